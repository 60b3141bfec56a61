/** Measured limit of one text is 2,048 bytes of UTF-8; the rest is room for a word that more follows. */
export const LONGEST = 1900;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const LINK = /<a [^>]*>[^<]*<\/a>/;

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * A text in pieces of at most `longest` bytes: cut after a paragraph, else a line, else a sentence, else between two
 * signs as people see them; a link is never cut, unless it is longer than a piece by itself.
 */
export function split(text: string, longest: number = LONGEST): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (bytesOf(rest) > longest) {
    const head = fitting(rest, longest);
    const cut = bestCut(head);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** The longest beginning that fits; at least one code point, however long a sign is. */
function fitting(text: string, longest: number): string {
  let head = '';
  let size = 0;
  for (const atom of atoms(text, longest)) {
    size += bytesOf(atom);
    if (size > longest) break;
    head += atom;
  }
  return head;
}

function* atoms(text: string, longest: number): Generator<string> {
  for (const part of text.split(new RegExp(`(${LINK.source})`))) {
    if (LINK.test(part) && bytesOf(part) <= longest) yield part;
    else
      for (const { segment } of graphemes.segment(part))
        yield* bytesOf(segment) > longest ? segment : [segment];
  }
}

// A cut in the first half would make more pieces than needed.
function bestCut(head: string): number {
  for (const border of [/\n\s*\n/g, /\n/g, /[。！？；]|[.!?;](?=\s)/g, /[，、,\s]/g]) {
    const last = [...withoutLinks(head).matchAll(border)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    if (end > head.length / 2) return end;
  }
  return head.length;
}

function withoutLinks(text: string): string {
  return text.replace(new RegExp(LINK.source, 'g'), (link) => 'x'.repeat(link.length));
}
