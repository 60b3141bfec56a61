import type { Numeral } from './numerals.ts';
import { ofOtherThings, startsWithUnit } from './quantities.ts';
import { before, type Finding, type Reading } from './reading.ts';

// Words of trade: with one of them in its sentence, a number that counts nothing is a price.
const trade =
  /\b(?:pric(?:es?|ed|ing)|costs?|costing|pays?|paid|payable|payments?|charges?|charged|fees?|bill(?:ed|s)?|invoiced?|quot(?:es?|ed|ation)|estimate|totals?|totall?ing|owe[sd]?|sells?|sold|selling|worth|discount(?:s|ed)?|coupons?|vouchers?|refund(?:ed|s)?|rebate|deposit|credited|rings? up|com(?:es?|ing) to|came to|runs? to|go(?:es)? for|going for|budget|afford|saves?|savings?|spend|spent|balance|fares?|monthly|instal?lments?|interest[- ]free|surcharge|cheap(?:er)?|dearer|expensive|as low as|reduced|knock(?:s|ed)? off|set you back|msrp|rrp|deals?|yours for|asking|markup|postage|shipping|ships free|labou?r|parts included|fitted|with fitting|plus tax|tax|vat|up front|throw in|rates? (?:start|from)|starts? (?:at|from)|starting (?:at|from)|(?:up|down|are|priced?|just) from|upgrade|for members|members pay|on sale|buck|grab (?:it|one)|of the lot|for the (?:lot|pair|set|kit)|bargain|offer(?:ed)?|compensat\w*|checkout|insurance|subscribe|renew|reimburse\w*|goodwill|retails?|store credit|in credit|gift card|packages begin|plans? from|final offer|was quoted|on (?:the|our) website|cheapest)\b/;
// What may stand right before a price; a noun there would name the number instead (page 14, room 208).
const direct =
  /(?:'s|'re|'ll be|'d be|'d|\b(?:is|are|was|were|be|for|just|only|wants?|makes?|make (?:it|that)|makes it|say|ask|asks|call it|do|told|takes?|add|at|now|today|normally|from|it|leaves|expect|about|around|roughly|near|nearly|almost|under|over|than|between|to|and|a|an even|a flat|a mere|to pay|you|us|him|her|them|bring|by|out|as|so|currently|adds|back|least|covered|returned|receive|get|gets|got|sent|pay|costs?|of|owe|or))(?: (?:only|just|about|around|roughly|maybe|under|over))?:?\s$|^(?:[a-z' ]{2,20}[,?] ?)?$|[,;?]\s$/;
const tradeTight =
  /\b(?:retails?|sells?|sold|priced|prices?|costs?|charged?|quoted?|owe|paid|pays?|bill|refund|discount|credit|compensation|deposit|rebate)(?: (?:at|for|is|are|of|was|to|about|around|roughly|you|us|me|only|just))*:? $/;
const timely = /\b(?:at|from|for|to|by|and|between|of|or|than|over|under|before|after)\s$/;

