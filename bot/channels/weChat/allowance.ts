/** Messages that the platform lets us send by ourselves after something that the customer did. */
export interface Allowance {
  at: string;
  left: number;
}

/** How long allowances last (wechat.md §2.2); a little is left for clocks that differ. */
const WINDOW = 48 * 3_600_000 - 300_000;
const MINUTE = 55_000;

/** Whether an allowance for a message of the customer still holds. */
export function isInWindow(allowance: Allowance, at: Date): boolean {
  return isWithin(allowance, WINDOW, at);
}

/** Whether an allowance for a tap, a scan or an entrance still holds. */
export function isInMinute(allowance: Allowance, now: Date): boolean {
  return isWithin(allowance, MINUTE, now);
}

export function oneMore({ at, left }: Allowance, most: number): Allowance {
  return { at, left: Math.min(most, left + 1) };
}

export function lessOne({ at, left }: Allowance): Allowance {
  return { at, left: Math.max(0, left - 1) };
}

function isWithin({ at }: Allowance, milliseconds: number, now: Date): boolean {
  return now.getTime() - Date.parse(at) < milliseconds;
}
