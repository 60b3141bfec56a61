import { type Clock, systemClock } from '../../bot/core/clock.ts';

/** The real clock, set to another time: for tests that need an hour of the day and things that go on by themselves. */
export function clockFrom(start: string): Clock {
  const ahead = Date.parse(start) - systemClock.now().getTime();
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    every: systemClock.every,
  };
}
