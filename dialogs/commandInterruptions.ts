import type { Interruption } from './interruption.ts';
import { turnOf } from './turn.ts';

/** What steers the conversation itself (`command.*`): from the beginning, stop, the other language, help. */
export const commandInterruptions: readonly Interruption[] = [
  {
    name: 'restart',
    applies: ({ understood }) => understood.command === 'restart',
    act: async (message) => {
      await message.speech.say(message.dc.context, 'command.restarted');
      delete turnOf(message.dc.context).sitting.matter;
      await message.dc.cancelAllDialogs();
      await message.speech.say(message.dc.context, 'opening.menu');
      await message.dc.beginDialog('sitting', {});
    },
  },
  {
    name: 'cancel',
    applies: ({ understood }) => understood.command === 'cancel',
    act: async (message) => {
      await message.speech.say(message.dc.context, 'command.cancelled');
      await message.dc.cancelAllDialogs();
      await message.dc.beginDialog('sitting', { topic: { id: 'closing', options: { outcome: 'done' } } });
    },
  },
  {
    name: 'language',
    applies: ({ understood }) => understood.command === 'chinese' || understood.command === 'english',
    act: async ({ dc, understood, speech }) => {
      const turn = turnOf(dc.context);
      const chinese = understood.saidIn === 'zh-TW' ? 'zh-TW' : 'zh-CN';
      turn.locale = understood.command === 'english' ? 'en-US' : chinese;
      turn.customer.locale = turn.locale;
      await speech.say(dc.context, 'command.language');
    },
  },
  {
    name: 'help',
    applies: ({ understood }) => understood.command === 'help',
    act: async ({ dc, speech }) => await speech.say(dc.context, 'command.help'),
  },
];
