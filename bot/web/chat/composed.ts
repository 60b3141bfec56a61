import type { Activity } from 'botframework-directlinejs';
import type { Message } from './message.ts';
import type { ChosenPicture } from './picture.ts';

/** What the page around the chat is about. */
export interface PageContext {
  product?: string | undefined;
  order?: string | undefined;
}

/** What a customer says here, as it stands in the page and as it travels. Both carry one key that nobody else has. */
export function composed(
  text: string,
  pictures: readonly ChosenPicture[],
  locale: string,
  page: PageContext = {},
): { message: Message; activity: Activity } {
  const key = randomKey();
  const message: Message = {
    key,
    seq: undefined,
    speaker: 'customer',
    name: '',
    at: Date.now(),
    text,
    isMarkdown: false,
    pictures: pictures.map(({ url, name }) => ({ url, name })),
    cards: [],
    choices: [],
    progress: 'sending',
  };
  const attachments = pictures.map(({ contentType, url, name }) => ({ contentType, contentUrl: url, name }));
  const activity: Activity = {
    type: 'message',
    from: { id: 'customer', role: 'user' },
    text,
    textFormat: 'plain',
    locale,
    channelData: { clientActivityID: key, ...(page.product || page.order ? { page } : {}) },
    ...(attachments.length > 0 ? { attachments } : {}),
  };
  return { message, activity };
}

// crypto.randomUUID is missing in pages without https.
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
