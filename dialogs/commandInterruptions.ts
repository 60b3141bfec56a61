import { choiceIn } from './choices.ts';
import type { Interrupted, Interruption } from './interruption.ts';
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
    applies: (message) => languageIn(message) !== undefined,
    act: async (message) => {
      const { dc, understood, speech } = message;
      const turn = turnOf(dc.context);
      const chinese = understood.saidIn === 'zh-TW' ? 'zh-TW' : 'zh-CN';
      turn.locale = languageIn(message) === 'english' ? 'en-US' : chinese;
      turn.customer.locale = turn.locale;
      await speech.say(dc.context, 'command.language');
      if (dc.activeDialog) return;
      await speech.say(dc.context, 'opening.menu');
      await dc.beginDialog('sitting', {});
    },
  },
  {
    name: 'help',
    applies: ({ understood }) => understood.command === 'help',
    act: async ({ dc, speech }) => await speech.say(dc.context, 'command.help'),
  },
];

// Asked for at any time, or chosen by its number where the languages were offered.
function languageIn({ understood: { command }, offered, text, dc, speech }: Interrupted) {
  if (command === 'chinese' || command === 'english') return command;
  if (offered !== 'trouble.language') return undefined;
  const at = choiceIn(text, speech.labels(dc.context, 'trouble.language'));
  return at === undefined ? undefined : (['chinese', 'english'] as const)[at];
}
