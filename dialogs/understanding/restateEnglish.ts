import type { Kind } from '../../bot/core/kinds.ts';
import { type Parts, wishIn } from './parts.ts';
import { plain } from './plain.ts';
import { anyProduct, productIn } from './products.ts';
import { type Retelling, wordsOf } from './retelling/retelling.ts';
import { isWhatReturnIsFor, kindMatters } from './tables/matters.ts';

/** Kinds in which an appliance that is named without an owner is the customer's. */
const OWN: ReadonlySet<Kind | undefined> = new Set([
  undefined,
  'repair',
  'complaint',
  'returnExchange',
  'otherCompany',
]);
const theProduct = new RegExp(`^(?:the|our) (?=${anyProduct})`, 'i');

/** What was retold as one clause; undefined where it tells nothing. */
export function englishFromRetelling(parts: Parts, retelling: Retelling): string | undefined {
  const lead = leadOf(parts.kind, retelling);
  if (lead === undefined) return undefined;
  const said = plain(lead.join(' '));
  const { kind, product, model, order, time, place, wish } = parts;
  const hasProduct = !product || productIn(said) !== undefined;
  const all = [
    ...lead,
    !hasProduct && `the product is the ${product}`,
    model && !said.includes(model.toLowerCase()) && `the model is ${model}`,
    order && `the number is ${order}`,
    time && !said.includes(plain(time)) && `the time you mentioned is ${time}`,
    place && !said.includes(place) && `the place is ${capital(place)}`,
    wish && kind !== 'suggestion' && wishIn(said, 'en-US', kind) !== wish && `you would like ${wish}`,
  ].filter((one) => typeof one === 'string' && one !== '');
  return all.map((words, n) => (n > 0 && n === all.length - 1 ? `and ${words}` : words)).join(', ');
}

function leadOf(kind: Kind | undefined, retelling: Retelling): string[] | undefined {
  const [first = '', ...more] = wordsOf(retelling, 'told');
  const wanted = wordsOf(retelling, 'wanted').map((words) => `you ${words}`);
  const asked = wordsOf(retelling, 'asked').join(', and ');
  // Who offers something is told back only as somebody: fragments of advertising are no sentences.
  if (kind === 'pitch' && first && !first.startsWith('you ')) return undefined;
  if ((kind === 'price' && !asked) || (kind === 'human' && !first)) return undefined;
  const owned = OWN.has(kind) ? first.replace(theProduct, 'your ') : first;
  const isSuggested = kind === 'suggestion' && owned !== '' && !owned.startsWith('you ');
  const told = isSuggested ? `you suggest that ${owned}` : owned;
  const toPerson = kind === 'human' ? kindMatters.human['en-US'] : '';
  return [told, ...more, ...wanted, asked && `you would like to know ${asked}`, toPerson].filter(Boolean);
}

function capital(place: string): string {
  return place.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase());
}

/** The parts that were found as one clause. */
export function englishFromParts(parts: Parts): string {
  const { kind, product, model, symptom, topic, order, time, place, wish } = parts;
  const thing = [product, model].filter(Boolean).join(' ');
  return [
    isWhatReturnIsFor(parts)
      ? `you would like ${wish}${thing && `, the product is the ${thing}`}`
      : matterOf(kind, thing, symptom, topic),
    order && `the number is ${order}`,
    time && `the time you mentioned is ${time}`,
    place && `the place is ${capital(place)}`,
    wish && kind !== 'suggestion' && !isWhatReturnIsFor(parts) && `and you would like ${wish}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function matterOf(kind: Kind | undefined, thing: string, symptom?: string, topic?: string): string {
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
