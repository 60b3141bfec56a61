import type { Releases } from '../../knowledge/releases/releases.ts';
import { ReviewReminders } from '../content/reviewReminders.ts';
import { AnswersFound, type AnswersFoundParts } from '../voice/answersFound.ts';
import { Corrections, type CorrectionsParts } from '../voice/corrections.ts';
import type { Base } from './base.ts';
import type { House } from './desk.ts';

const LOOK_EVERY = 60_000;

/**
 * What articles do by themselves: wrong ones are put right with those who got them, new ones are told to those who
 * asked in vain and wished so, owners are reminded of old ones.
 */
export function assembleArticlesAtWork(
  { clock, log, stops, provider, site }: Base,
  releases: Releases,
  parts: Omit<CorrectionsParts & AnswersFoundParts, 'releases' | 'clock' | 'log'> &
    Pick<House, 'transport' | 'from'>,
): void {
  const corrections = new Corrections({ ...parts, releases, clock, log });
  const found = new AnswersFound({ ...parts, clock, log });
  const reminders = new ReviewReminders({
    ...{ releases, transport: parts.transport, from: parts.from, clock },
    service: () => provider.current,
    isOpen: (at) => parts.company.open(at).open,
    console: () => site.address && `${site.address}/console`,
  });
  const tick = () => {
    corrections.tick().catch((error) => log.error('corrections.tickFailed', { error }));
    found.tick().catch((error) => log.error('answersFound.tickFailed', { error }));
    reminders.tick().catch((error) => log.warn('reviews.unsent', { error }));
  };
  stops.push(clock.every(LOOK_EVERY, tick));
}
