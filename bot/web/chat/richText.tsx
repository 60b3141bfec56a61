import type { Labels } from './labels.ts';
import { type Block, type Inline, parseMarkdown, parsePlain } from './markdown.ts';

interface RichTextProps {
  text: string;
  isMarkdown: boolean;
  labels: Labels;
}

/** A text as elements of the page, never as HTML: what is not understood stands there as it was written. */
export function RichText({ text, isMarkdown, labels }: RichTextProps) {
  if (!isMarkdown) return <p>{inlines(parsePlain(text), labels)}</p>;
  return <>{parseMarkdown(text).map((block) => blockOf(block, labels))}</>;
}

function blockOf(block: Block, labels: Labels) {
  if (block.kind === 'paragraph') return <p>{inlines(block.parts, labels)}</p>;
  const items = block.items.map((item) => <li>{inlines(item, labels)}</li>);
  return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

function inlines(parts: Inline[], labels: Labels) {
  return parts.map((part) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'break') return <br />;
    if (part.kind === 'bold') return <strong>{inlines(part.parts, labels)}</strong>;
    return (
      <a href={part.href} target="_blank" rel="noopener noreferrer">
        {part.label}
        {part.host && <span class="host"> ({part.host})</span>}
        <span class="unseen"> {labels.newWindow}</span>
      </a>
    );
  });
}
