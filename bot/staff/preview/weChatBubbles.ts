import type { WeChatMessage } from '../../channels/weChat/message.ts';
import { MOST_PICTURES, piecesOf } from '../../channels/weChat/pieces.ts';
import { pictureAttachment } from '../../core/pictureType.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { PreviewBubble } from './previewBubble.ts';

/** Only the words of a link are shown, never where it leads. */
const ANYWHERE = 'https://localhost';
const LINK = /<a href="([^"]*)">([^<]*)<\/a>/;

/** A bubble as it goes to WeChat: one message or several, cut and written by the channel itself. */
export function weChatBubbles({ text, buttons, pictures = [] }: PreviewBubble): Html {
  const actions = buttons.map((title) => ({ type: 'imBack', title, value: title }));
  const activity = {
    ...{ type: 'message', text, textFormat: 'markdown' },
    ...(pictures.length > 0 && { attachments: pictures.slice(0, MOST_PICTURES).map(pictureAttachment) }),
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
  };
  const entry = { seq: 0, id: 'preview', key: 'preview', at: '', from: 'bot' as const, activity };
  return html`${piecesOf(entry, ANYWHERE).map(({ content }) => bubble(content, pictures[0]?.alt))}`;
}

function bubble(message: WeChatMessage, alt = ''): Html {
  if (message.type === 'image') return html`<img class="picture" src="${message.file}" alt="${alt}">`;
  if (message.type !== 'text' && message.type !== 'choices') return html``;
  const choices = message.type === 'choices' ? message.choices : [];
  return html`<div class="bubble">${linked(message.text)}${choices.map(({ label }) => html`<span class="tap">${label}</span>`)}</div>`;
}

// The only tag that WeChat shows as one. Every third part of the text is an address, the one after it what is shown.
function linked(text: string): Html[] {
  return text.split(LINK).flatMap((part, n) => {
    if (n % 3 === 1) return [];
    return [n % 3 === 2 ? html`<span class="tap">${part}</span>` : html`${part}`];
  });
}
