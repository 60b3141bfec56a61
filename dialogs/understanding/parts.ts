import type { Kind } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { remembering } from '../../bot/core/remembering.ts';
import { findPrices } from '../../knowledge/price/detect.ts';
import { anyOf } from './anyOf.ts';
import { kindOf } from './kinds.ts';
import { numbersOf } from './orderNumbers.ts';
import { plain } from './plain.ts';
import { productIn } from './products.ts';
import { type Retelling, wordsOf } from './retelling/retelling.ts';
import { type Phrase, places, symptoms, topics, wishes } from './tables/matters.ts';
import { timesOf } from './times.ts';

/** What a restatement names, in our own words; only what was mentioned is there. Never raw text, never an amount. */
export interface Parts {
  kind?: Kind;
  product?: string;
  model?: string;
  /** What is wrong with the product. */
  symptom?: string;
  /** What a question or complaint is about. */
  topic?: string;
  order?: string;
  /** A time as the customer said it. */
  time?: string;
  place?: string;
  wish?: string;
}

const compile = (phrases: readonly Phrase[]) =>
  phrases.map((phrase) => ({ phrase, pattern: new RegExp(anyOf(phrase.words)) }));
const symptomPatterns = compile(symptoms);
const topicPatterns = compile(topics);
const wishPatterns = compile(wishes);
const placePattern = new RegExp(`(?<![a-z])${anyOf(places)}(?![a-z])`);
const modelPattern =
  /(?<![a-z\d])(?=[a-z\d-]*\d)(?=[a-z\d-]*[a-z])(?:[a-z]{2,4}-[a-z]{1,4}\d|[a-z]{1,6}-?\d{2})\d{0,4}[a-z\d-]{0,8}(?![a-z\d])/i;

// A telephone number behind an order number is no part of it.
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
// 100号 behind a street is no day.
const HOUSE_NUMBER = /([路街道巷弄村苑区])\s?\d{1,5}\s?号/g;

/** The parts of a matter told in one or more texts; `kind` where the caller knows it better than the words. */
export function partsOf(text: string, locale: ContentLocale, kind = kindOf(text, locale)?.kind): Parts {
  const said = plain(text.slice(0, 1000));
  const unpriced = withoutPrices(text.slice(0, 1000));
  const { orders, tickets } = numbersOf(plain(unpriced.replace(MOBILE, '，').replace(/\n/g, '，')));
  const symptom = kind === 'repair' || kind === 'complaint' || kind === undefined;
  const parts: { [Name in keyof Parts]: Parts[Name] | undefined } = {
    kind,
    product: productIn(said)?.label[locale],
    model: modelIn(plain(unpriced), [...orders, ...tickets]),
    symptom: symptom || kind === 'returnExchange' ? labelIn(symptomPatterns, said, locale, kind) : undefined,
    topic:
      kind === 'inquiry' || kind === 'complaint' ? labelIn(topicPatterns, said, locale, kind) : undefined,
    order: orders[0] ?? tickets[0],
    time: timesOf(unpriced.replace(HOUSE_NUMBER, '$1'))[0],
    place: placePattern.exec(said)?.[0],
    wish: wishIn(said, locale, kind),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** What a plain text wants done, in our words. */
export function wishIn(said: string, locale: ContentLocale, kind: Kind | undefined): string | undefined {
  return labelIn(wishPatterns, said, locale, kind);
}

// The texts of a matter are read again at every step of it.
const pricesIn = remembering(200, (text) => findPrices(text));

// What is said back in the customer's own characters must hold no amount: RMB480 looks like a model, 9.99 like a time.
function withoutPrices(text: string): string {
  return pricesIn(text).reduceRight(
    (kept, { start, end }) => `${kept.slice(0, start)}，${kept.slice(end)}`,
    text,
  );
}

function labelIn(
  patterns: ReturnType<typeof compile>,
  said: string,
  locale: ContentLocale,
  kind: Kind | undefined,
): string | undefined {
  const applies = ({ kinds }: Phrase) => !kinds || (kind !== undefined && kinds.includes(kind));
  return patterns.find(({ phrase, pattern }) => applies(phrase) && pattern.test(said))?.phrase.label[locale];
}

function modelIn(said: string, numbers: readonly string[]): string | undefined {
  const model = modelPattern.exec(said)?.[0].toUpperCase();
  return model && !numbers.some((number) => number.includes(model)) && !/^[EF]-?\d{1,2}$/.test(model)
    ? model
    : undefined;
}

const ENOUGH = { chinese: 8, english: 30 };

function tellsEnough(told: string): boolean {
  return told.length >= ENOUGH[/\p{Script=Han}/u.test(told) ? 'chinese' : 'english'];
}

/**
 * Whether too little was said to restate: a repair of nothing named, a complaint about nothing, a question about
 * nothing.
 */
export function isVague(parts: Parts, retelling: Retelling = []): boolean {
  const { kind, product, symptom, topic, order, model } = parts;
  if (kind === 'repair') return !product && !model;
  if (kind === 'returnExchange') return !product && !order && !model;
  const isSaid = Boolean(product || topic || order || wordsOf(retelling, 'asked', 'wanted').length > 0);
  if (kind === undefined) return !isSaid && !symptom && retelling.length === 0;
  if (kind === 'complaint') return !isSaid && !symptom && retelling.length === 0;
  if (kind === 'inquiry') return !isSaid && !tellsEnough(wordsOf(retelling, 'told').join(' '));
  return false;
}
