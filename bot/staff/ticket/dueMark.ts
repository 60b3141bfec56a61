import type { TicketState } from '../../core/handOff.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffWords } from '../frame/staffWordsShape.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The time that is left until an answer is due; the browser goes on counting where the page does. */
export function dueMark(
  { state, dueAt }: { state: TicketState; dueAt?: string | undefined },
  now: Date,
  said: StaffWords,
): Html {
  const words = said.countdown;
  if (state !== 'waiting' && state !== 'taken') return html`<span>${said.states[state]}</span>`;
  if (dueAt === undefined) return html`<span>${words.none}</span>`;
  const { late, minutes, hours, days } = words;
  const text = leftWords(Date.parse(dueAt) - now.getTime(), words);
  return html`<time datetime="${dueAt}" class="${text === late ? 'late' : ''}" data-due="${dueAt}" data-late="${late}" data-minutes="${minutes}" data-hours="${hours}" data-days="${days}">${text}</time>`;
}

function leftWords(left: number, { late, minutes, hours, days }: StaffWords['countdown']): string {
  if (left <= 0) return late;
  if (left < 2 * HOUR) return minutes.replace('{n}', String(Math.ceil(left / MINUTE)));
  if (left < 2 * DAY) return hours.replace('{n}', String(Math.floor(left / HOUR)));
  return days.replace('{n}', String(Math.floor(left / DAY)));
}
