import { toSimplified } from '../../bot/core/simplified.ts';
import { bareForm, nameForms, titleAlone, titleBehind } from './chineseNameForms.ts';
import { describedIn, isDescription } from './describedSurnames.ts';
import { isGivenName } from './givenNames.ts';
import { latinNameIn } from './latinInChinese.ts';
import type { NameParts } from './nameParts.ts';
import { allSurnames } from './surnames.ts';
import {
  alsoNames,
  chineseTitles,
  everydayCharacters,
  everydayWords,
  givenWords,
} from './tables/chineseNames.ts';
import { transliterated } from './transliteratedNames.ts';
import { isWholeWord } from './wholeWords.ts';

const words = (table: string) => new Set(table.split(/[\s|]+/).filter(Boolean));
const everyday = words(everydayWords);
const titles = words(chineseTitles);
const namesToo = words(alsoNames);
const givenToo = words(givenWords);
const compound = new Set(allSurnames().filter((surname) => surname.length > 1));

/** The name in a Chinese text. Bare names count only as the answer to the question. */
export function chineseNameOf(text: string, asAnswer: boolean): NameParts | null {
  const plainly = text.replace(/[复複復双雙单單]姓(?:一[个個]字?)?/u, '姓');
  const said = toSimplified(plainly);
  const name = nameIn(plainly, said, asAnswer) ?? (asAnswer ? titleOnly(plainly, said) : null);
  if (!asAnswer || !name?.surname || name.title) return name;
  const match = titleBehind(toSimplified(name.surname)).exec(said);
  return { ...name, title: titleIn(match, plainly, said) };
}

function nameIn(text: string, said: string, asAnswer: boolean): NameParts | null {
  const foreign = asAnswer ? foreignName(text, said) : null;
  if (foreign) return foreign;
  const explained = describedIn(said, asAnswer);
  for (const { pattern, answer } of nameForms) {
    if (answer && !asAnswer) continue;
    const found = partsOf(pattern.exec(said), text, said);
    if (found) return explained ? explainedBy(found, explained, text, said) : found;
  }
  const latin = latinNameIn(text, asAnswer);
  if (latin) return latin;
  if (!asAnswer || titleAlone.exec(said)?.index === 0) return null;
  const bare = bareNameOf(text, said);
  return explained ? explainedBy(bare, explained, text, said) : bare;
}

function foreignName(text: string, said: string): NameParts | null {
  const match = transliterated.map((pattern) => pattern.exec(said)).find((found) => found !== null);
  if (!match) return null;
  const { surname, given, title } = match.groups ?? {};
  const written = (part: string | undefined) => (part ? asWritten(part, match, text, said) : null);
  return { surname: written(surname), given: written(given), title: written(title) };
}

function titleOnly(text: string, said: string): NameParts | null {
  const title = titleIn(titleAlone.exec(said), text, said);
  return title ? { surname: null, given: null, title } : null;
}

function titleIn(match: RegExpExecArray | null, text: string, said: string): string | null {
  const title = match?.groups?.title ?? match?.groups?.alone;
  return match && title ? asWritten(title, match, text, said) : null;
}

// 弓长张 explains the surname, 唐朝的唐 after 唐果 too; 晓得的晓 after 何晓 explains the given name.
function explainedBy(found: NameParts | null, explained: string, text: string, said: string): NameParts {
  const [surname, given] = [toSimplified(found?.surname ?? ''), toSimplified(found?.given ?? '')];
  const describes = isDescription(surname + given) || isDescription(`${surname}${given}${explained}`);
  if (found && given && !describes && (surname === explained || given.includes(explained))) return found;
  const at = said.lastIndexOf(explained);
  const typed = text.slice(at, at + explained.length);
  return { surname: typed, given: null, title: found?.title ?? null };
}

