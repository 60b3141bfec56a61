import type { Interruption } from './interruption.ts';
import { ownData } from './ownData.ts';
import { turnOf } from './turn.ts';

/** What is told to nobody, and what customers may do with their own data (script.md I). */
export const privacyInterruptions: readonly Interruption[] = [
  {
    name: 'privacy',
    applies: ({ understood }) => understood.privateAsked,
    act: async ({ dc, speech }) => await speech.say(dc.context, 'privacy.refuse'),
  },
  {
    name: 'deleteMyData',
    applies: ({ understood, topic }) => understood.command === 'deleteMyData' && topic !== 'erase',
    act: async ({ dc }) => {
      await dc.beginDialog('erase');
    },
  },
  {
    name: 'copyMyData',
    applies: ({ understood }) => understood.command === 'copyMyData',
    act: async ({ dc, speech }) => {
      const { customer, locale } = turnOf(dc.context);
      const labels = speech.labels(dc.context, 'words.ownData');
      await speech.say(dc.context, 'privacy.copied', { kept: ownData(customer, locale, labels) });
    },
  },
];
