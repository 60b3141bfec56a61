import type { Kind } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import type { Parts } from './parts.ts';
import { kindMatters, wishes } from './tables/matters.ts';

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
