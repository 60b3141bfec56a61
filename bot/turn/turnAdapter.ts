import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { ServiceError } from '../core/errors.ts';

/** Where the activities of a running turn are kept until they have been judged. */
export const bubblesKey = Symbol('bubbles');

/** Every channel's turn runs through this adapter: what the bot sends is kept back, never sent. */
export class TurnAdapter extends BotAdapter {
  async runTurn(context: TurnContext, logic: () => Promise<void>): Promise<void> {
    await this.runMiddleware(context, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const bubbles: Partial<Activity>[] = context.turnState.get(bubblesKey);
    bubbles.push(
      ...activities.filter((activity) => activity.type === 'message' || activity.type === 'event'),
    );
    return activities.map((_activity, n) => ({ id: `${bubbles.length}.${n}` }));
  }

  override updateActivity(): Promise<undefined> {
    throw new ServiceError('turn/failed', 'What was said is not changed; say something new instead.');
  }

  override deleteActivity(): Promise<void> {
    throw new ServiceError('turn/failed', 'What was said is not taken back; say something new instead.');
  }

  override continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    throw new ServiceError('turn/failed', 'A turn that nobody asked for begins with Turns.receive.');
  }
}
