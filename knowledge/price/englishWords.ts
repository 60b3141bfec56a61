const tradeWords = [
  'pric(?:es?|ed|ing)|costs?|costing|pays?|paid|payable|payments?|charges?|charged',
  'fees?|bill(?:ed|s)?|invoiced?|quot(?:es?|ed|ation)|estimate|totals?|totall?ing',
  'owe[sd]?|sells?|sold|selling|worth|discount(?:s|ed)?|coupons?|vouchers?',
  'refund(?:ed|s)?|rebate|deposit|credited|rings? up|com(?:es?|ing) to|came to',
  'runs? to|go(?:es)? for|going for|budget|afford|saves?|savings?|spend|spent',
  'balance|fares?|monthly|instal?lments?|interest[- ]free|surcharge|cheap(?:er)?',
  'dearer|expensive|as low as|reduced|knock(?:s|ed)? off|set you back|msrp|rrp',
  'deals?|yours for|asking|markup|postage|shipping|ships free|labou?r',
  'parts included|fitted|with fitting|plus tax|tax|vat|up front|throw in',
  'rates? (?:start|from)|starts? (?:at|from)|starting (?:at|from)',
  '(?:up|down|are|priced?|just) from|upgrade|for members|members pay|on sale|buck',
  'grab (?:it|one)|of the lot|for the (?:lot|pair|set|kit)|bargain|offer(?:ed)?',
  'compensat\\w*|checkout|insurance|subscribe|renew|reimburse\\w*|goodwill|retails?',
  'store credit|in credit|gift card|packages begin|plans? from|final offer',
  'was quoted|on (?:the|our) website|cheapest',
].join('|');
/** With a word of trade in its sentence, a number that counts nothing is a price. */
export const trade = new RegExp(`\\b(?:${tradeWords})\\b`);
const directWords = [
  'is|are|was|were|be|for|just|only|wants?|makes?|make (?:it|that)|makes it|say|ask|asks|call it|do',
  'told|takes?|add|at|now|today|normally|from|it|leaves|expect|about|around|roughly|near|nearly',
  'almost|under|over|than|between|to|and|a|an even|a flat|a mere|to pay|you|us|him|her|them|bring',
  'by|out|as|so|currently|adds|back|least|covered|returned|receive|get|gets|got|sent|pay|costs?|of',
  'owe|or',
].join('|');
/** What may stand right before a price; a noun there would name the number instead (page 14, room 208). */
export const direct = new RegExp(
  `(?:'s|'re|'ll be|'d be|'d|\\b(?:${directWords}))(?: (?:only|just|about|around|roughly|maybe|under|over))?:?\\s$|^(?:[a-z' ]{2,20}[,?] ?)?$|[,;?]\\s$`,
);
/** A word of trade that governs the number itself. */
export const tradeTight =
  /\b(?:retails?|sells?|sold|priced|prices?|costs?|charged?|quoted?|owe|paid|pays?|bill|refund|discount|credit|compensation|deposit|rebate)(?: (?:at|for|is|are|of|was|to|about|around|roughly|you|us|me|only|just))*:? $/;
/** Before a small number these tell a time as often as a price. */
export const timely = /\b(?:at|from|for|to|by|and|between|of|or|than|over|under|before|after)\s$/;

