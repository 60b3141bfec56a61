import type { Numeral } from './numerals.ts';
import { ofOtherThings, startsWithUnit } from './quantities.ts';
import { before, type Finding, type Reading } from './reading.ts';

const strong =
  /\b(?:pric(?:es?|ed|ing)|costs?|costing|pays?|paid|payable|payments? of|charges? (?:is|are|of|you|me|comes)|charged (?:you|me|us|at)|fees?|bill(?:ed)?|quot(?:es?|ed|ation)|totals?|totall?ing|owe[sd]?|sells?|sold|selling|worth|discounts?|coupons?|vouchers?|refund(?:ed|s)?|rebate|deposit|credited|rings? up|comes? to|go(?:es)? for|going for|budget|saves?|savings?|spend|spent|balance due|fares?|down payment|monthly|instal?lments?(?: of)?|surcharge|cheaper|dearer|as low as|start(?:s|ing)? (?:at|from)|set you back|msrp|rrp|deals?|yours (?:for|at)|grab (?:it|one) for|offer(?:ed)? (?:it )?(?:at|for)|down from|up from|asking|extra of|markup|margin|profit)\b[^.!?;\n]{0,24}$/;
const weak =
  /\b(?:it(?:'s| is| was| will be|'ll be)|they(?:'re| are)|that(?:'s| is| would be)|this one is|only|just|for|at|was|now|today|normally|usually|from|about|around|roughly|under|over|do|make it|between|want|asks?|give you|take|save|another|extra|would be|call it|mere)[\s:]*$/;
const open =
  /^(?:\s?[-+]?)(?:$|[,.;:!?)|"'\n]|\s(?:if|for|each|apiece|a (?:month|year|week|day|piece|unit|pop|night|visit|head|set)|per|now|today|but|and change|with|plus|before|after|including|incl|tax|all|to|on|in (?:total|all)|when|until|or so|only|compared|more|less|cheaper|off|extra|and up|upwards?|fitted|delivered|installed|at (?:the|checkout)|and a half|is (?:the|our|my)))/;
const sure =
  /^\s?(?:each\b|apiece|a (?:month|year|week|piece|unit|pop|night|visit|head|set)\b|(?:per|\/) ?(?:month|year|week|piece|unit|night|visit|head|set|person|hour|item|filter|metre|meter)|and change|or so\b|plus (?:tax|parts|shipping|vat)|with (?:tax|installation|fitting|delivery|shipping)|a pop|including|incl|if you (?:pick|buy|pay|order|book|collect)|for (?:both|the (?:set|lot|pair|whole|pump|part|visit))|all (?:in|told)\b|more than (?:the|it|last|before)|for members|today\b|tops\b|each way|cheaper|more expensive|dearer|fitted|delivered|installed|and up|, tax|, vat|now\b)/;
const measures =
  /\b(?:reading|value|ping|latency|rate of|set|sets|temp|temperature|level|volume|ratio|code|number|pin|mode|channel|page|speed|pressure|humidity|voltage|score|rating|step|line|room|floor|version|setting|size|width|height|depth|length|weigh[st]?|weight|dial|frequency|timer|alarm|extension|year|age|aged|count|limit|error|fault|model|id|ticket|order|password|port|capacity|power|average|distance|angle|position|password|flight|bus|gate|table|seat|load|minus|plus|times|divided|answer|aisle|unit|suite|street|road|zone|index|marked?|says|shows?|reads?|turn|until|open|by|before|after|i am|i'm|page|article|section|rule|directive|standard|en|iso)\b[^.!?;\n]{0,30}$/;
const stated =
  /(?:'s|'ll be|\bis|\bare|\bwas|\bwere|\bbe|\bcharge[sd]?|\bfor|\bjust|\bonly|\bwants?|\basking|\b(?:that|it) makes|makes? (?:that|it)|say|ask|call it|all in,|whole (?:job|thing|lot):?|total:?|a flat|\blooking at)(?: (?:only|just|about|around|roughly|maybe|you))?:?[\s]$/;
const closed = /^\s?(?:$|[,.;!?)"'\n](?!\d))/;
const opening =
  /^ (?:gets|should (?:do|cover|be enough)|would (?:do|cover)|covers|buys|will (?:do|cover)|plus (?:tax|vat|parts|shipping)|tops|all in|per (?:visit|month|unit|item|hour|person)|each\b|a (?:month|piece|pop|unit|visit))/;
const goods =
  /\b(?:postage|shipping|delivery|call-?out|labou?r|freight|installation|parts)(?: (?:is|are|at|comes to))?:? $/;
const counted =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen)[ -](?:fifty|ninety-(?:nine|five|eight)|seventy-five|twenty-five|forty-nine|sixty-nine)$/;
const thenNow =
  /\b(?:normally|usually|was|before|previously|list(?:ed)?|regularly|used to be|down from)\b\D{0,12}(\d+(?:\.\d\d)?)(?! ?[a-z%°])\D{0,24}\b(?:today|now|it's|is|to)\D{0,6}\d+(?! ?[a-z%°])/g;
const cents = /^\d{1,5}\.\d\d$/;
const latin = /[a-z]{2}/;

/** Numbers in English sentences that the words around them make a price. */
export function englishAmounts(reading: Reading, taken: Uint8Array): Finding[] {
  const { text } = reading;
  if (!latin.test(text)) return [];
  const pairs = Array.from(text.matchAll(thenNow), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    rule: 'comparison' as const,
  }));
  const numbers = [...reading.figures, ...reading.spelt]
    .filter((numeral) => !taken[numeral.start] && isAmount(reading, numeral))
    .map(({ start, end }): Finding => ({ start, end, rule: 'context' }));
  return [...pairs, ...numbers];
}

function isAmount({ text, safe }: Reading, { start, end, value }: Numeral): boolean {
  const left = before(text, start, 40);
  const rest = text.slice(end, end + 30);
  if (
    !latin.test(left + text.slice(start, end) + rest) ||
    safe[start] ||
    startsWithUnit(text, end) ||
    ofOtherThings(text, start)
  )
    return false;
  if (!open.test(rest) && !opening.test(rest)) return false;
  if (/^ (?:and change\b|cheaper|dearer|more expensive)/.test(rest)) return true;
  if (goods.test(left) || opening.test(rest) || counted.test(text.slice(start, end)))
    return value >= 10 || cents.test(text.slice(start, end)) || counted.test(text.slice(start, end));
  if (cents.test(text.slice(start, end)) && (weak.test(left) || strong.test(left))) return true;
  if (value < 10) return false;
  if (stated.test(left) && closed.test(rest) && !measures.test(left))
    return !/\bat $/.test(left) || value > 24;
  return strong.test(left) || (weak.test(left) && sure.test(rest));
}
