import type { TurnHandler } from '../../bot/turn/turnHandler.ts';

/** A bot that greets, says what it hears, and fails when it is told to. */
export const echo: TurnHandler = {
  async run(context, turn) {
    const { type, text = '', attachments = [] } = turn.inbound.activity;
    if (type === 'conversationUpdate') await context.sendActivity('hello');
    if (type !== 'message') return;
    if (text === 'fail') throw new TypeError('told to');
    if (attachments.length > 0) await context.sendActivity(`got ${attachments.map(({ name }) => name)}`);
    for (const one of text.split('|')) if (one) await context.sendActivity(`you said ${one}`);
  },
  async withheld(context) {
    await context.sendActivity('withheld');
  },
  async failed(context, _turn, reference) {
    await context.sendActivity(`sorry ${reference}`);
  },
};
