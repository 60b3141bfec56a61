import { ActivityTypes } from 'botbuilder';
import type { LogEntry } from '../../turn/conversation.ts';
import { isOwnFile } from '../ownFile.ts';
import { numbered, type WeChatMessage } from './message.ts';
import { bytesOf, LONGEST, split } from './splitting.ts';
import { weChatText } from './weChatText.ts';

/** Part of a bubble that travels in one message. */
export interface Piece {
  /** `<seq>.<n>`. */
  id: string;
  seq: number;
  content: WeChatMessage;
  /** Whether people said it, or it answers no message of the customer's: it may use what is kept back for that. */
  isAwaited: boolean;
}

/** A message with the pieces that are in it. */
export interface Bundle {
  message: WeChatMessage;
  pieces: Piece[];
}

/** The event by which a bot hands a conversation to people of the channel. */
const HAND_OFF = 'handoff.initiate';

const MOST_CHOICES = 10;
/** Each is a message of its own, and the platform lets a turn have few. */
export const MOST_PICTURES = 1;
const LARGEST_PICTURE = /^image\/(png|jpe?g|gif)$/;

/** The pieces of a bubble, always the same for the same one; none for what WeChat cannot show. */
export function piecesOf(entry: LogEntry, baseUrl: string | undefined): Piece[] {
  const isAwaited = entry.from === 'agent' || !/\|\d{7,}:\d+$/.test(entry.key);
  return contentsOf(entry, baseUrl).map((content, n) => ({
    id: `${entry.seq}.${n}`,
    seq: entry.seq,
    content,
    isAwaited,
  }));
}

/** Pieces in as few messages as they fit in: texts that follow each other and are as much awaited share one. */
export function bundled(pieces: readonly Piece[]): Bundle[] {
  const bundles: Bundle[] = [];
  for (const piece of pieces) {
    const last = bundles.at(-1);
    const isSameKind = last?.pieces.every(({ isAwaited }) => isAwaited === piece.isAwaited);
    const joined = last && isSameKind ? joinedMessage(last.message, piece.content) : undefined;
    if (last && joined) bundles.splice(-1, 1, { message: joined, pieces: [...last.pieces, piece] });
    else bundles.push({ message: piece.content, pieces: [piece] });
  }
  return bundles;
}

// What was asked before is not open any more once something else is said, so only choices of the last text are tapped.
function joinedMessage(before: WeChatMessage, next: WeChatMessage): WeChatMessage | undefined {
  const earlier = before.type === 'choices' ? numbered(before.text, before.choices) : undefined;
  const said = before.type === 'text' ? before.text : earlier;
  if (said === undefined || (next.type !== 'text' && next.type !== 'choices')) return undefined;
  const text = `${said}\n\n${next.text}`;
  const shown = next.type === 'choices' ? numbered(text, next.choices) : text;
  return bytesOf(shown) > LONGEST ? undefined : { ...next, text };
}

function contentsOf({ activity, seq }: LogEntry, baseUrl: string | undefined): WeChatMessage[] {
  if (activity.type === ActivityTypes.Event && activity.name === HAND_OFF) return [{ type: 'transfer' }];
  if (activity.type !== ActivityTypes.Message) return [];
  const plain = activity.text ?? '';
  const text = activity.textFormat === 'plain' ? plain.trim() : weChatText(plain);
  const files = (activity.attachments ?? [])
    .map((one) => fileContent(one, baseUrl))
    .filter((one) => one !== undefined);
  const actions = activity.suggestedActions?.actions ?? [];
  const offered = actions.map(({ title }, n) => ({ id: `${seq}_${n}`, label: title }));
  const isMenu = offered.length <= MOST_CHOICES;
  const choices = isMenu ? offered : [];
  const room = Math.max(LONGEST - bytesOf(numbered('', choices)), LONGEST / 2);
  const texts = split(isMenu ? text : numbered(text, offered), room).map(
    (one): WeChatMessage => ({ type: 'text', text: one }),
  );
  const last = texts.at(-1);
  if (choices.length === 0 || last?.type !== 'text') return [...texts, ...files];
  return [...files, ...texts.slice(0, -1), { type: 'choices', text: last.text, choices }];
}

/** A picture of ours as one, everything else as a link. */
function fileContent(
  { contentType, contentUrl, name }: { contentType: string; contentUrl?: string; name?: string },
  baseUrl: string | undefined,
): WeChatMessage | undefined {
  const file = contentUrl !== undefined && isOwnFile(contentUrl) ? contentUrl : undefined;
  if (file && LARGEST_PICTURE.test(contentType)) return { type: 'image', file, name: shown(name ?? file) };
  const url = file ? baseUrl && `${baseUrl}${file}` : contentUrl;
  if (!url || !/^https?:\/\//.test(url)) return undefined;
  return {
    type: 'text',
    text: `<a href="${url.replaceAll('"', '%22')}">${shown(name ?? url)}</a>`,
  };
}

function shown(name: string): string {
  return name.replace(/[<>]/g, '');
}
