import { isGivenName } from './englishNameLists.ts';
import { englishNameOf } from './englishNames.ts';
import type { NameParts } from './nameParts.ts';

const LATIN = "(?<latin>\\p{Script=Latin}[\\p{Script=Latin}'’. -]*[\\p{Script=Latin}.])";
const TITLE = '(?<title>先生|女士|小姐|太太|老师|经理|总|姐|哥)';
const END = '(?=$|[,，。.!！~～;；]|吧|就|好了|即可|哈|啦|啊|呀|谢)';
const LEAD = '(?:^|(?<=[,，。.!！;；、\\s:：]))';
const NAME_IS = `(?:我的?)?(?:英文|外文)?(?:名字?|姓名|全名)(?:是|叫|[:：])?`;

/** Chinese words before a name in letters, with the English ones that say the same. */
const frames: readonly { before: string; english: string; unasked: boolean }[] = [
  { before: '(?:免贵|我|敝|本人|俺|咱)?姓|免贵', english: 'my surname is ', unasked: true },
  { before: '(?:叫|喊|称呼?)我(?:做|作|为)?', english: 'call me ', unasked: true },
  { before: `我(?:的英文名)?叫|${NAME_IS}`, english: 'my name is ', unasked: true },
  { before: '(?:叫|称呼)', english: 'call me ', unasked: false },
  { before: '我(?:这边)?是|本人是?|是|这里是|这边是', english: 'i am ', unasked: false },
];
const framed = frames.map(({ before, english, unasked }) => ({
  pattern: new RegExp(
    `${LEAD}(?:[您你](?!是)|[好嗯对请])*(?:可以|就|直接)?(?:${before})\\s*${LATIN}\\s*${TITLE}?${END}`,
    'iu',
  ),
  english,
  unasked,
}));
const leading = new RegExp(`^${LATIN}\\s*(?:${TITLE}${END}|(?=[,，。!！;；]|$))`, 'iu');

/** The name in letters inside a Chinese text (我是Mr Carter, 叫我Emily吧, Smith先生); null if there is none. */
export function latinNameIn(text: string, asAnswer: boolean): NameParts | null {
  for (const { pattern, english, unasked } of framed) {
    if (!asAnswer && !unasked) continue;
    const { latin, title } = pattern.exec(text)?.groups ?? {};
    const name = latin ? englishNameOf(english + latin, asAnswer) : null;
    if (name) return { ...name, title: name.title ?? title ?? null };
  }
  return asAnswer ? leadingName(text) : null;
}

// Ms Novak，我是捷克人; a word alone is more often a brand (Bosch，不制冷).
function leadingName(text: string): NameParts | null {
  const { latin, title } = leading.exec(text)?.groups ?? {};
  const name = latin ? englishNameOf(latin, true) : null;
  const isSure = title ?? name?.title ?? (name?.given && isGivenName(name.given.split(' ')[0] ?? ''));
  return name && isSure ? { ...name, title: name.title ?? title ?? null } : null;
}
