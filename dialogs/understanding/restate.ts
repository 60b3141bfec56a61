import type { Kind } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { findPrices } from '../../knowledge/price/detect.ts';
import { anyOf } from './anyOf.ts';
import { kindOf } from './kinds.ts';
import { numbersOf } from './orderNumbers.ts';
import { plain } from './plain.ts';
import { productIn } from './products.ts';
import { kindMatters, type Phrase, places, symptoms, topics, wishes } from './tables/matters.ts';
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

/** The parts of a matter told in one or more texts; `kind` where the caller knows it better than the words. */
export function partsOf(text: string, locale: ContentLocale, kind = kindOf(text, locale)?.kind): Parts {
  const said = plain(text).slice(0, 1000);
  const unpriced = withoutPrices(text.slice(0, 1000));
  const { orders, tickets } = numbersOf(plain(unpriced));
  const symptom = kind === 'repair' || kind === 'complaint' || kind === undefined;
  const parts: { [Name in keyof Parts]: Parts[Name] | undefined } = {
    kind,
    product: productIn(said)?.label[locale],
    model: modelIn(plain(unpriced), [...orders, ...tickets]),
    symptom: symptom || kind === 'returnExchange' ? labelIn(symptomPatterns, said, locale, kind) : undefined,
    topic:
      kind === 'inquiry' || kind === 'complaint' ? labelIn(topicPatterns, said, locale, kind) : undefined,
    order: orders[0] ?? tickets[0],
    time: timesOf(unpriced)[0],
    place: placePattern.exec(said)?.[0],
    wish: labelIn(wishPatterns, said, locale, kind),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

// What is said back in the customer's own characters must hold no amount: RMB480 looks like a model, 9.99 like a time.
function withoutPrices(text: string): string {
  return findPrices(text).reduceRight(
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

/** How many facts the parts hold, the kind aside. */
export function factCount({ kind: _, ...facts }: Parts): number {
  return Object.keys(facts).length;
}

/** Whether the parts say too little to restate: a repair of nothing named, a complaint about nothing, a question about nothing. */
export function isVague({ kind, product, symptom, topic, order, model }: Parts): boolean {
  if (kind === undefined) return !product && !symptom && !topic && !order;
  if (kind === 'repair') return !product && !model;
  if (kind === 'complaint') return !symptom && !topic && !product && !order;
  if (kind === 'returnExchange') return !product && !order && !model;
  if (kind === 'inquiry') return !product && !topic && !order;
  return false;
}

/** The parts as a clause that can follow "my understanding is": no full stop, no name. */
export function restatement(parts: Parts, locale: ContentLocale): string {
  return locale === 'zh-CN' ? chinese(parts) : english(parts);
}

// To return, to exchange, a refund: what is wanted of a return is the matter itself, and is said once.
const RETURNS = new Set(wishes.slice(1, 4).flatMap(({ label }) => Object.values(label)));

function isTheMatter({ kind, symptom, wish }: Parts): boolean {
  return kind === 'returnExchange' && symptom === undefined && wish !== undefined && RETURNS.has(wish);
}

function chinese(parts: Parts): string {
  const { kind, product, model, symptom, topic, order, time, place, wish } = parts;
  const thing = [product, model].filter(Boolean).join(' ');
  return clauses(
    isTheMatter(parts)
      ? `您想${wish}${thing && `，产品是${thing}`}`
      : chineseMatter(kind, thing, symptom, topic),
    order && `单号是 ${order}`,
    time && `提到的时间是${time}`,
    place && `地点在${place}`,
    wish && kind !== 'suggestion' && !isTheMatter(parts) && `希望${wish}`,
  ).join('，');
}

function chineseMatter(kind: Kind | undefined, thing: string, symptom?: string, topic?: string): string {
  const start = kind ? kindMatters[kind]['zh-CN'] : '您遇到了问题';
  if (kind === 'complaint')
    return `${start}${thing ? `${symptom ? spaced(thing) : thing}${symptom ?? ''}` : ''}${topic ? `，涉及${topic}` : ''}`;
  if (symptom) return `您的${spaced(thing || '产品')}${symptom}`;
  if (kind === 'inquiry' && (thing || topic))
    return `您想了解${thing}${thing && topic ? '的' : ''}${topic ?? ''}`;
  if (kind === 'productInterest' && thing) return `您想选购${thing}`;
  if (kind === 'price' && thing) return `您想了解${thing}的价格`;
  return thing ? `${start}，产品是${thing}` : start;
}

function english(parts: Parts): string {
  const { kind, product, model, symptom, topic, order, time, place, wish } = parts;
  const thing = [product, model].filter(Boolean).join(' ');
  return clauses(
    isTheMatter(parts)
      ? `you would like ${wish}${thing && `, the product is the ${thing}`}`
      : englishMatter(kind, thing, symptom, topic),
    order && `the number is ${order}`,
    time && `the time you mentioned is ${time}`,
    place && `the place is ${place.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase())}`,
    wish && kind !== 'suggestion' && !isTheMatter(parts) && `and you would like ${wish}`,
  ).join(', ');
}

function englishMatter(kind: Kind | undefined, thing: string, symptom?: string, topic?: string): string {
  const start = kind ? kindMatters[kind]['en-US'] : 'you have a problem';
  if (kind === 'complaint') {
    const about = [thing && `the ${thing}${symptom ? `, which ${symptom}` : ''}`, topic]
      .filter(Boolean)
      .join(symptom ? ', and about ' : ' and ');
    return about ? `${start} about ${about}` : start;
  }
  if (symptom) return `your ${thing || 'product'} ${symptom}`;
  if (kind === 'inquiry' && (thing || topic))
    return `you would like to know about ${[topic, thing && `the ${thing}`].filter(Boolean).join(' for ')}`;
  if (kind === 'productInterest' && thing)
    return `you are interested in ${/^[aeiou]/i.test(thing) ? 'an' : 'a'} ${thing}`;
  if (kind === 'price' && thing) return `you would like to know the price of the ${thing}`;
  return thing ? `${start}, the product is the ${thing}` : start;
}

function clauses(...all: (string | false | undefined | '')[]): string[] {
  return all.filter((one): one is string => Boolean(one));
}

// A model before Chinese words is set off.
function spaced(thing: string): string {
  return /[A-Za-z\d]$/.test(thing) ? `${thing} ` : thing;
}
