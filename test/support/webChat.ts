import type { Capabilities } from '../../bot/core/capabilities.ts';

/** What the web chat can carry; tests of other channels give others. */
export const webChat: Capabilities = {
  quickReplies: true,
  textLength: 4000,
  bubbles: 3,
  pause: { piece: 3500, most: 8000 },
  silencePrompts: true,
  personalAccounts: false,
  pictures: 3,
  speakers: true,
  reachable: async () => true,
};
