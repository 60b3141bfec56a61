import { isGivenName } from './englishNameLists.ts';

const places =
  / (?:road|street|avenue|gardens?|court|square|drive|boulevard|plaza|towers?|estates?|mansions?|terrace|heights|villas?|crescent|mall|island|airport|station|hospital|university|hotel|apartments?|city|district|county|province)$/i;
const placesToo = / (?:park|lane|hill|hills|bay|lake|close|way|grove|bridge|house|place)$/i;
const numbered =
  /^\W*(?:number|no\.?|block|unit|flat|apartment|apt|room|floor|house|building|phase|gate|tower)?\s*#?\d/i;
const ofAnotherKind =
  /^\W*(?:(?:in |it's |it is |that's |i mean )?(?:the|a|an) (?:\w+ )?(?:shade|tone|country|state|city|town|colou?r|month|street|road|district|brand|model|river|flower|season|holiday|shop|store|mall|weather|restaurant)\b|\d)/i;
const unsure =
  /^\W*(?:i (?:think|guess|suppose|believe)|maybe|perhaps|probably|possibly|around|about|early|late|last|next|this|today|tonight|if|or (?:maybe|something|anything|similar|it|was|perhaps|january|february|march|april|may|june|july|august|september|october|november|december))\b/i;
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|dawn|sunny|misty|stormy|dusty|jade|rose|olive|amber|ruby|hazel|violet|ginger|will|mark|bill|grace|hope|faith|joy)$/i;

/**
 * Whether what looks like a name is none, for what it says itself and what follows: "Lincoln Road", "Georgia, the country",
 * "May, I think".
 */
export function isNoAnswer(name: string, rest: string): boolean {
  if (places.test(name)) return true;
  if (placesToo.test(name) && numbered.test(rest)) return true;
  if (/\s/.test(name)) return false;
  return ofAnotherKind.test(rest) || ((calendar.test(name) || !isGivenName(name)) && unsure.test(rest));
}
