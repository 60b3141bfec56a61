import type { HandOff } from '../../bot/core/handOff.ts';
import type { Kind, Priority } from '../../bot/core/kinds.ts';
import { handOff } from '../desk/deskHouse.ts';

const kinds: readonly Kind[] = [
  'repair',
  'complaint',
  'orderStatus',
  'returnExchange',
  'inquiry',
  'human',
  'franchise',
  'suggestion',
];

/** Chance by a seed: the same seed is the same year. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A matter as chance brings it. */
export function matterBy(chance: () => number, n: number): HandOff {
  const kind = kinds[Math.floor(chance() * kinds.length)] ?? 'repair';
  const luck = chance();
  const priority: Priority =
    luck < 0.01 ? 'urgent' : luck < 0.03 ? 'critical' : luck < 0.08 ? 'angry' : 'normal';
  return handOff({ conversation: `c${n}`, activity: `a${n}`, kind, priority, transcript: [], facts: [] });
}

/** After how many working minutes an agent answers: mostly soon, some late, a few never. */
export function answersAfter(chance: () => number): number | undefined {
  const luck = chance();
  if (luck < 0.7) return 5 + chance() * 85;
  if (luck < 0.9) return 90 + chance() * 85;
  if (luck < 0.97) return 180 + chance() * 180;
  return luck < 0.99 ? 360 + chance() * 500 : undefined;
}