const measuresWords = [
  'reading|value|ping|latency|rate of|gap|clearance|set(?! you back)|sets|temp',
  'temperature|level|volume|ratio|code|number|pin|mode|channel|page|speed|pressure',
  'humidity|voltage|score|rating|step|line|room|floor|version|setting|size|width',
  'height|depth|length|weigh[st]?|weight|dial|frequency|timer|alarm|extension',
  'years?|age|aged|count|limit|error|fault|id|ticket|order|password|port|capacity',
  'power|average|distance|angle|position|flight|bus|gate|table|seat|load|minus|plus',
  'times|divided|answer|aisle|unit|suite|street|road|zone|index|mark|says|shows?',
  "reads?|turn|open|i am|i'm|article|section|rule|directive|standard|iso|heat",
  'lift|elevator|spins?|oven|resolution|points?|caller|fifty|built|mon|tue|wed|thu|fri|sat|sun',
].join('|');
/** Set, shown, numbered, weighed: the number is something else. */
export const measures = new RegExp(`\\b(?:${measuresWords})\\b[^.,:!?;\\n]{0,50}$`);
/** The sentence or clause ends behind the number. */
export const closed = /^\s?(?:$|[,.;:!?)"'\n|](?!\d))/;
const small = [
  'if|for|each|apiece|an?|per|now|today|but|and|or|with|plus|before|after|including|incl|tax|all|to',
  'on|in|at|that|when|until|only|compared|more|less|cheaper|off|extra|up|upwards?|fitted|delivered',
  'installed|is|are|was|will|should|would|could|gets?|covers?|buys|anywhere|everywhere|instead|this',
  'last|next|tomorrow|over|from|by|than|so|too|tops|max|altogether|flat|total|parts|labou?r',
  'refundable|upfront|ships|back',
].join('|');
/** Behind the number the sentence goes on with anything but a noun that would be counted. */
export const open = new RegExp(`^(?:\\s?[-+/]?)(?:$|[,.;:!?)|"'\\n]|\\s(?:${small})(?![a-z]))`);
const sureWords = [
  'each\\b|apiece|an? (?:month|year|week|piece|unit|pop|night|visit|head|set|hour)\\b',
  '(?:per|\\/) ?(?:month|year|week|piece|unit|night|visit|head|set|yr|mo|person|hour|item|filter|metre|meter)',
  'and change|or so\\b|plus (?:tax|vat|parts|shipping)',
  'with (?:tax|installation|fitting|delivery|shipping|labou?r)|including|incl',
  'if you (?:pick|buy|pay|order|book|collect)',
  'for (?:both|members|it\\b|this\\b|them\\b|the (?:set|lot|pair|whole|kit|part|visit))',
  'all (?:in|told)\\b|cheaper|more expensive|dearer|extra\\b|fitted|delivered|installed|and up',
  ', tax|, vat|more(?: than (?:the|it|last|before)|[.,!]|$)',
  'less(?: (?:than|in) (?:online|the|in|it|before|elsewhere)|[.,!]|$)|tops\\b|each way|to pay',
  "up front|instead of \\d|now\\b|today\\b|back\\b|right now|with the\\b|and we'll",
  '(?:under|over|below|above) (?:list|retail|the (?:list|usual|shop|rrp)|them|rrp)|give or take',
  "of it\\b|altogether|on (?:the|our) (?:web)?site|and it's yours|for the [a-z]+(?: [a-z]+)?[.,!]",
  'for sure',
].join('|');
/** So much is given … */
export const giving =
  /\b(?:get|gets|got|receives?|gives?|gave|send|hand|put|have)(?: (?:you|me|him|her|us|them))?(?: (?:about|around|roughly|only|just))? $/;
/** … back. */
export const returned = /^ back(?= (?:as|for|into|on|with|when|if)\b|[,.!?]|$)/;
/** What follows an amount rather than a count. */
export const sure = new RegExp(`^\\s?(?:${sureWords})`);
/** So much for each, or for so long. */
export const rated =
  /^\s?(?:each\b|apiece|an? (?:month|year|week|piece|unit|pop|night|visit|head|hour)\b|(?:per|\/) ?(?:month|year|unit|visit|head|yr|mo|person|hour|item|filter)\b)/;
const openingWords = [
  'and (?:above|up|over)\\b|gets|has been (?:returned|refunded|credited)',
  'should (?:do|cover|be enough)|would (?:do|cover)|covers?|buys|refund|discount|rebate|voucher',
  'coupon|credit|deposit|fee|surcharge|gift card|will (?:do|cover)|plus (?:tax|vat|parts|shipping)',
  'tops|all in|cheaper|dearer|more expensive|and change\\b',
  'per (?:visit|month|unit|item|hour|person)|each\\b|a (?:month|piece|pop|unit|visit)',
].join('|');
/** What a number at the head of a sentence does only if it is money. */
export const opening = new RegExp(`^ (?:${openingWords})`);
/** What is sold with repairs, right before the number. */
export const goods =
  /\b(?:postage|shipping|delivery|call-?out|labou?r|freight|installation|parts|fitting|service plan|(?:cover|plan|bundle|pack|years?) ?[:-]|top ?up|(?:per|每) ?(?:month|week|year|visit)|months? at|list|sale)(?: (?:is|are|at|comes to))?:? $/;
/** Twelve ninety-nine, two-fifty: figures of a price tag read aloud. */
export const tag =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen)[ -](?:fifty|ninety-(?:nine|five|eight)|seventy-five|twenty-five|forty-nine|sixty-nine)$/;
/** One price and another, then and now. */
export const pairs: readonly RegExp[] = [
  /\b(?:normally|usually|was|before|previously|list(?:ed)?|regularly|used to be|down from|reduced from)\b\D{0,12}\d+(?:\.\d\d)?(?! ?[a-z%°])\D{0,24}\b(?:today|now|it's|is|to|after|sale)\D{0,6}\d+(?! ?[a-z%°])/g,
  /(?<!\d)\d{1,2} for \d{2,4}(?=$|[.,!\n])|\bwas\b\D{0,12}\d+\D{0,24}\d+ now\b|\bnow \d+ instead of \d+|\blist \d+, sale \d+|\bours \d+/g,
];
/** Two decimals. */
export const cents = /^\d{1,5}\.\d\d$/;
/** A year, most likely. */
export const year = /^(?:19|20)\d\d$/;
