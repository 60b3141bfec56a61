const SECOND = 1000;
const MINUTE = 60 * SECOND;

const mailDelays = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE];
const relayDelays = [5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE];

/** How long a mail waits after its n-th failure, from 1: early tries are fast, since hours are promised. */
export function mailDelay(failures: number): number {
  return mailDelays[Math.min(failures, mailDelays.length) - 1] ?? 10 * SECOND;
}

/** How long all mails wait after the n-th failure in a row of the mail server itself, from 1. */
export function relayDelay(failures: number): number {
  return relayDelays[Math.min(failures, relayDelays.length) - 1] ?? MINUTE;
}
