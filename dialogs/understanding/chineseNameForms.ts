import { allSurnames } from './surnames.ts';
import { chineseTitles } from './tables/chineseNames.ts';

const titles = chineseTitles.split(/[\s|]+/).filter(Boolean);
const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');

/** The source of a group `surname` that matches any Chinese surname, compound ones first. */
export const anySurname = `(?<surname>${longestFirst(allSurnames())})`;

const S = anySurname;
const anyTitle = `(?:${longestFirst(titles)})`;
const T = `(?<title>${longestFirst(titles)})`;
const G = '(?<given>\\p{Script=Han}{1,2}?)';
const BEGIN = '(?:^|(?<=[,，。.!！;；、\\s:：]))';
const END = '(?=$|[,，。.!！?？;；、~～\\s]|吧|就|好了|即可|哈|啦|哦|啊|呀|谢|麻烦|帮|这个姓|这边|来)';
const SELF = '(?:我(?:这边|这里)?|本人|俺|咱|在下|鄙人|敝人)';
const LABEL = '(?:名字|姓名|大名|全名|联系人|登记的?(?:名字|姓名)|收货人|下单人|户主)';
const IS = '(?:是|叫|写的?是?|为|[:：])';

// With these a name is meant wherever they stand.
const CALL = '(?:叫|喊|唤|称呼|称(?!呼)|管)我(?:做|作|为|叫)?';
const NAMED = `(?:${SELF}的?${LABEL}${IS}*|${BEGIN}${LABEL}${IS}+|${SELF}(?:叫做|名叫|叫|系|是)|${BEGIN}本人)`;
const INTRODUCED = `(?:${CALL}|${NAMED}|${SELF}姓|免贵姓?|(?:这里|这边)是)`;

// With these only as the answer to the question.
const FILLED = `${BEGIN}(?:[嗯哦噢啊呃好的是行您你]*[,，\\s]*)?`;
const CALLED = `(?:${BEGIN}(?:您|你)?(?:可以|就|直接)?(?:叫|喊|唤|称呼|称(?!呼))(?:我|做|作|为|俺)*)`;

/** A way of giving a name, over simplified characters; the groups `surname`, `given` and `title` are its parts. */
export interface NameForm {
  pattern: RegExp;
  /** Whether it is one only as the answer to the question. */
  answer: boolean;
}

const form = (source: string, answer = false): NameForm => ({ pattern: new RegExp(source, 'u'), answer });

/** The forms in the order they are tried: the clearer one wins. */
export const nameForms: readonly NameForm[] = [
  form(`^[^,，]{0,8}姓\\s*${S}(?=$|[,，。.!！~～\\s]$)`),
  form(
    `姓(?:氏)?(?:是|为|系|:|：)?\\s*${S}[,，\\s]*(?:名|叫|单名(?:一个|叫)?|名叫|我叫|名字(?:叫|是)?)\\s*(?:\\k<surname>)?${G}字?${END}`,
  ),
  form(`姓\\s*${S}[,，\\s]+(?:全名|名字)?(?:是|叫)?\\k<surname>(?!${anyTitle})${G}${END}`),
  form(`${SELF}叫\\s*${S}${G}[,，\\s]+(?:您|你)?(?:可以)?(?:叫|喊|称呼)我\\k<surname>${T}`),
  form(`${SELF}是[^,，。]{0,8}(?:客户|顾客|用户|业主|会员|家长)\\s*${S}${T}`),
  form(`^${S}${G}[,，\\s]+\\k<surname>${T}`, true),
  form(`${INTRODUCED}\\s*${S}(?:(?<given>\\p{Script=Han}{1,2})??)${T}`),
  form(`(?:${CALLED}|^是)\\s*${S}(?:(?<given>\\p{Script=Han}{1,2})??)${T}`, true),
  form(`${FILLED}${S}${T}${END}`, true),
  form(`${FILLED}${S}${G}${T}${END}`, true),
  form(
    `(?:(?:姓氏(?=[是为:：])|姓(?![名什啥甚氏么](?![是为])))氏?(?:是|为|系|:|：)?|免贵[,，\\s]*姓?)\\s*${S}(?:[,，。\\s].*?\\k<surname>${T})?`,
  ),
  form(`(?:${CALL}|${NAMED})(?:小|老|阿)${S}(?:头儿?)?${END}`),
  form(`(?:${CALLED}|${FILLED})(?:小|老|阿)${S}(?:头儿?)?${END}`, true),
  form(`(?:${NAMED}|${CALL})\\s*${S}(?<given>\\p{Script=Han}{1,2})${END}`),
  form(`(?:${CALLED}|${BEGIN}(?:叫|是))\\s*${S}(?<given>\\p{Script=Han}{1,2})${END}`, true),
];

const ENOUGH =
  '[,，\\s]*(?:(?:就|也)?(?:行|好|可以|成|OK)?(?:了|啦|吧|的|呀|哈)*|即可|谢谢|不?用?客气|麻烦了)';

/** A title alone (叫我先生就行), as the answer to the question. */
export const titleAlone = new RegExp(
  `(?:${CALLED}|${CALL})\\s*${T}(?:就|好|吧|行|即|都|也|可|$)|^就?(?<alone>先生|女士|小姐|太太)${ENOUGH}[。.!！]?$`,
  'iu',
);

const wholeTitle = longestFirst(titles.filter((title) => title.length > 1));

/** A title after a pause or the surname, at the end (木子李，女士; 口天吴先生). */
export function titleBehind(surname: string): RegExp {
  return new RegExp(
    `(?:[,，。.、;；\\s]+(?:是|叫我?)?|${surname})(?<title>${wholeTitle})${ENOUGH}[。.!！]?$`,
    'iu',
  );
}

/** A name and nothing else. */
export const bareForm = new RegExp(`^${S}(?<given>\\p{Script=Han}{0,2})(?:就是我|是我|本人)?$`, 'u');
