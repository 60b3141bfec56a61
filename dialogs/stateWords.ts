import type { TicketState } from '../bot/core/handOff.ts';
import type { Locale } from '../bot/core/locale.ts';
import type { Script } from './script/script.ts';

const STATES: readonly TicketState[] = ['waiting', 'taken', 'answered', 'solved', 'closed', 'withdrawn'];

/** The state of a ticket in the words that customers hear. */
export function stateWords(script: Script, locale: Locale, state: TicketState): string {
  return script.buttons('words.states', locale)[STATES.indexOf(state)] ?? state;
}
