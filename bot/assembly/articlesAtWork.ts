import { ReviewReminders } from '../content/reviewReminders.ts';
import { AnswersFound } from '../voice/answersFound.ts';
import { Corrections } from '../voice/corrections.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import type { Talk } from './talk.ts';

const LOOK_EVERY = 60_000;

/**
 * What articles do by themselves: wrong ones are put right with those who got them, new ones are told to those who
 * asked in vain and wished so, owners are reminded of old ones.
 */
export function assembleArticlesAtWork(
  { clock, log, stops, provider, site }: Base,
  { kept, library, content, mails, talk }: Foundation & { talk: Talk },
): void {
  const { releases } = library;
  const { services, conversations, announcements, capabilities } = talk;
  const parts = {
    ...{ ...services, conversations, announcements, capabilities, customers: kept.customers },
    ...{ releases, shown: kept.shownArticles, clock, log },
  };
  const corrections = new Corrections(parts);
  const found = new AnswersFound({ ...parts, misses: content.misses });
  const reminders = new ReviewReminders({
    ...{ releases, transport: mails.transport, from: mails.from, clock },
    service: () => provider.current,
    isOpen: (at) => services.company.open(at).open,
    console: () => site.address && `${site.address}/console`,
  });
  const tick = () => {
    corrections.tick().catch((error) => log.error('corrections.tickFailed', { error }));
    found.tick().catch((error) => log.error('answersFound.tickFailed', { error }));
    reminders.tick().catch((error) => log.warn('reviews.unsent', { error }));
  };
  stops.push(clock.every(LOOK_EVERY, tick));
}
