import type { WeChatMessage } from '../../channels/weChat/message.ts';
import { piecesOf } from '../../channels/weChat/pieces.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { PreviewBubble } from './preview.ts';

const LINK = /<a href="([^"]*)">([^<]*)<\/a>/;

/** A bubble as it goes to WeChat: one message or several, cut and written by the channel itself. */
export function weChatBubbles({ text, buttons }: PreviewBubble): Html {
  const actions = buttons.map((title) => ({ type: 'imBack', title, value: title }));
  const activity = {
    ...{ type: 'message', text, textFormat: 'markdown' },
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
  };
  const entry = { seq: 0, id: 'preview', key: 'preview', at: '', from: 'bot' as const, activity };
  return html`${piecesOf(entry, undefined).map(({ content }) => bubble(content))}`;
}

function bubble(message: WeChatMessage): Html {
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
