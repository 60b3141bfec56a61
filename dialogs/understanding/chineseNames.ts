import { toSimplified } from '../../bot/core/simplified.ts';
import { isGivenName } from './givenNames.ts';
import { allSurnames } from './surnames.ts';
import {
  chineseTitles,
  describedSurnames,
  everydayCharacters,
  everydayWords,
} from './tables/chineseNames.ts';

/** The parts of a name; what was not said is null. */
export interface NameParts {
  surname: string | null;
  given: string | null;
  title: string | null;
}

const words = (table: string) => table.split(/[\s|]+/).filter(Boolean);
const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');

const S = `(?<surname>${longestFirst(allSurnames())})`;
const T = `(?<title>${longestFirst(words(chineseTitles))})`;
const everyday = new Set(words(everydayWords));
const titles = new Set(words(chineseTitles));
const described = new Map(words(describedSurnames).map((phrase) => [phrase, phrase.slice(-1)]));
const G = '(?<given>\\p{Script=Han}{1,2}?)';
const END = '(?=$|[,，。.!！?？;；、~～\\s]|吧|就|好了|即可|哈|啦|哦|啊|呀|谢|麻烦|帮|这个姓|这边|来)';
const START = '(?:^|(?<=[,，。.!！;；、\\s:：]))(?:[嗯哦噢啊呃好的是行您你]*[,，\\s]*)?';
const SELF = '(?:我(?:这边|这里|们家)?|本人|俺|咱|在下|鄙人|敝人)?';
const CALL =
  '(?:(?:您|你)?(?:可以|就|直接|也可以|们)?(?:叫|喊|唤|称呼|称|管)(?:我|做|作|为|俺)*(?:是|为|做)?|大家都?叫我|朋友们?都?叫我)';
const NAMED = `(?:${SELF}(?:的)?(?:名字|姓名|大名|全名|联系人|登记的?(?:名字|姓名)?|收货人|下单人|户主)(?:是|叫|写的?是?|为|[:：])*|${SELF}(?:叫做|名叫|叫|系|是)|本人)`;

interface Form {
  pattern: RegExp;
  /** Whether it is one only as the answer to the question. */
  answer?: true;
  /** Whether the given name has to look like one. */
  strict?: true;
}

const form = (source: string, rest: Omit<Form, 'pattern'> = {}): Form => ({
  pattern: new RegExp(source, 'u'),
  ...rest,
});

// In the order they are tried: the clearer form wins.
const forms: readonly Form[] = [
  form(
    `姓(?:氏)?(?:是|为|系|:|：)?\\s*${S}(?![氏名么])[,，\\s]*(?:名|叫|单名|名叫|我叫|名字叫?)\\s*(?:\\k<surname>)?(?<given>\\p{Script=Han}{1,2})${END}`,
  ),
  form(`${SELF}叫\\s*${S}${G}[,，\\s]+(?:您|你)?(?:可以)?(?:叫|喊|称呼)我\\k<surname>${T}`),
  form(
    `(?:${CALL}|${NAMED}|${SELF}姓|免贵姓?|这里是|这边是|^是|${SELF}(?:这边|这里)?是)\\s*${S}(?:(?<given>\\p{Script=Han}{2})??)${T}`,
  ),
  form(`${START}${S}${T}${END}`, { answer: true }),
  form(`${START}${S}(?<given>\\p{Script=Han}{1,2})${T}${END}`, { answer: true }),
  form(
    `(?:免贵|本人|鄙|敝|俺|我|是|^|[,，。.!！;；\\s])?[,，\\s]*(?:这边|这里)?(?:免贵|鄙|敝)?(?:姓(?![名什啥甚氏么](?![是为]))(?:氏)?(?:是|为|系|:|：)?|免贵[,，\\s]*姓?)\\s*${S}(?:[,，。\\s].*?\\k<surname>${T})?`,
  ),
  form(`(?:${CALL}|${NAMED}|${START})(?:小|老|阿)${S}${END}`),
  form(`${NAMED}\\s*${S}(?<given>\\p{Script=Han}{1,2})${END}`, { strict: true }),
  form(`(?:${CALL})\\s*${S}(?<given>\\p{Script=Han}{1,2})${END}`, { strict: true }),
];
const titleOnly = new RegExp(`${CALL}\\s*${T}(?:就|好|吧|行|即|都|也|可|$)`, 'u');
const bareName = new RegExp(`^${S}(?<given>\\p{Script=Han}{0,2})(?:就是我|是我|本人)?$`, 'u');

/** The name in a Chinese text. Bare names count only as the answer to the question. */
export function chineseNameOf(text: string, asAnswer: boolean): NameParts | null {
  const said = toSimplified(text);
  const explained = describedIn(said, asAnswer);
  for (const { pattern, answer, strict } of forms) {
    if (answer && !asAnswer) continue;
    const found = partsOf(pattern.exec(said), text, said, strict ?? false);
    if (found) return explained ? explainedBy(found, explained) : found;
  }
  const title = asAnswer ? titleOnly.exec(said)?.groups?.title : undefined;
  if (title) return { surname: null, given: null, title };
  if (!asAnswer) return null;
  const bare = bareNameOf(text, said);
  return explained ? explainedBy(bare, explained) : bare;
}