// Set, shown, numbered, weighed: the number before or behind is something else.
const measures =
  /\b(?:reading|value|ping|latency|rate of|gap|clearance|set(?! you back)|sets|temp|temperature|level|volume|ratio|code|number|pin|mode|channel|page|speed|pressure|humidity|voltage|score|rating|step|line|room|floor|version|setting|size|width|height|depth|length|weigh[st]?|weight|dial|frequency|timer|alarm|extension|years?|age|aged|count|limit|error|fault|model|id|ticket|order|password|port|capacity|power|average|distance|angle|position|flight|bus|gate|table|seat|load|minus|plus|times|divided|answer|aisle|unit|suite|street|road|zone|index|mark|says|shows?|reads?|turn|open|i am|i'm|article|section|rule|directive|standard|iso|heat|spins?|oven|resolution|points?|caller|fifty|built|mon|tue|wed|thu|fri|sat|sun)\b[^.!?;\n]{0,50}$/;
const closed = /^\s?(?:$|[,.;:!?)"'\n|](?!\d))/;
const small =
  'if|for|each|apiece|an?|per|now|today|but|and|or|with|plus|before|after|including|incl|tax|all|to|on|in|at|that|when|until|only|compared|more|less|cheaper|off|extra|up|upwards?|fitted|delivered|installed|is|are|was|will|should|would|could|gets?|covers?|buys|anywhere|everywhere|instead|this|last|next|tomorrow|over|from|by|than|so|too|tops|max|altogether|flat|total|parts|labou?r|refundable|upfront|ships';
const open = new RegExp(`^(?:\\s?[-+/]?)(?:$|[,.;:!?)|"'\\n]|\\s(?:${small})(?![a-z]))`);
const sure =
  /^\s?(?:each\b|apiece|an? (?:month|year|week|piece|unit|pop|night|visit|head|set|hour)\b|(?:per|\/) ?(?:month|year|week|piece|unit|night|visit|head|set|yr|mo|person|hour|item|filter|metre|meter)|and change|or so\b|plus (?:tax|vat|parts|shipping)|with (?:tax|installation|fitting|delivery|shipping|labou?r)|including|incl|if you (?:pick|buy|pay|order|book|collect)|for (?:both|members|it\b|this\b|them\b|the (?:set|lot|pair|whole|kit|part|visit))|all (?:in|told)\b|cheaper|more expensive|dearer|extra\b|fitted|delivered|installed|and up|, tax|, vat|more(?: than (?:the|it|last|before)|[.,!]|$)|less(?: (?:than|in) (?:online|the|in|it|before|elsewhere)|[.,!]|$)|tops\b|each way|to pay|up front|instead of \d|now\b|today\b|back\b|right now|with the\b|and we'll|(?:under|over|below|above) (?:list|retail|the (?:list|usual|shop|rrp)|them|rrp)|give or take|of it\b|altogether|on (?:the|our) (?:web)?site|and it's yours|for the [a-z]+(?: [a-z]+)?[.,!]|for sure)/;
// What a number at the head of a sentence does only if it is money.
const opening =
  /^ (?:and (?:above|up|over)\b|gets|has been (?:returned|refunded|credited)|should (?:do|cover|be enough)|would (?:do|cover)|covers?|buys|refund|discount|rebate|voucher|coupon|credit|deposit|fee|surcharge|gift card|will (?:do|cover)|plus (?:tax|vat|parts|shipping)|tops|all in|cheaper|dearer|more expensive|and change\b|per (?:visit|month|unit|item|hour|person)|each\b|a (?:month|piece|pop|unit|visit))/;
const goods =
  /\b(?:postage|shipping|delivery|call-?out|labou?r|freight|installation|parts|fitting|service plan|(?:cover|plan|bundle|pack|years?) ?[:-]|top ?up|(?:per|每) ?(?:month|week|year|visit)|months? at|list|sale)(?: (?:is|are|at|comes to))?:? $/;
// Twelve ninety-nine, two-fifty: figures of a price tag read aloud.
const tag =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen)[ -](?:fifty|ninety-(?:nine|five|eight)|seventy-five|twenty-five|forty-nine|sixty-nine)$/;
const pairs: readonly RegExp[] = [
  /\b(?:normally|usually|was|before|previously|list(?:ed)?|regularly|used to be|down from|reduced from)\b\D{0,12}\d+(?:\.\d\d)?(?! ?[a-z%°])\D{0,24}\b(?:today|now|it's|is|to|after|sale)\D{0,6}\d+(?! ?[a-z%°])/g,
  /(?<!\d)\d{1,2} for \d{2,4}(?=$|[.,!\n])|\bwas\b\D{0,12}\d+\D{0,24}\d+ now\b|\bnow \d+ instead of \d+|\blist \d+, sale \d+|\bours \d+/g,
];
const cents = /^\d{1,5}\.\d\d$/;
const year = /^(?:19|20)\d\d$/;
const latin = /[a-z]{2}/;

/** Numbers in English sentences that the words around them make a price. */
export function englishAmounts(reading: Reading, taken: Uint8Array): Finding[] {
  const { text } = reading;
  if (!latin.test(text)) return [];
  const compared = pairs.flatMap((pair) =>
    Array.from(
      text.matchAll(pair),
      ({ 0: found, index }): Finding => ({
        start: index,
        end: index + found.length,
        rule: 'comparison',
      }),
    ),
  );
  const numbers = [...reading.figures, ...reading.spelt]
    .filter((numeral) => !taken[numeral.start] && isAmount(reading, numeral))
    .map(({ start, end }): Finding => ({ start, end, rule: 'context' }));
  return [...compared, ...numbers];
}

function isAmount({ text, safe }: Reading, { start, end, value }: Numeral): boolean {
  const left = before(text, start, 60);
  const token = text.slice(start, end);
  if (/^\.[a-z]{2,5}/.test(text.slice(end, end + 6)) && !trade.test(left)) return false;
  if (!latin.test(left + text.slice(start, end + 30)) || safe[start]) return false;
  if (startsWithUnit(text, end) || ofOtherThings(text, start)) return false;
  const rest = text.slice(end, end + 40);
  if (opening.test(rest) && value >= 5) return !measures.test(left);
  if (!open.test(rest) || (value < 10 && !cents.test(token) && !tag.test(token))) return false;
  if (goods.test(left) || tag.test(token)) return true;
  return isPriced(left, token, rest, value);
}

function isPriced(left: string, token: string, rest: string, value: number): boolean {
  const sentence = left.replace(/^.*[.!?;\n](?!\d)/s, '');
  if (cents.test(token) && (trade.test(sentence) || /\b(?:for|at|only|just|from)\s$/.test(sentence)))
    return true;
  if (tradeTight.test(sentence)) return true;
  if (measures.test(sentence) || (year.test(token) && !trade.test(sentence))) return false;
  const isDirect = direct.test(sentence) && !(timely.test(sentence) && value <= 31 && !trade.test(sentence));
  if (
    isDirect &&
    ((closed.test(rest) && sentence !== '') || sure.test(rest) || (token.endsWith('k') && open.test(rest)))
  )
    return true;
  return (
    trade.test(sentence) || (trade.test(rest.replace(/[.!?;\n](?!\d).*$/s, '')) && !/\band $/.test(sentence))
  );
}
