import type { SimulatedAccount } from './simulatedAccount.ts';

/** A push: fields after the common head, values as they go into CDATA, numbers bare. */
export type PushFields = Record<string, string | number | Record<string, string>>;

let messages = 6272960105994287618n;

/** A new MsgId, beyond what a JavaScript number holds. */
function nextMessageId(): string {
  messages += 7n;
  return messages.toString();
}

/** The XML of a push as the platform writes it. */
export function pushXml(account: SimulatedAccount, openId: string, at: Date, fields: PushFields): string {
  const head = {
    ToUserName: account.originalId,
    FromUserName: openId,
    CreateTime: Math.floor(at.getTime() / 1000),
  };
  return `<xml>${written({ ...head, ...fields })}</xml>`;
}

function written(fields: PushFields): string {
  return Object.entries(fields)
    .map(([name, value]) => {
      if (typeof value === 'object') return `<${name}>${written(value)}</${name}>`;
      const isBare = typeof value === 'number' || name === 'MsgId' || name.startsWith('Location_');
      return `<${name}>${isBare ? value : `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`}</${name}>`;
    })
    .join('\n');
}

export const pushes = {
  text: (Content: string, menuId?: string): PushFields => ({
    MsgType: 'text',
    Content,
    ...(menuId && { bizmsgmenuid: menuId }),
    MsgId: nextMessageId(),
  }),
  image: (MediaId: string): PushFields => ({
    MsgType: 'image',
    PicUrl: 'http://mmbiz.qpic.cn/picture/0',
    MediaId,
    MsgId: nextMessageId(),
  }),
  voice: (MediaId: string, Recognition?: string): PushFields => ({
    MsgType: 'voice',
    MediaId,
    Format: 'amr',
    MediaId16K: MediaId,
    ...(Recognition !== undefined && { Recognition }),
    MsgId: nextMessageId(),
  }),
  video: (MediaId: string): PushFields => ({
    MsgType: 'video',
    MediaId,
    ThumbMediaId: 'thumb',
    MsgId: nextMessageId(),
  }),
  location: (latitude: number, longitude: number, Label: string): PushFields => ({
    MsgType: 'location',
    Location_X: String(latitude),
    Location_Y: String(longitude),
    Scale: 16,
    Label,
    MsgId: nextMessageId(),
  }),
  link: (Title: string, Url: string): PushFields => ({
    MsgType: 'link',
    Title,
    Description: '',
    Url,
    MsgId: nextMessageId(),
  }),
  event: (Event: string, more: PushFields = {}): PushFields => ({ MsgType: 'event', Event, ...more }),
};
