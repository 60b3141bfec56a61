import { hostOf, safeLink } from './address.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold'; parts: Inline[] }
  | { kind: 'link'; href: string; label: string; host: string | undefined }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph'; parts: Inline[] }
  /** `start` is the number of the first item; undefined for bullets. */
  | { kind: 'list'; start: number | undefined; items: Inline[][] };

const ITEM = /^ {0,6}(?:[-*•]|(\d{1,3})[.、)])\s+(\S.*)$/;
const HEADING = /^#{1,6}\s+(\S.*)$/;

/** The Markdown that answers are written in: paragraphs, lists, bold and links; all else stays as it is written. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', parts: parseLines(lines) });
    lines = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line);
    if (item) {
      endParagraph();
      addItem(blocks, item[1], parseInline(item[2] ?? ''));
    } else if (line.trim() === '') endParagraph();
    else lines.push(line.trim().replace(HEADING, '**$1**'));
  }
  endParagraph();
  return blocks;
}

/** Text in which only addresses mean something: what a customer wrote. */
export function parsePlain(text: string): Inline[] {
  return text.split(/\r?\n/).flatMap((line, n) => [...(n > 0 ? [BREAK] : []), ...parse(line, ADDRESS)]);
}

const BREAK: Inline = { kind: 'break' };

function addItem(blocks: Block[], number: string | undefined, parts: Inline[]): void {
  const last = blocks.at(-1);
  const start = number === undefined ? undefined : Number(number);
  const continues = last?.kind === 'list' && (last.start === undefined) === (start === undefined);
  if (continues) last.items.push(parts);
  else blocks.push({ kind: 'list', start, items: [parts] });
}

function parseLines(lines: string[]): Inline[] {
  return lines.flatMap((line, n) => [...(n > 0 ? [BREAK] : []), ...parseInline(line)]);
}

// A sentence's own full stop or bracket is no part of the address before it.
const BARE = String.raw`https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,1000}[\w\-~/#=&%]`;
const ADDRESS = new RegExp(`(?<bare>${BARE})`, 'gi');
const SPAN = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+\-.!|<>~])`,
    String.raw`\*\*(?<bold>[^\n]{1,2000}?)\*\*`,
    String.raw`\[(?<label>[^\]\n]{1,300})\]\((?<href>[^)\s]{1,1000})\)`,
    `<?(?<bare>${BARE})>?`,
  ].join('|'),
  'gi',
);

function parseInline(line: string): Inline[] {
  return parse(line, SPAN);
}

function parse(line: string, pattern: RegExp): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) });
    parts.push(spanOf(match));
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) });
  return parts;
}

function spanOf({ 0: whole, groups = {} }: RegExpMatchArray): Inline {
  const { escaped, bold, label, href, bare } = groups;
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (bold !== undefined) return { kind: 'bold', parts: parseInline(bold) };
  const target = safeLink(href ?? bare ?? '');
  if (target === undefined) return { kind: 'text', text: label ?? whole };
  const host = hostOf(target);
  const shown = label ?? target.replace(/^https?:\/\/|\/$/g, '');
  return { kind: 'link', href: target, label: shown, host: shown.includes(host ?? '') ? undefined : host };
}