function partsOf(match: RegExpExecArray | null, text: string, said: string): NameParts | null {
  const { surname, given, title } = match?.groups ?? {};
  if (!match || !surname) return null;
  if (isEveryday(surname, given, title, match[0])) return null;
  if (given && compound.has(surname + given))
    return { surname: surname + given, given: null, title: title ?? null };
  if (given && !isGivenName(given, 'cued')) return null;
  const written = (part: string | undefined) => (part ? asWritten(part, match, text, said) : null);
  return { surname: written(surname), given: written(given), title: written(title) };
}

// 施工, 小时, 叫我先生: the surname with what stands around it is a word of its own.
function isEveryday(surname: string, given = '', title = '', whole: string): boolean {
  const together = `${surname}${given}${title}`;
  if (given || title) {
    if (titles.has(together) || notSurnameAndTitle.test(together)) return true;
    if (given && title && (everyday.has(surname + given) || isPlainWord(surname + given))) return true;
    // 烟味冲: one character is easily something else than a title.
    if (given && title.length === 1 && !isGivenName(given, 'bare')) return true;
    if (given && /是$/.test(whole.slice(0, -together.length)) && isPlainWord(together)) return true;
    return everyday.has(together) && !/姓|叫|名/.test(whole);
  }
  const familiar = new RegExp(`[小老]${surname}`).exec(whole)?.[0];
  return familiar !== undefined && everyday.has(familiar);
}

function isPlainWord(characters: string): boolean {
  return !namesToo.has(characters) && isWholeWord(characters);
}

const notSurnameAndTitle =
  /^(?:(?:施|手|加|员|完|竣|人|开|时|童|旷|天|临时)工|同[学志]|会计|[主公]任|公[主子]|(?:水|先|女|平|学|师|卫|养|民|终|天|小|发|花)生|[月天]嫂|康师傅)$/;

function asWritten(part: string, match: RegExpExecArray, text: string, said: string): string {
  const at = said.indexOf(part, match.index + Math.max(0, match[0].indexOf(part)));
  return at < 0 ? part : text.slice(at, at + part.length);
}

const openers =
  /^(?:你好|您好|嗯+|哦|好的?|哈喽|hi|hello|那|就|是|对|不对|是?我|本人|[写打记弄搞]?错了?)[,，。.!！~\s]+(?:是(?=\p{Script=Han}))?|^是(?=\p{Script=Han})/iu;
const closers = /(?:就行|就好|即可|吧|啊|呀|哈|呢|谢谢|就是我|是我|本人)+[。.!！~～\s]*$/;

function bareNameOf(text: string, said: string): NameParts | null {
  const clauses = said.replace(openers, '').split(/[,，。.!！;；、~～\s]/);
  const [first = '', second = ''] = clauses.map((one) => one.replace(closers, ''));
  const clause = isDescription(first) && second ? second : first;
  const { surname, given } = bareForm.exec(clause)?.groups ?? {};
  if (!surname || everyday.has(clause)) return null;
  if (given && surname.length === 1 && (isPlainWord(clause) || isPlace(clause))) return null;
  if (given && everydayCharacters.includes(surname) && !isBorne(given)) return null;
  if (given ? !isGivenName(given, 'bare') : clause.length === 1 && everydayCharacters.includes(surname))
    return null;
  const at = said.indexOf(clause);
  return {
    surname: text.slice(at, at + surname.length),
    given: given ? text.slice(at + surname.length, at + surname.length + given.length) : null,
    title: null,
  };
}

// 禹州, 谭家, 冯家镇, 褚色 end like no given name.
function isPlace(characters: string): boolean {
  return /^..?[州庄家色]$|.家[庄镇园集角村湾桥峡港嘴沟坪堡屯铺寨]$|.[河江山沙石]镇$/.test(characters);
}

// Real names after 能, 都 and 真 are rare, words are not: 能理解, 都成, 真聪明.
function isBorne(given: string): boolean {
  return given.length > 1 && (givenToo.has(given) || !isWholeWord(given));
}
