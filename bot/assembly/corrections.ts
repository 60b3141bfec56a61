import type { Releases } from '../../knowledge/releases/releases.ts';
import { Corrections, type CorrectionsParts } from '../corrections.ts';
import type { Base } from './base.ts';

const LOOK_EVERY = 60_000;

/** Those who got a wrong article are told the right one. */
export function assembleCorrections(
  { clock, log, stops }: Base,
  releases: Releases,
  parts: Omit<CorrectionsParts, 'releases' | 'clock' | 'log'>,
): void {
  const corrections = new Corrections({ ...parts, releases, clock, log });
  const tick = () => corrections.tick().catch((error) => log.error('corrections.tickFailed', { error }));
  stops.push(clock.every(LOOK_EVERY, tick));
}