// 弓长张 explains the surname, 唐朝的唐 after 唐果 too; 晓得的晓 after 何晓 explains the given name.
function explainedBy(found: NameParts | null, explained: string): NameParts {
  if (found?.given?.includes(explained) && found.surname !== explained) return found;
  const whole = toSimplified(`${found?.surname}${found?.given}`);
  if (found?.given && toSimplified(found.surname ?? '') === explained && !described.has(whole)) return found;
  return { surname: explained, given: null, title: found?.title ?? null };
}

function partsOf(
  match: RegExpExecArray | null,
  text: string,
  said: string,
  strict: boolean,
): NameParts | null {
  const { surname, given, title } = match?.groups ?? {};
  if (!match || !surname) return null;
  if (isEveryday(surname, given, title, match[0])) return null;
  if (given && strict && !isGivenName(given, 'cued')) return null;
  if (given && title && !isGivenName(given, 'cued')) return null;
  const written = (part: string | undefined) => (part ? asWritten(part, match, text, said) : null);
  return { surname: written(surname), given: written(given), title: written(title) };
}

// 施工, 高总是…: the surname with what follows it is a word of its own.
function isEveryday(
  surname: string,
  given: string | undefined,
  title: string | undefined,
  whole: string,
): boolean {
  const together = `${surname}${given ?? ''}${title ?? ''}`;
  if (titles.has(together)) return true;
  if (everyday.has(together) && !/姓|叫|名/.test(whole)) return true;
  const familiar = /[小老](?=\p{Script=Han})/u.exec(whole)?.[0];
  if (familiar && whole.includes(familiar + surname) && everyday.has(`${familiar}${together}`)) return true;
  return (
    title !== undefined &&
    !given &&
    /^(?:施工|手工|加工|员工|完工|竣工|人工|开工|时工|同学|同志|会计|主任|公主|公子|生姐|时少|多少|年少|不少|至少|水生|先生|女生|平生|学生|师生|卫生|养生|民生|终生|天生|小生|发生|花生|天工)$/.test(
      together,
    )
  );
}

function asWritten(part: string, match: RegExpExecArray, text: string, said: string): string {
  const at = said.indexOf(part, match.index + Math.max(0, match[0].indexOf(part)));
  return at < 0 ? part : text.slice(at, at + part.length);
}

const openers = /^(?:你好|您好|嗯+|哦|好的?|哈喽|hi|hello|那|就|是|对)[,，。.!！~\s]+|^是(?=\p{Script=Han})/iu;
const closers = /(?:就行|就好|即可|吧|啊|呀|哈|哦|啦|呢|好了|谢谢|就是我|是我|本人)+[。.!！~～\s]*$/;

function bareNameOf(text: string, said: string): NameParts | null {
  const clauses = said.replace(openers, '').split(/[,，。.!！;；、~～\s]/);
  const [first = '', second = ''] = clauses.map((one) => one.replace(closers, ''));
  const clause = described.has(first) && second ? second : first;
  const { surname, given } = bareName.exec(clause)?.groups ?? {};
  if (!surname || everyday.has(clause)) return null;
  if (given ? !isGivenName(given, 'bare') : clause.length === 1 && everydayCharacters.includes(surname))
    return null;
  const at = said.indexOf(clause);
  return {
    surname: text.slice(at, at + surname.length),
    given: given ? text.slice(at + surname.length, at + surname.length + given.length) : null,
    title: null,
  };
}

const byWord = new RegExp(
  `(?<phrase>\\p{Script=Han}{1,6}?)(?:的那?个?|那个|里的|里面的)(?:${S})(?=$|[,，。.!！~～\\s吧啊])`,
  'u',
);
const byParts = new RegExp(`(?:^|[,，。\\s]|我?姓|是)(?<phrase>${longestFirst([...described.keys()])})`, 'u');
const byRadical = new RegExp(
  `(?:草字?头|三点水|两点水|单人旁?|双人旁?|双立人|单立人|木字旁|金字旁|言字旁|走字底|走之|宝盖头?|竹字头|女字旁|耳朵旁|双耳旁|左耳旁|右耳旁|反犬旁|提手旁|绞丝旁|火字旁|王字旁|石字旁|米字旁|禾木旁|衣字旁|示字旁|广字头|病字头|雨字头|山字旁|日字旁|月字旁|土字旁|口字旁|马字旁|鱼字旁|鸟字旁|弓字旁|立刀旁|三撇)(?:的|那个)?${S}(?=$|[,，。\\s吧])`,
  'u',
);

// 弓长张, 大王的王, 三点水的江: a surname told by its parts or by a word it stands in.
function describedIn(said: string, asAnswer: boolean): string | undefined {
  if (!asAnswer && !/姓/.test(said)) return undefined;
  const parts = byParts.exec(said)?.groups?.phrase;
  if (parts) return described.get(parts);
  const radical = byRadical.exec(said)?.groups?.surname;
  if (radical) return radical;
  const { phrase, surname } = byWord.exec(said)?.groups ?? {};
  return phrase && surname && phrase.includes(surname) ? surname : undefined;
}

/** The text without what the customer says it is not: "不是黄，是王" leaves "是王". */
export function chineseNegation(text: string): string {
  return (
    text
      .replace(
        /[,，\s]*(?:不是|并不是|不姓|不叫|并非|沒姓|不係)(?:姓)?[^,，。.;；、!！\s是姓叫]{1,4}(?=$|[,，。.;；、!！\s]|是|姓|叫|而)/g,
        ' ',
      )
      .replace(/^\s*[,，]\s*/, '')
      .trim() || text
  );
}
