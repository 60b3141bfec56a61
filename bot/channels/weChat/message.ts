import { buildXml, speakable } from './xml.ts';

/** A choice below a text; the platform gives its id and its label back when it is tapped. */
export interface Choice {
  id: string;
  label: string;
}

/** One bubble on the customer's screen, as the platform knows them. */
export type WeChatMessage =
  | { type: 'text'; text: string }
  | { type: 'choices'; text: string; choices: Choice[] }
  /** `file` is the path of one of our own files, `name` what stands for it where it cannot be shown. */
  | { type: 'image'; file: string; name: string }
  | { type: 'transfer' };

/** Message types after files were uploaded: as they go over the wire. */
export type WireMessage = Exclude<WeChatMessage, { type: 'image' }> | { type: 'image'; mediaId: string };

/** Labels below the text with their numbers, for where nothing can be tapped. */
export function numbered(text: string, choices: readonly Choice[]): string {
  return [text, ...choices.map(({ label }, n) => `${n + 1}. ${label}`)].join('\n');
}

/** The body of `message/custom/send`. */
export function asCall(openId: string, message: WireMessage): object {
  const touser = openId;
  switch (message.type) {
    case 'text':
      return { touser, msgtype: 'text', text: { content: speakable(message.text) } };
    case 'image':
      return { touser, msgtype: 'image', image: { media_id: message.mediaId } };
    case 'choices': {
      const list = message.choices.map(({ id, label }) => ({ id, content: speakable(label) }));
      const msgmenu = { head_content: speakable(message.text), list, tail_content: '' };
      return { touser, msgtype: 'msgmenu', msgmenu };
    }
    case 'transfer':
      return { touser, msgtype: 'text', text: { content: '' } };
  }
}

/** The answer to a push; nothing in it can be tapped, so that choices are numbered. */
export function asReply(openId: string, from: string, message: WireMessage, now: Date): string {
  const head = {
    ToUserName: openId,
    FromUserName: from,
    CreateTime: Math.floor(now.getTime() / 1000),
  };
  switch (message.type) {
    case 'text':
      return buildXml({ ...head, MsgType: 'text', Content: message.text });
    case 'choices':
      return buildXml({ ...head, MsgType: 'text', Content: numbered(message.text, message.choices) });
    case 'image':
      return buildXml({ ...head, MsgType: 'image', Image: { MediaId: message.mediaId } });
    case 'transfer':
      return buildXml({ ...head, MsgType: 'transfer_customer_service' });
  }
}
