import type { Kind } from '../../bot/core/kinds.ts';
import { contentLocale, type Locale } from '../../bot/core/locale.ts';
import { commandOf } from './commands.ts';
import { type ContactsRead, contactsOf } from './contacts.ts';
import { feelingReading } from './feelings.ts';
import { isGibberish } from './gibberish.ts';
import { isGreeting } from './greeting.ts';
import { type KindReading, kindReadings } from './kinds.ts';
import { localeOf, otherLanguage } from './locale.ts';
import { type NameRead, nameCorrectionOf, nameOf } from './names.ts';
import { numbersOf } from './orderNumbers.ts';
import { isVague, type Parts, partsOf } from './parts.ts';
import { isPrivateAsked } from './privateMatters.ts';
import { isCritical } from './severity.ts';
import type { Command } from './tables/commands.ts';
import type { Feeling } from './tables/feelings.ts';
import { timesOf } from './times.ts';
import { isUnfinished } from './unfinished.ts';
import { yesNo } from './yesNo.ts';

/** Everything that can be told from one text of a customer, without knowing what was asked before. */
export interface Understanding {
  readonly text: string;
  /** The language to answer in: the one the text is clearly in, else the one of the conversation. */
  readonly locale: Locale;
  /** The language the text is clearly in; null for numbers, signs, names. */
  readonly saidIn: Locale | null;
  /** Whether it is in a language that nobody is served in. */
  readonly otherLanguage: boolean;
  /** What is asked for; null if nothing that can be told. */
  readonly kind: Kind | null;
  /** Whether a rule tells the kind; else the text is only like others that ask for it. */
  readonly kindSure: boolean;
  /** The two or three likeliest kinds where the words leave it open; empty where they do not. */
  readonly readings: readonly Kind[];
  readonly feeling: Feeling | null;
  /** Whether a rule tells the feeling; else the text is only like others that show it. */
  readonly feelingSure: boolean;
  /** Whether a complaint is critical by rule (script.md C): safety, exposure, authorities, law, for the third time. */
  readonly critical: boolean;
  /** A name that the customer gives unasked ("我姓王", "my name is …"). */
  readonly nameGiven: NameRead | null;
  /** The right name where the one used is corrected. */
  readonly nameCorrection: NameRead | null;
  /** The text as the answer to a yes/no question. */
  readonly yesNo: boolean | null;
  readonly contact: ContactsRead;
  /** Ticket numbers mentioned, as printed. */
  readonly tickets: readonly string[];
  readonly orders: readonly string[];
  /** Times as said. */
  readonly times: readonly string[];
  readonly command: Command | null;
  /** Whether it only opens the talk. */
  readonly greeting: boolean;
  readonly gibberish: boolean;
  /** Whether more of the sentence is to come. */
  readonly unfinished: boolean;
  /** Whether it asks for what nobody is told (`privacy.refuse`). */
  readonly privateAsked: boolean;
  /** What a restatement of it would name. */
  readonly parts: Parts;
  /** Whether it says too little to be restated. */
  readonly vague: boolean;
}

export interface UnderstandingContext {
  /** The language of the conversation so far. */
  locale: Locale;
}

// Beyond this a text is read by its first part.
const LONGEST = 2000;
// Two kinds are equally likely if their scores differ by less: four in ten wrong readings are among those, and one in ten
// right ones.
const NARROW = 2.5;
// "Take it back or repair it" leaves it open, however much more is said of one of them.
const EITHER = /或者?|或是|要么|要不就|\beither\b/i;
const NARROW_BETWEEN = 12;

// Several steps of a turn read the same text: the last reading is kept, and it is frozen.
let last: { text: string; locale: Locale; understood: Understanding } | undefined;

/** Reads one text. Cheap (well under a millisecond for usual text) and linear in its length; never throws. */
export function understand(text: string, { locale }: UnderstandingContext): Understanding {
  if (last?.text !== text || last.locale !== locale) {
    last = { text, locale, understood: read(text, locale) };
  }
  return last.understood;
}

function read(text: string, before: Locale): Understanding {
  const said = text.slice(0, LONGEST);
  const saidIn = localeOf(said) ?? null;
  const locale = saidIn ?? before;
  const kinds = kindReadings(said, contentLocale(scriptOf(said, locale)));
  const kind = kinds[0]?.kind ?? null;
  const reading = feelingReading(said);
  const parts = partsOf(said, contentLocale(locale), kind ?? undefined);
  const close = closeOnes(kinds, said).filter(isOfItsOwn);
  return Object.freeze({
    text,
    locale,
    saidIn,
    otherLanguage: otherLanguage(said),
    kind,
    kindSure: kinds[0]?.sure ?? false,
    readings: close.length > 1 ? close.slice(0, 3).map((reading) => reading.kind) : [],
    feeling: reading?.feeling ?? null,
    feelingSure: reading?.sure ?? false,
    critical: isCritical(said),
    nameGiven: nameOf(said, { asAnswer: false }),
    nameCorrection: nameCorrectionOf(said),
    yesNo: yesNo(said),
    contact: contactsOf(said),
    ...numbersOf(said),
    times: timesOf(said),
    command: commandOf(said) ?? null,
    greeting: isGreeting(said),
    gibberish: isGibberish(said) && nameOf(said, { asAnswer: true }) === null,
    unfinished: isUnfinished(said),
    privateAsked: isPrivateAsked(said),
    parts,
    vague: isVague(parts),
  });
}

function closeOnes(kinds: readonly KindReading[], said: string): KindReading[] {
  const [first] = kinds;
  if (!first) return [];
  const open = EITHER.test(said) && first.sure;
  return kinds.filter(({ score, sure }) => first.score - score < (open && sure ? NARROW_BETWEEN : NARROW));
}

// Every matter can be put as a question: that is no reading beside another.
function isOfItsOwn({ kind }: KindReading): boolean {
  return kind !== 'inquiry';
}

// A word typed in the other script than the conversation's ("refund", "退货") is read by its own rules.
function scriptOf(text: string, locale: Locale): Locale {
  if (/\p{Script=Han}/u.test(text)) return locale === 'en-US' ? 'zh-CN' : locale;
  return /[a-z]{3}/i.test(text) ? 'en-US' : locale;
}
