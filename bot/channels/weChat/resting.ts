import type { WeChatError } from './weChatError.ts';

/** Until when an account makes no calls after a refusal, in milliseconds; undefined where only one message is meant. */
export function restUntil({ reaction }: WeChatError, now: number): number | undefined {
  if (reaction === 'minute') return now + 60_000;
  if (reaction === 'halt') return now + 600_000;
  if (reaction !== 'day') return undefined;
  const china = new Date(now + 8 * 3_600_000);
  return china.setUTCHours(24, 0, 0, 0) - 8 * 3_600_000;
}
