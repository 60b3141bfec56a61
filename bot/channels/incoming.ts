import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import { RequestError } from '../web/requestError.ts';

const LARGEST_VALUE = 10_000;
/** So much of a text that is too long is kept: enough to see that it is. */
const OVER = 100;
const ATTACHMENTS = 10;

const word = z.string().max(200);

const pageWord = z.string().max(80).optional();

const attachment = z.object({
  contentType: word,
  name: word.optional(),
  contentUrl: z.url({ protocol: /^https?$/ }).max(2000),
});

/**
 * What is kept of a message from outside. Everything else a client says (who it is, where the answer goes, how it is
 * to be delivered, cards) is not ours to believe.
 */
const message = z.object({
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown']).optional().catch(undefined),
  locale: z.string().max(35).optional().catch(undefined),
  value: z.json().optional(),
  attachments: z.array(attachment).max(ATTACHMENTS).optional(),
  channelData: z
    .object({
      clientActivityID: word.optional().catch(undefined),
      attachmentSizes: z.array(z.number()).max(ATTACHMENTS).optional().catch(undefined),
      postBack: z.boolean().optional().catch(undefined),
      // The product and the order that the page shows, as the site names them.
      page: z.object({ product: pageWord, order: pageWord }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

export type IncomingMessage = Partial<Activity> & { type: 'message' };

/**
 * A message as a channel's client sent it, reduced to what we keep; throws a RequestError 400 where that is nothing.
 * A text is cut a little beyond `longest` UTF-16 units (`limits.messageLength`), so that it can still be told that it
 * was too long. Files that came with it take the place of the attachments it names.
 */
export function incomingMessage(body: unknown, longest: number, files?: Attachment[]): IncomingMessage {
  const parsed = message.safeParse(files ? withoutAttachments(body) : body);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') || 'the activity';
    throw new RequestError(400, `Malformed activity at ${place}`, { cause: parsed.error });
  }
  const { text, value, channelData, ...kept } = parsed.data;
  const attachments = files ?? parsed.data.attachments;
  if (!text && !attachments?.length && value === undefined) {
    throw new RequestError(400, 'An activity needs text, attachments or a value', {
      word: 'MissingProperty',
    });
  }
  return withoutUndefined({
    ...kept,
    type: 'message',
    text: text === undefined ? undefined : shortened(text, longest + OVER),
    attachments: attachments?.map((one): Attachment => withoutUndefined(one)),
    value: boundedValue(value),
    channelData: channelData && withoutUndefined(channelData),
  });
}

/** The client's own name for a message, which makes two deliveries of it one. */
export function clientKey(activity: Partial<Activity>): string | undefined {
  const id: unknown = activity.channelData?.clientActivityID;
  return typeof id === 'string' && id.length > 0 ? `client.${id}` : undefined;
}

function withoutAttachments(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? { ...body, attachments: undefined } : body;
}

// A pair of surrogates is never cut apart.
function shortened(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function boundedValue(value: unknown): unknown {
  if (value === undefined || JSON.stringify(value).length <= LARGEST_VALUE) return value;
  throw new RequestError(400, 'The value of an activity is too large');
}

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
