import type { Activity, Attachment } from 'botbuilder';
import { Checked } from '../../knowledge/price/checked.ts';
import type { Judgement } from '../../knowledge/price/gate.ts';
import type { Conversation } from './conversation.ts';
import { type NewEntry, withEntries } from './conversationEdits.ts';

/** The price gate as turns use it. */
export interface Gate {
  judge<T>(content: T, texts: readonly string[], before?: readonly string[]): Promise<Judgement<T>>;
}

export type Bubble = Checked<Partial<Activity>>;

const TAIL = 3;

/** The conversation with what the bot or an agent said at its end; there is no other way for their words into a log. */
export function withSaid(
  conversation: Conversation,
  said: { from: 'bot' | 'agent'; key: string; bubble: Bubble; delivery?: 'due' }[],
  now: Date,
): Conversation {
  const entries = said.map(({ bubble, ...rest }): NewEntry => ({ ...rest, activity: bubble.value }));
  return withEntries(conversation, entries, now);
}

/** At most so many bubbles: the first ones become paragraphs of one, the quick replies of the last stay with it. */
export function atMost(bubbles: readonly Partial<Activity>[], most: number): Partial<Activity>[] {
  const [first, second, ...rest] = bubbles;
  if (bubbles.length <= most || !first || !second || first.attachments || second.attachments)
    return [...bubbles];
  const text = [first.text, second.text].filter(Boolean).join('\n\n');
  return atMost([{ ...first, ...second, text }, ...rest], most);
}

/** All bubbles of a turn, judged in order together with the tail of what was said before; or the withheld text. */
export async function judgeBubbles(
  gate: Gate,
  conversation: Conversation,
  bubbles: Partial<Activity>[],
): Promise<{ passed: Bubble[] } | { withheld: string }> {
  const before = tailTexts(conversation);
  const passed: Bubble[] = [];
  for (const bubble of bubbles) {
    const texts = visibleTexts(bubble);
    const judgement = await gate.judge(bubble, texts, before.slice(-TAIL));
    if ('withheld' in judgement) return { withheld: texts.join('\n') };
    passed.push(judgement.passed);
    before.push(texts.join('\n'));
  }
  return { passed };
}

function tailTexts(conversation: Conversation): string[] {
  return conversation.log
    .slice(-TAIL)
    .filter((entry) => entry.from !== 'customer')
    .map((entry) => visibleTexts(entry.activity).join('\n'));
}

/** Every string of an activity that a customer could see, each once: text, speech, buttons, and all of its attachments. */
function visibleTexts(activity: Partial<Activity>): string[] {
  const { text, speak, summary, suggestedActions, attachments } = activity;
  // The type of an action is a word of the protocol; what it says and what it sends are mostly the same.
  const actions = suggestedActions?.actions?.map(({ type, ...shown }) => shown);
  const shown = [text, speak, summary, ...stringsIn(actions), ...stringsIn(attachments?.map(withoutData))];
  return [...new Set(shown.filter((one): one is string => typeof one === 'string' && one.length > 0))];
}

const OWN_NAME = /^(\/(?:uploads|pictures)\/)[\w-]{22}(?=\.[a-z0-9]{1,8}$)/;

// The bytes of an inline picture are no text; a long base64 run would only cost time. Nobody wrote the name that a file
// of ours was given: one of 800 would read like a price, such as 36R.
function withoutData(attachment: Attachment): Attachment {
  const { contentUrl = '' } = attachment;
  return {
    ...attachment,
    contentUrl: contentUrl.startsWith('data:') ? '' : contentUrl.replace(OWN_NAME, '$1'),
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** What was said before and stored, ready to be handed to a channel. */
export function storedBubble(activity: Partial<Activity>): Bubble {
  return Checked.restore(activity);
}
