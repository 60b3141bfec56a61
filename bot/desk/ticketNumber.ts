import { randomInt } from 'node:crypto';

// Without I and O, which are read as digits.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

// A number beginning like this would read as an amount of money, to people and to the price gate alike.
const currencies = new Set(
  'AU BD CA CN DH EU FR FT GB HK JD JP KC KD KR LE LV MX NT NZ QR RB RD RM RP RS SG SR TK TL TW UK US YB ZL ZR'.split(
    ' ',
  ),
);

/** Two letters and six digits, `HX482716`: random, to be said aloud and written down; not a secret. */
export function drawTicketNumber(): string {
  for (;;) {
    const prefix = letter() + letter();
    if (!currencies.has(prefix)) return prefix + String(randomInt(1_000_000)).padStart(6, '0');
  }
}

/** What a customer typed (`hx 482-716`, full-width too) as a number; undefined if it is none. */
export function readTicketNumber(text: string): string | undefined {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s.·-]/g, '')
    .toUpperCase();
  return /^[A-HJ-NP-Z]{2}\d{6}$/.test(compact) ? compact : undefined;
}

function letter(): string {
  return letters.charAt(randomInt(letters.length));
}
