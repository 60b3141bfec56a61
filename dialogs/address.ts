import type { CustomerName } from '../bot/core/customer.ts';
import type { Locale } from '../bot/core/locale.ts';

/** Titles that nobody is called by without a name. */
const NEVER_ALONE = /^(mr|mrs|ms|miss|dr|prof)\b/i;

/** How a customer is addressed: 王先生, Ms Lee, Manager Li, Ann, 女士 for 小姐 (script.md J); empty while no name is known. */
export function addressOf(name: CustomerName, locale: Locale): string {
  const { surname, given } = name;
  const title = name.title === '小姐' ? '女士' : name.title;
  if (!surname) return given ?? (title && !NEVER_ALONE.test(title) ? title : '');
  if (title && /^\p{Script=Latin}/u.test(title)) return `${title} ${surname}`;
  if (title) return `${surname}${title}`;
  const isHan = /\p{Script=Han}/u.test(surname);
  if (isHan) return given ? `${surname}${given}` : '';
  return locale === 'en-US' && given ? given : surname;
}
