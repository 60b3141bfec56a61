import { z } from 'zod';

/** Talking with agents in the chat itself. */
export const live = z
  .strictObject({
    /** Chats that one agent has at a time. */
    chats: z.number().int().min(1).max(20),
  })
  .default({ chats: 3 });
