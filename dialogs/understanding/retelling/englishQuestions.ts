import { predicates, verbs } from '../tables/englishVerbs.ts';
import { inFull, inOurEnglish } from './englishVoice.ts';

const AUXILIARY = 'do|does|did|can|could|should|shall|will|would|may|must|is|are|was|were|am|has|have|had';
const PRONOUN =
  /^(?:i|you|we|it|they|he|she|there|someone|somebody|anyone|anybody|everything|something|nobody|everyone)$/i;
const DETERMINER =
  /^(?:the|a|an|my|your|our|this|that|these|those|its|his|her|their|any|some|all|both|one|two|most)$/i;
const WH =
  /^((?:until |since |from |for |on |in |by |with |at )?(?:how(?: (?:long|often|far|soon|big|loud|old|strong|wide|deep|heavy|hot|many|much|well|quickly|fast|reliable|noisy|safe|quiet|tall|high|thick)(?: \w+){0,3}?)?|what(?: \w+){0,4}?|which(?: \w+){0,4}?|where|when|why|who|whose(?: \w+){0,2}?))$/i;
const asking = new RegExp(`^(.*?)\\b(${AUXILIARY})\\b(?: not)? (.+)$`, 'i');
const BEFORE_NOUNS = /^(?:in|of|on|for|with|at|by|from|and|or|new|old|hot|cold|spare)$/i;
const NOUNS =
  /^(?:kitchen|garden|screen|children|washing|cooking|heating|ceiling|building|thing|something|nothing|morning|evening|spring|seven|eleven|hundred|speed|airing|drying|wedding|plumbing|wiring)$/;
const PRICE =
  /^(?:how much (?:is|are|would|does|do|will|for)|what (?:is|are) the (?:price|cost)s? (?:of|for)|what (?:does|do|would|will)|price (?:of|for)) (.+?)(?: (?:be|cost|costs|going for|to buy))?$/i;
const JOINED = new RegExp(
  `,? (?:and|or) (?=(?:how|what|when|where|why|which|who|${AUXILIARY}) (?:\\w+ ){1,3})`,
  'i',
);

/** Whether an English sentence asks, also without a sign: "how strong is the suction". */
export function asksInEnglish(text: string): boolean {
  const [, wh = '', auxiliary = '', rest = ''] = asking.exec(inFull(text)) ?? [];
  if (wh.trim()) return WH.test(wh.trim());
  if (/^(?:got )?any \w/i.test(text)) return true;
  const [first = ''] = rest.split(' ');
  if (/^\w+ not /i.test(inFull(text)) && !PRONOUN.test(first) && !DETERMINER.test(first)) return false;
  if (PRONOUN.test(first) || DETERMINER.test(first)) return !/^had /i.test(text);
  return /^(?:do|does|is|are)$/i.test(auxiliary) && rest !== '' && !/^(?:not|is|are)\b/i.test(rest);
}

/** An English question as it follows "you would like to know"; undefined where it cannot be put for sure. */
export function indirectEnglish(text: string): string | undefined {
  const full = inFull(text.replace(/[?\s]+$/, ''));
  const put = full.split(JOINED).slice(0, 3).map(putOne);
  return put.every((one) => one !== undefined) ? put.map(inOurEnglish).join(', and ') : undefined;
}

/** A question that stands as a statement already: "whether it fits", "how it works"; `if` asks as well. */
export function announcedEnglish(text: string): string | undefined {
  if (/^(?:if|whether) /i.test(text))
    return inOurEnglish(text.replace(/^if/i, 'whether').replace(/[?\s]+$/, ''));
  const [, first = '', rest = ''] = /^(how|what|when|where|why|which|who) (.+)$/i.exec(text) ?? [];
  if (!first) return undefined;
  return new RegExp(`^(?:\\w+ ){0,2}(?:${AUXILIARY}) `, 'i').test(rest) &&
    !PRONOUN.test(rest.split(' ')[0] ?? '')
    ? indirectEnglish(text)
    : inOurEnglish(text.replace(/[?\s]+$/, ''));
}

