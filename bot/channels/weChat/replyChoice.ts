import { allowance, canSpare } from './ledger.ts';
import type { Bundle } from './pieces.ts';
import type { Waiting } from './waiting.ts';
import { wordsIn } from './words.ts';

/**
 * What of all that waits a push is answered with; `hasMore`: the rest can only come after the customer's next word,
 * which the answer then says. Undefined where nothing waits, or a message of our own serves the customer better.
 */
export async function replyOf(
  waiting: Waiting,
  now: Date,
): Promise<{ bundle: Bundle; hasMore: boolean } | undefined> {
  const { live, bundles, ledger, conversation } = waiting;
  const isActive = await live.isActive();
  const transfer = bundles.find(({ message }) => message.type === 'transfer');
  if (transfer && live.account.transfer) return { bundle: transfer, hasMore: false };
  const [first, ...others] = bundles.filter(({ message }) => message.type !== 'transfer');
  if (!first || (isActive && (await isBetterSent(waiting, first, now)))) return undefined;
  const canFollow = isActive && allowance(ledger, now, false) > 0;
  if (others.length === 0 || canFollow) return { bundle: first, hasMore: false };
  const { more, moreAnyWord } = wordsIn(conversation.locale);
  return { bundle: withWord(first, isActive ? moreAnyWord : more), hasMore: true };
}

// Choices can be tapped in a message of our own only, and a picture has to be uploaded first.
async function isBetterSent({ live, ledger }: Waiting, { message }: Bundle, now: Date): Promise<boolean> {
  const isSpared = canSpare(ledger, now);
  if (message.type === 'image') return isSpared;
  return message.type === 'choices' && isSpared && !(await live.state()).plainChoicesAt;
}

/** A message with words of the channel's own below its text. */
export function withWord(bundle: Bundle, word: string): Bundle {
  const { message } = bundle;
  if (message.type !== 'text' && message.type !== 'choices') return bundle;
  return { ...bundle, message: { ...message, text: `${message.text}\n\n${word}` } };
}
