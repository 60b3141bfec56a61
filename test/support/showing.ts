import type { Activity } from 'botbuilder';
import { pictureAttachment } from '../../bot/core/pictureType.ts';
import type { TurnHandler } from '../../bot/turn/turnHandler.ts';

/** What the bot of `showing` says to a word. */
const shows: Readonly<Record<string, Partial<Activity>>> = {
  choose: {
    type: 'message',
    text: 'Which one?',
    suggestedActions: {
      to: [],
      actions: ['Repair', 'Return'].map((label) => ({ type: 'imBack', title: label, value: label })),
    },
  },
  steps: {
    type: 'message',
    textFormat: 'markdown',
    text: 'Please:\n\n1. **Switch it off**\n2. Read the [manual](https://www.example.com/manual)\n\n<b>not bold</b>',
  },
  picture: {
    type: 'message',
    attachments: [pictureAttachment({ file: 'AAAAAAAAAAAAAAAAAAAAAA.png', alt: 'The button at the back' })],
  },
  card: {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.hero',
        content: {
          title: 'Shop at the lake',
          text: '6 Qingling Street',
          buttons: [
            { type: 'openUrl', title: 'Map', value: 'https://www.example.com/map' },
            { type: 'openUrl', title: 'Trap', value: 'javascript:alert(1)' },
            { type: 'imBack', title: 'Another shop', value: 'Another shop' },
          ],
        },
      },
    ],
  },
};

/** A bot that greets, shows what a channel can carry when it is told the word for it, and else says what it hears. */
export const showing: TurnHandler = {
  async run(context, turn) {
    const { type, text = '', attachments = [] } = turn.inbound.activity;
    if (type === 'conversationUpdate') await context.sendActivity('hello');
    if (type !== 'message') return;
    if (attachments.length > 0) await context.sendActivity(`got ${attachments.length}`);
    else await context.sendActivity(shows[text] ?? `you said ${text}`);
  },
  async withheld(context) {
    await context.sendActivity('withheld');
  },
  async failed(context) {
    await context.sendActivity('failed');
  },
};
