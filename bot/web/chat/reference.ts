import { requestAccess } from './accessToken.ts';
import { Memory } from './memory.ts';

/** What is used of botframework-webchat, which stands in the page as it was published. */
declare const WebChat: {
  createDirectLine(options: { domain: string; token: string; conversationStartProperties: object }): object;
  renderWebChat(options: object, place: HTMLElement): void;
};

// Known only while the script runs for the first time.
const nonce = document.currentScript?.nonce;

async function show(place: HTMLElement, locale: string): Promise<void> {
  const memory = new Memory();
  const { visitor } = memory;
  const access = await requestAccess(location.origin, { locale, ...(visitor ? { visitor } : {}) });
  memory.visitor = access.visitor;
  const directLine = WebChat.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token: access.token,
    conversationStartProperties: { locale },
  });
  WebChat.renderWebChat({ directLine, locale, nonce }, place);
}

const place = document.getElementById('chat');
if (place) void show(place, place.dataset.locale ?? 'zh-CN');
