import type { TurnContext } from 'botbuilder';
import type { RunningTurn, TurnHandler } from '../../../bot/turn/turnHandler.ts';

/**
 * A bot that does as it is told: `say a|b` says a and b, `slow …` waits for `release` first, `ask a/b` offers choices,
 * `picture <file>`, `silent`, `fail`, `person` (hand-off event); anything else it echoes.
 */
export class CommandedBot implements TurnHandler {
  /** Activities of the turns that ran, in order. */
  readonly turns: Partial<RunningTurn['inbound']['activity']>[] = [];
  #gate = Promise.withResolvers<void>();

  /** Lets every slow turn go on. */
  release(): void {
    this.#gate.resolve();
    this.#gate = Promise.withResolvers<void>();
  }

  async run(context: TurnContext, turn: RunningTurn): Promise<void> {
    const { activity } = turn.inbound;
    this.turns.push(activity);
    if (activity.type === 'conversationUpdate') await context.sendActivity('welcome');
    if (activity.type !== 'message') return;
    if (activity.attachments?.length) return void (await context.sendActivity('got a file'));
    const slow = /^slow (.*)$/s.exec(activity.text ?? '');
    if (slow) await this.#gate.promise;
    await this.#obey(context, slow?.[1] ?? activity.text ?? '');
  }

  async withheld(context: TurnContext): Promise<void> {
    await context.sendActivity('withheld');
  }

  async failed(context: TurnContext, _turn: RunningTurn, reference: string): Promise<void> {
    await context.sendActivity(`sorry ${reference}`);
  }

  async #obey(context: TurnContext, text: string): Promise<void> {
    const [, command = '', rest = ''] = /^(say|ask|picture|silent|fail|person)\b ?(.*)$/s.exec(text) ?? [];
    switch (command) {
      case 'say':
        for (const one of rest.split('|')) await context.sendActivity(one);
        return;
      case 'ask':
        await context.sendActivity({
          type: 'message',
          text: 'which?',
          suggestedActions: {
            to: [],
            actions: rest.split('/').map((title) => ({ type: 'imBack', title, value: title })),
          },
        });
        return;
      case 'picture': {
        const contentUrl = rest.startsWith('/') ? rest : `/uploads/${rest}`;
        const picture = { contentType: 'image/png', name: 'a.png', contentUrl };
        await context.sendActivity({ type: 'message', text: 'look', attachments: [picture] });
        return;
      }
      case 'silent':
        return;
      case 'fail':
        throw new TypeError('told to, with a secret of ours');
      case 'person':
        await context.sendActivity('a colleague comes');
        await context.sendActivity({ type: 'event', name: 'handoff.initiate' });
        return;
      default:
        await context.sendActivity(`you said ${text}`);
    }
  }
}
