import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { LedgerStore } from './ledger.ts';
import type { Waiting } from './waiting.ts';
import { wordsIn } from './words.ts';

/** Outside the window one card says that an answer waits; only where that is set up, and once until they write. */
export async function sendAnswerCard(
  { conversation, live, ledger, reference, bundles }: Waiting,
  { ledgers, clock, log }: { ledgers: LedgerStore; clock: Clock; log: Log },
): Promise<void> {
  const { template } = live.account;
  const isAwaited = bundles.some(({ pieces }) => pieces.some((piece) => piece.isAwaited));
  if (!template || !isAwaited || ledger.templateAt || ledger.unreachableAt) return;
  const templateAt = clock.now().toISOString();
  await ledgers.change(conversation.id, (before) => ({ ...before, templateAt }));
  try {
    await live.api.sendTemplate(reference.openId, template, wordsIn(conversation.locale).answerWaits);
  } catch (error) {
    log.error('wechat.template-failed', { conversation: conversation.id, error });
  }
}
