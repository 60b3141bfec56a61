const LONGEST = 500_000;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const breaking = /^\/?(?:p|div|br|hr|tr|li|ul|ol|h[1-6]|table|section|article|pre)$/;
const silent = /^(?:style|script|head|title)$/;

/** HTML as the text a reader sees: a line for each block, quotations with `> ` before them. One pass, no nesting cost. */
export function htmlText(html: string): string {
  const page = new Page();
  let hidden = '';
  for (const { tag, text } of pieces(html.slice(0, LONGEST))) {
    if (tag === undefined) {
      if (hidden === '') page.write(text);
    } else if (hidden !== '') {
      if (tag === `/${hidden}`) hidden = '';
    } else if (silent.test(tag)) hidden = tag;
    else if (tag === 'blockquote') page.quote(1);
    else if (tag === '/blockquote') page.quote(-1);
    else if (tag === 'br') page.line();
    else if (tag === 'hr') page.rule();
    else if (breaking.test(tag)) page.block();
  }
  return page.text();
}

class Page {
  readonly #lines: { quoted: boolean; text: string }[] = [{ quoted: false, text: '' }];
  #quotes = 0;

  get #last(): { quoted: boolean; text: string } {
    return this.#lines.at(-1) ?? { quoted: false, text: '' };
  }

  write(text: string): void {
    // Blanks between blocks are no text; a no-break space is, and stands for a line left free.
    const words = decoded(text.replace(/[^\S\u00a0]+/g, ' '));
    if (this.#last.text !== '' || words !== ' ') this.#last.text += words;
  }

  line(): void {
    this.#lines.push({ quoted: this.#quotes > 0, text: '' });
  }

  block(): void {
    if (this.#last.text !== '') this.line();
  }

  rule(): void {
    this.block();
    this.#last.text = '________________';
    this.line();
  }

  quote(change: number): void {
    this.#quotes = Math.max(0, this.#quotes + change);
    this.block();
    this.#last.quoted = this.#quotes > 0;
  }

  text(): string {
    const lines = this.#lines.map(({ quoted, text }) => (quoted ? `> ${text.trim()}` : text.trim()).trim());
    return lines
      .join('\n')
      .replaceAll('\u00a0', ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}

function* pieces(html: string): Generator<{ tag?: string; text: string }> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return yield { text: html.slice(at) };
    if (open > at) yield { text: html.slice(at, open) };
    const isComment = html.startsWith('<!--', open);
    const close = html.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) return;
    const tag = /^<(\/?[a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))?.[1];
    if (tag !== undefined) yield { tag: tag.toLowerCase(), text: '' };
    at = close + (isComment ? 3 : 1);
  }
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
