import type { CustomerName } from '../../core/customer.ts';

/** `王先生`, `王小明`, `Mr Smith`, `John Smith`; undefined where no name was given. */
export function customerWords({ surname = '', given = '', title = '' }: CustomerName): string | undefined {
  const shownGiven = surname === '' || title === '' ? given : '';
  const western = /^[\p{Script=Latin}\s.'’-]*$/u.test(surname + given + title);
  const words = western ? [title, shownGiven, surname] : [surname, shownGiven, title];
  const text = words.filter((word) => word !== '').join(western ? ' ' : '');
  return text === '' ? undefined : text;
}