function putOne(question: string): string | undefined {
  const price = priceIn(question);
  if (price) return price;
  const thing = /^what (?:is|are) ((?:the|your|my|our) .+)$/i.exec(question)?.[1];
  if (thing && !/\b(?:do|does)\b/i.test(thing)) return thing;
  if (/^what if /i.test(question)) return question.replace(/^what if/i, 'what happens if');
  if (/^(?:got )?any /i.test(question)) return question.replace(/^(?:got )?any/i, 'whether you have any');
  if (/^(?:who|what|which \w+) (?!(?:is|are|was|were)\b)[a-z]+s\b/i.test(question) && !asking.test(question))
    return question;
  const [, wh = '', auxiliary = '', rest = ''] = asking.exec(question) ?? [];
  const open = wh.trim();
  if (!auxiliary || (open && !WH.test(open))) return undefined;
  if (isOfItself(open, auxiliary, rest)) return question;
  const said = turned(open, auxiliary.toLowerCase(), rest.split(' '));
  return said && `${open || 'whether'} ${said}`;
}

// What is asked for is the subject: "which filter is compatible", "what temperature is best".
function isOfItself(open: string, auxiliary: string, rest: string): boolean {
  const [first = ''] = rest.split(' ');
  const isSubject =
    /^(?:who$|(?:what|which) \w)/i.test(open) &&
    /^(?:is|are|was|were|has|have|can|will|should)$/i.test(auxiliary);
  return isSubject && !DETERMINER.test(first) && !PRONOUN.test(first);
}

// An amount is never named; what it is for is.
function priceIn(question: string): string | undefined {
  const isCost = /^how much (?:is|are|for)\b|price|cost/i.test(question);
  const what = isCost ? PRICE.exec(question)?.[1] : undefined;
  return what && DETERMINER.test(what.split(' ')[0] ?? '') ? `the price of ${what}` : undefined;
}

function turned(open: string, auxiliary: string, words: readonly string[]): string | undefined {
  const isManner =
    (/^(?:how|where)$/i.test(open) || (/^what$/i.test(open) && words[1] === 'do')) &&
    /^(?:do|can|could|should)$/.test(auxiliary);
  if (
    isManner &&
    /^(?:i|we|you)$/i.test(words[0] ?? '') &&
    words.length > 1 &&
    words[0]?.toLowerCase() !== 'you'
  )
    return ['to', ...words.slice(1)].join(' ');
  const at = predicateAt(auxiliary, words, open !== '');
  if (at === undefined) return undefined;
  const [subject, predicate] = [words.slice(0, at).join(' '), words.slice(at)];
  if (/^(?:do|does|did)$/.test(auxiliary)) return inflected(subject, auxiliary, predicate);
  return [subject, auxiliary, ...predicate].join(' ');
}

function inflected(
  subject: string,
  auxiliary: string,
  [verb = '', ...rest]: readonly string[],
): string | undefined {
  const past = verbs.get(verb.toLowerCase());
  const form = auxiliary === 'do' ? verb : auxiliary === 'did' ? past : thirdPerson(verb);
  return form && [subject, form, ...rest].join(' ');
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|sh|ch|x|o|z)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Where what is said of the subject begins; the whole may be the subject of "is" in an open question. */
function predicateAt(auxiliary: string, words: readonly string[], isOpen: boolean): number | undefined {
  const [first = ''] = words;
  const isThing =
    /^(?:this|that|these|those)$/i.test(first) &&
    (DETERMINER.test(words[1] ?? '') || /thing$/.test(words[1] ?? ''));
  if (PRONOUN.test(first) || isThing) return 1;
  const from = DETERMINER.test(first) ? 2 : 1;
  const starts = /^(?:is|are|was|were|am|has|have|had)$/.test(auxiliary) ? startsAfterBe : startsAfterDo;
  const be = starts === startsAfterDo ? words.indexOf('be') : words.indexOf('been');
  const isFree = (n: number) =>
    !DETERMINER.test(words[n - 1] ?? '') && !BEFORE_NOUNS.test(words[n - 1] ?? '');
  const at = be > 0 ? be : words.findIndex((word, n) => n >= from && isFree(n) && starts(word.toLowerCase()));
  if (at > 0) return at;
  return isOpen && /^(?:is|are|was|were)$/.test(auxiliary) && words.length < 6 ? words.length : undefined;
}

function startsAfterBe(word: string): boolean {
  return predicates.has(word) || (/\w{3,}(?:ing|ed|en)$/.test(word) && !NOUNS.test(word));
}

function startsAfterDo(word: string): boolean {
  return verbs.has(word) || word === 'not';
}
