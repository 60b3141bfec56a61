import type { HandOffReason } from '../bot/core/handOff.ts';
import type { LineKey } from './script/lines.ts';

/** What is said of why a colleague takes over; the other reasons are told by what came before. */
export const explanations: Partial<Record<HandOffReason, LineKey>> = {
  noAnswer: 'handoff.explain',
  notSolved: 'handoff.explainUnsolved',
  asked: 'handoff.explainAsked',
  price: 'handoff.explainAsked',
  notUnderstood: 'trouble.notUnderstoodPerson',
};

/** With these reasons a question stands among the misses. */
export const missed: ReadonlySet<HandOffReason> = new Set<HandOffReason>(['noAnswer', 'notSolved']);
