/** A piece of markup at one place of a text: how long it is there and what a reader sees of it. */
export interface Markup {
  length: number;
  shown: string;
}

// Only what can stand for a figure, a currency, a space or a mark; other names stay as they are.
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    tab: ' ',
    newline: '\n',
    zwj: '',
    zwnj: '',
    shy: '',
    yen: '¥',
    euro: '€',
    pound: '£',
    dollar: '$',
    cent: '¢',
    curren: '¤',
    percnt: '%',
    frac12: '1/2',
    period: '.',
    comma: ',',
    minus: '-',
    ndash: '-',
    mdash: '-',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  }),
);

const entity = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d{0,2}));?/iy;
const tag = /<(?:!--[^<>]{0,80}--|\/?[a-z][a-z0-9]{0,9}(?:\s[^<>\p{Nd}\p{Sc}\p{Script=Han}]{0,160})?\/?)>/iuy;
const emphasis = /[*`]+|\\(?=[!-/:-@[-`{-~])/y;
const escaped = /(?:%[0-9a-f]{2})+/iy;

/** The markup that begins at `at`, or undefined: HTML entities, plain tags, Markdown emphasis, percent-encoding. */
export function markupAt(text: string, at: number): Markup | undefined {
  switch (text[at]) {
    case '&':
      return entityAt(text, at);
    case '<':
      return hidden(tag, text, at);
    case '%':
      return escapedAt(text, at);
    case '*':
    case '`':
    case '\\':
      return hidden(emphasis, text, at);
    case '~':
      return text[at + 1] === '~' ? { length: 2, shown: '~' } : undefined;
    default:
      return undefined;
  }
}

function hidden(pattern: RegExp, text: string, at: number): Markup | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { length: found[0].length, shown: '' } : undefined;
}

function entityAt(text: string, at: number): Markup | undefined {
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (!found) return undefined;
  const [whole, hex, decimal, name] = found;
  const shown = name
    ? named.get(name.toLowerCase())
    : character(hex ? Number.parseInt(hex, 16) : Number(decimal));
  return shown === undefined ? undefined : { length: whole.length, shown };
}

function character(codePoint: number): string | undefined {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}

// "50%20" can be a percentage; only a run that spells more than ASCII, or stands in an address, is an encoding.
function escapedAt(text: string, at: number): Markup | undefined {
  escaped.lastIndex = at;
  const run = escaped.exec(text)?.[0];
  if (!run) return undefined;
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  if (bytes.every((byte) => byte < 0x80) && !insideAddress(text, at)) return undefined;
  return { length: run.length, shown: bytes.toString('utf8') };
}

const LONGEST_ADDRESS = 200;

function insideAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  return /[a-z0-9][/?=&][^\s]*$/i.test(before);
}
