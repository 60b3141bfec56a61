import { z } from 'zod';
import { words } from './primitives.ts';

/** A product that customers ask for and the company does not sell, with at most two others that may serve them. */
export const unavailable = z.strictObject({
  name: words,
  /** Other words by which customers call it. */
  aliases: z.array(z.string().min(1)).default([]),
  alternatives: z.array(words).max(2).default([]),
});
