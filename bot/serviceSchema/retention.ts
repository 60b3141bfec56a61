import { z } from 'zod';

const days = z.number().int().min(1).max(3650);

/** How long things are kept that hold words of people. */
export const retention = z.strictObject({
  /** Mails that came in, in days: their bytes and the addresses to answer. */
  mailDays: days.default(180),
  /** Questions that were asked in vain, and what the bot was kept from saying, in days: their words. */
  missDays: days.default(365),
});
