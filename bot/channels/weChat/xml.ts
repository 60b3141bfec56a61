import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as text, or as its own elements by name; equal names make a list. */
export type XmlValue = string | XmlFields | XmlValue[];
export interface XmlFields {
  [name: string]: XmlValue;
}

const CDATA = '#cdata';
const TEXT = '#text';
const ONCE = ['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'MsgId', 'Event', 'EventKey', 'Encrypt'];
const SECTION = /<!\[CDATA\[[\s\S]*?\]\]>/g;

// Nothing is guessed (007 stays 007), nothing expanded; what a customer wrote stands in CDATA and is taken as it is.
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: CDATA,
});

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The fields of an `<xml>` document from outside. Undefined where it is not one: broken, with another root, with a
 * document type, with a field twice that may stand there once. Nothing is fetched, whatever it names.
 */
export function parseXml(text: string): XmlFields | undefined {
  if (text.replace(SECTION, '').includes('<!')) return undefined;
  try {
    if (XMLValidator.validate(text) !== true) return undefined;
    const parsed: unknown = parser.parse(text);
    const roots = entriesOf(parsed).filter(([name]) => name !== TEXT);
    const [name, root] = roots[0] ?? [];
    if (roots.length !== 1 || name !== 'xml' || Array.isArray(root)) return undefined;
    const fields = fieldsOf(root);
    return ONCE.some((one) => Array.isArray(fields[one])) ? undefined : fields;
  } catch {
    return undefined;
  }
}

/** The text of a field, empty where there is none or it has elements of its own. */
export function textIn(fields: XmlFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The elements inside a field. */
export function fieldsIn(fields: XmlFields, name: string): XmlFields {
  const value = fields[name];
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** `<xml>` with the fields in their order: numbers as they are, text in CDATA without signs that XML cannot hold. */
export function buildXml(fields: Readonly<Record<string, string | number | object>>): string {
  return `<xml>${elements(fields)}</xml>`;
}

function elements(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]: [string, unknown]) => `<${name}>${content(value)}</${name}>`)
    .join('');
}

function content(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return elements(value);
  return `<![CDATA[${speakable(String(value)).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Text without control signs and halves of surrogate pairs, which neither XML nor the platform takes. */
export function speakable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}

function fieldsOf(value: unknown): XmlFields {
  const fields: XmlFields = Object.create(null);
  for (const [name, one] of entriesOf(value)) if (name !== TEXT) fields[name] = plainOf(one);
  return fields;
}

function plainOf(value: unknown): XmlValue {
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'string') return withoutEntities(value);
  const names = entriesOf(value).map(([name]) => name);
  if (!names.every((name) => name === CDATA || name === TEXT)) return fieldsOf(value);
  return entriesOf(value)
    .map(([name, one]) => (name === CDATA ? [one].flat().join('') : withoutEntities(String(one))))
    .join('');
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : whole;
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
