import { type Article, customerTexts } from '../../article.ts';
import type { Finding } from '../finding.ts';

/** The company's own numbers and addresses, which customers may be told. */
export interface PublicContacts {
  phones: readonly string[];
  mails: readonly string[];
}

const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/gu;
/** A mobile, a landline with its area code, a 400 or 800 number, or a number with a country code. */
const PHONE =
  /(?<![\d.-])(?:(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|[(]?0\d{2,3}[)]?[ -]?\d{7,8}|[48]00(?:[ -]?\d){7}|\+\d(?:[ -]?\d){7,14})(?![\d])/gu;
/** Words with which the house speaks to itself. */
const HOUSE_WORDS =
  /底价|进货价|出厂价|供货价|拿货|返点|内部(?:价|资料|电话|文件|使用|掌握)|仅供内部|勿外传|不得外传|不对外|经销商(?:电话|手机|联系方式|微信)|internal (?:use|only|note)|confidential|do not (?:share|disclose)|dealer(?:'s)? (?:phone|mobile|contact|number)/giu;
/** From so many characters on, words of an internal note are repeated and not just alike. */
const REPEATED = { han: 12, other: 30 };

/** What of an article must stay in the house: numbers and addresses that are not the company's public ones, internal words. */
export function leakFindings(article: Article, contacts: PublicContacts): Finding[] {
  const { id, locale } = article;
  const phones = new Set(contacts.phones.map(digits));
  const mails = new Set(contacts.mails.map((mail) => mail.toLowerCase()));
  return textsOf(article).flatMap(({ place, text }) => {
    const read = text.normalize('NFKC');
    const found = [
      ...matches(read, MAIL).filter((mail) => !mails.has(mail.toLowerCase())),
      ...matches(read, PHONE).filter((phone) => !phones.has(digits(phone))),
      ...matches(read, HOUSE_WORDS),
      ...repeated(read, article.internal),
    ];
    return found.map((words): Finding => ({ rule: 'leak', blocks: true, id, locale, place, text: words }));
  });
}

// Questions are never shown, but exports and searches hold them; what customers wrote may have come along.
function textsOf(article: Article): { place: string; text: string }[] {
  const questions = article.questions.map((text, n) => ({ place: `questions.${n + 1}`, text }));
  return [...customerTexts(article), ...questions];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^86(?=1)/, '');
}

/** The first run of words that stands in the internal note too. */
function repeated(text: string, internal: string | undefined): string[] {
  const note = plain(internal ?? '');
  const said = plain(text);
  const least = /\p{Script=Han}/u.test(note) ? REPEATED.han : REPEATED.other;
  for (let at = 0; at + least <= said.length; at++) {
    const run = said.slice(at, at + least);
    if (note.includes(run)) return [run];
  }
  return [];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}
