import { type Block, type Inline, parseMarkdown } from '../../web/chat/markdown.ts';
import { Html, html } from '../../web/pages/html.ts';
import type { PreviewBubble } from './previewBubble.ts';

/** A bubble as the web chat shows it, by the same reading of Markdown. */
export function webBubble({ text, buttons, pictures = [] }: PreviewBubble, choices: string): Html {
  const labels = buttons.map((label) => html`<li>${label}</li>`);
  const below =
    labels.length === 0 ? html`` : html`<ul class="choices" aria-label="${choices}">${labels}</ul>`;
  const shown = pictures.map(
    ({ file, alt }) => html`<img class="picture" src="/pictures/${file}" alt="${alt}">`,
  );
  const said = text === '' ? html`` : html`<div class="bubble">${parseMarkdown(text).map(block)}</div>`;
  return html`${said}${shown}${below}`;
}

function block(one: Block): Html {
  if (one.kind === 'paragraph') return html`<p>${one.parts.map(inline)}</p>`;
  const items = one.items.map((item) => html`<li>${item.map(inline)}</li>`);
  return one.start === undefined
    ? html`<ul>${items}</ul>`
    : html`<ol start="${String(one.start)}">${items}</ol>`;
}

function inline(part: Inline): Html {
  if (part.kind === 'text') return html`${part.text}`;
  if (part.kind === 'break') return new Html('<br>');
  if (part.kind === 'bold') return html`<strong>${part.parts.map(inline)}</strong>`;
  const host = part.host === undefined ? html`` : html` <span class="host">(${part.host})</span>`;
  return html`<a href="${part.href}" target="_blank" rel="noopener noreferrer">${part.label}${host}</a>`;
}
