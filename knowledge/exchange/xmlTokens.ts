import { FileRefused } from './fileRefused.ts';

/** A piece of an XML document in its order; names without their namespace. */
export type XmlToken =
  | { is: 'open'; name: string; attributes: string; closed: boolean }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string };

/**
 * The pieces of an XML document, one after the other: nothing is built, so that memory stays what the document is, and
 * entities other than characters are never looked up. Throws FileRefused for a document type and for what is no XML.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield { is: 'text', text: decoded(xml.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open);
      yield { is: 'text', text: xml.slice(open + 9, end) };
      at = end + 3;
    } else if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open) + 3;
    } else {
      const end = endOf(xml, '>', open);
      const tag = tagOf(xml.slice(open + 1, end));
      if (tag) yield tag;
      at = end + 1;
    }
  }
}

/** The value of an attribute; undefined where there is none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decoded(value);
}

// A `>` inside an attribute would end the tag too early; the programs that write workbooks escape it.
function tagOf(tag: string): XmlToken | undefined {
  if (tag.startsWith('!')) throw new FileRefused('damaged');
  if (tag.startsWith('?')) return undefined;
  const closed = tag.endsWith('/');
  const [, slash, name, attributes = ''] =
    /^(\/?)(?:[\w.-]+:)?([\w.-]+)([\s\S]*)$/.exec(closed ? tag.slice(0, -1) : tag) ?? [];
  if (name === undefined) throw new FileRefused('damaged');
  return slash ? { is: 'close', name } : { is: 'open', name, attributes, closed };
}

function endOf(xml: string, ending: string, from: number): number {
  const at = xml.indexOf(ending, from);
  if (at < 0) throw new FileRefused('damaged');
  return at;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
