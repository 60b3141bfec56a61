import { toSimplified } from '../../bot/core/simplified.ts';

// Look-alikes and forms that Unicode normalisation leaves alone, each with what a reader takes it for.
const lookAlikes = pairs(
  'аa еe оo рp сc уy хx кk мm тt нh вb ѕs іi јj ԁd ԛq ԝw һh гr υu νv οo αa ρp κk εe τt ιi χx γy ηn βb σo Υy Νn Μm Ηh',
  'ⲟo օo ոn սu ցg ᴏo ʏy ɑa ɡg ɩi ıi ŀl łl øo ðd đd ħh ɪi ʀr ᴍm ʙb ᴄc ᴅd ᴜu ɴn ᴋk ᴀa ꓡl ꓲi ꓳo ꓴu Ӏl ӏl З3 з3 Ʒ3 ʒ3 Ӡ3 б6',
  '🔟10 〡1 〢2 〣3 〤4 〥5 〦6 〧7 〨8 〩9 〇零 ○零 ◯零 ⚪零 ⭕零',
  '円元 圆元 圓元 亓元 兀元 圎元 圜元 ⺎元 筷块 凷块 圦块',
  '壹一 弌一 貳二 贰二 弍二 弐二 叁三 叄三 參三 弎三 柒七 捌八 玖九 佰百 仟千',
  '〜~ ～~ ∼~ ﹣- −- ‐- ‑- ‒- –- —- ―- ➖- ➕+ ✖x ×x ÷/ ∕/ ⁄/ ／/ ·. ・. •. ∙. ⋅. ．. 。。 ，, 、、',
  '【( 】) 「( 」) 『( 』) 〔( 〕) 〖( 〗) 《( 》) 〈( 〉) “" ”" „" «( »)',
  "`' ₿$ ꓤr ₤£ ₠€ Ұ¥ ұ¥ Ɏ¥ ɏ¥ Ỵ¥ 💰$ 💵$ 💴¥ 💶€ 💷£ 💲$ 🤑$ 🪙$ 💸$ 🧧$ ﷼$ ٪% ‰% ％% ⁒% ٫. ٬, ‚, ＇' ’' ‘' ′'",
);

function pairs(...lines: string[]): ReadonlyMap<string, string> {
  const entries = lines
    .flatMap((line) => line.split(' '))
    .map((pair): [string, string] => {
      const [from = '', ...to] = pair;
      return [from, to.join('')];
    });
  return new Map(entries);
}

const isDecimal = /\p{Nd}/u;
const invisible = /^[\p{M}\p{Cf}\p{Cc}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\u2800\u{e0000}-\u{e0fff}]$/u;
const space = /^(?!\ufeff)[\s\u0085]$/u;

// Decimal digits stand in runs of ten in every script, so the distance to the run's beginning is the value.
function decimalValue(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  let below = 0;
  while (isDecimal.test(String.fromCodePoint(codePoint - below - 1))) below += 1;
  return String(below % 10);
}

// Roman numerals and numbers in rings, discs and brackets: code points from, to, and the value of the first.
const enclosed: [first: number, last: number, value: number][] = [
  [0x2160, 0x216b, 1],
  [0x2170, 0x217b, 1],
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ea, 0x24ea, 0],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
  [0x1f100, 0x1f100, 0],
  [0x1f101, 0x1f10a, 0],
  [0x1f10b, 0x1f10c, 0],
];

// Letters in squares and discs, and the flags' letters.
const letters: [first: number, last: number][] = [
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [0x1f1e6, 0x1f1ff],
];

function enclosedText(codePoint: number): string | undefined {
  const number = enclosed.find(([first, last]) => codePoint >= first && codePoint <= last);
  if (number) return String(codePoint - number[0] + number[2]);
  const letter = letters.find(([first, last]) => codePoint >= first && codePoint <= last);
  return letter && String.fromCharCode(0x61 + codePoint - letter[0]);
}

function fold(character: string): string {
  const replaced = lookAlikes.get(character);
  if (replaced !== undefined) return replaced;
  // Underscores set words apart in file names and mark emphasis in texts.
  if (character === '_') return ' ';
  if (space.test(character))
    return character === '\n' || character === '\u2028' || character === '\u2029' ? '\n' : ' ';
  if (invisible.test(character)) return '';
  if (isDecimal.test(character)) return decimalValue(character);
  return enclosedText(character.codePointAt(0) ?? 0) ?? decomposed(character);
}

function decomposed(character: string): string {
  const simple = toSimplified(character.normalize('NFKD').toLowerCase());
  return Array.from(simple, (part) => {
    if (invisible.test(part)) return '';
    return part === character ? part : (lookAlikes.get(part) ?? part);
  }).join('');
}

const MOST_KEPT = 20_000;
const folded = new Map<string, string>();

/**
 * What a reader takes a character for: digits of every script and form as 0–9, formal and traditional characters in
 * their everyday form, letters small and without accents, spaces as one kind; '' for what cannot be seen.
 */
export function foldedCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const result = fold(character);
  if (folded.size < MOST_KEPT) folded.set(character, result);
  return result;
}
