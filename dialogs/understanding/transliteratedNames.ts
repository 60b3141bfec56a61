import { chineseTitles } from './tables/chineseNames.ts';
import { transliteratedFamilies, transliteratedGiven } from './tables/transliteratedNames.ts';

const anyOf = (table: string) =>
  table
    .split(/[\s|]+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|');

const LEAD =
  '^(?:[你您好嗯]*[,，。\\s]*)(?:我(?:的名字)?(?:是|叫)|(?:[您你]?可以|就|请)?(?:叫|喊|称呼)(?:我|做)?|名字是?|是)?';
const TITLE = `(?<title>${anyOf(chineseTitles)})`;
const END = '(?=$|[,，。.!！~～\\s]|吧|就|好了|即可|啊|呀)';

/** Transliterated names over simplified characters, as the answer to the question; the groups are the parts. */
export const transliterated: readonly RegExp[] = [
  new RegExp(
    `${LEAD}(?<given>\\p{Script=Han}{1,8}(?:[·•]\\p{Script=Han}{1,8})*)[·•](?<surname>\\p{Script=Han}{1,8}?)${TITLE}?${END}`,
    'u',
  ),
  new RegExp(`${LEAD}(?<surname>${anyOf(transliteratedFamilies)})${TITLE}?${END}`, 'u'),
  new RegExp(`${LEAD}(?<given>${anyOf(transliteratedGiven)})${TITLE}?${END}`, 'u'),
];
