import { createHash } from 'node:crypto';
import { textIn, type XmlFields } from './xml.ts';

/** What the platform sends in place of a message it cannot show us, as text. */
const UNSUPPORTED = '【收到不支持的消息类型，暂无法显示】';

/** A push in terms of its sender. */
export interface Push {
  openId: string;
  /** Our account, `gh_…`. */
  to: string;
  /** What makes two deliveries the same push of this customer. */
  key: string;
  at: Date;
  content: PushContent;
}

/** What a push says. */
export type PushContent =
  | { kind: 'text'; text: string; menuId?: string }
  | { kind: 'media'; media: 'image' | 'voice' | 'video'; mediaId: string; recognition?: string }
  | { kind: 'location'; latitude: number; longitude: number; label: string }
  | { kind: 'link'; title: string; description: string; url: string }
  | { kind: 'unsupported' }
  | { kind: 'subscribe'; scene?: string }
  | { kind: 'unsubscribe' }
  | { kind: 'scan' }
  | { kind: 'click'; value: string }
  | { kind: 'person'; with: boolean }
  | { kind: 'templateSent'; outcome: string }
  | { kind: 'other'; name: string };

/** Reads a push; undefined where it lacks what makes it one. */
export function readPush(fields: XmlFields): Push | undefined {
  const openId = textIn(fields, 'FromUserName');
  const created = textIn(fields, 'CreateTime');
  if (!/^[\w-]{1,64}$/.test(openId) || !/^\d{1,12}$/.test(created) || !textIn(fields, 'MsgType'))
    return undefined;
  return {
    openId,
    to: textIn(fields, 'ToUserName'),
    key: keyOf(fields),
    at: new Date(Number(created) * 1000),
    content: contentOf(fields),
  };
}

// The number of a message is unique for its sender only; events have none, and two of a kind may share a second.
function keyOf(fields: XmlFields): string {
  const id = textIn(fields, 'MsgId');
  if (textIn(fields, 'MsgType') !== 'event' && id) return `m.${id}`;
  const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 16);
  return `e.${textIn(fields, 'CreateTime')}.${hash}`;
}

function contentOf(fields: XmlFields): PushContent {
  const read = readers[textIn(fields, 'MsgType').toLowerCase()];
  return read?.(fields) ?? { kind: 'unsupported' };
}

const readers: Readonly<Record<string, (fields: XmlFields) => PushContent>> = {
  text: (fields) => {
    const text = textIn(fields, 'Content');
    const menuId = textIn(fields, 'bizmsgmenuid');
    if (text === UNSUPPORTED) return { kind: 'unsupported' };
    return { kind: 'text', text, ...(menuId && { menuId }) };
  },
  image: (fields) => media('image', textIn(fields, 'MediaId')),
  voice: (fields) => {
    const recognition = textIn(fields, 'Recognition').trim();
    const content = media('voice', textIn(fields, 'MediaId16K') || textIn(fields, 'MediaId'));
    return content.kind === 'media' && recognition ? { ...content, recognition } : content;
  },
  video: (fields) => media('video', textIn(fields, 'MediaId')),
  shortvideo: (fields) => media('video', textIn(fields, 'MediaId')),
  location: (fields) => ({
    kind: 'location',
    latitude: Number(textIn(fields, 'Location_X')),
    longitude: Number(textIn(fields, 'Location_Y')),
    label: textIn(fields, 'Label'),
  }),
  link: (fields) => ({
    kind: 'link',
    title: textIn(fields, 'Title'),
    description: textIn(fields, 'Description'),
    url: textIn(fields, 'Url'),
  }),
  event: (fields) => {
    const name = textIn(fields, 'Event').toLowerCase();
    return events[name]?.(fields) ?? { kind: 'other', name };
  },
};

const events: Readonly<Record<string, (fields: XmlFields) => PushContent>> = {
  subscribe: (fields) => {
    const scene = textIn(fields, 'EventKey').replace(/^qrscene_/, '');
    return { kind: 'subscribe', ...(scene && { scene }) };
  },
  unsubscribe: () => ({ kind: 'unsubscribe' }),
  scan: () => ({ kind: 'scan' }),
  click: (fields) => ({ kind: 'click', value: textIn(fields, 'EventKey') }),
  scancode_push: () => ({ kind: 'scan' }),
  scancode_waitmsg: () => ({ kind: 'scan' }),
  kf_create_session: () => ({ kind: 'person', with: true }),
  kf_switch_session: () => ({ kind: 'person', with: true }),
  kf_close_session: () => ({ kind: 'person', with: false }),
  templatesendjobfinish: (fields) => ({ kind: 'templateSent', outcome: textIn(fields, 'Status') }),
};

function media(kind: 'image' | 'voice' | 'video', mediaId: string): PushContent {
  return /^[\w-]{1,200}$/.test(mediaId) ? { kind: 'media', media: kind, mediaId } : { kind: 'unsupported' };
}
