import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { LiveMatter } from '../bot/core/live.ts';
import { isPassedOn } from './kindOf.ts';
import { LINE } from './lineDialog.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { yesNo } from './understanding/yesNo.ts';

export interface CallOptions {
  /** Whom the customer asked for by name. */
  named?: { id: string; name: string };
}

/** So long a customer may wait for an agent and talk with them. */
const LONGEST_TALK = 30 * 60_000;

/**
 * Calls an agent into the chat where one is there, before anything else is asked; somebody asked for by name, or a
 * colleague of theirs (script.md F, handoff.namedAgent). It ends where nobody can be called, or is waited for no more.
 */
export class CallDialog extends Topic<CallOptions> {
  constructor(services: Services) {
    super('call', services);
    this.inOrder(this.offerColleague, this.call, this.goOn);
  }

  // Who is not there is told of it, and a colleague may be.
  async offerColleague(step: WaterfallStepContext<CallOptions>): Promise<DialogTurnResult> {
    const { named } = step.options;
    if (!named || (await this.mayTalk(step, { named: named.id }))) return await step.next();
    if (await this.mayTalk(step, { named: named.id, orColleague: true }))
      return await this.ask(step, 'handoff.namedAgentAway', { agent: named.name });
    await this.say(step.context, 'handoff.namedAgentNoted', { agent: named.name });
    return await step.endDialog();
  }

  async call(step: WaterfallStepContext<CallOptions>): Promise<DialogTurnResult> {
    const { named } = step.options;
    const orColleague = step.result === undefined ? undefined : (true as const);
    if (orColleague && !this.wantsColleague(step)) return await step.endDialog();
    if (!(await this.mayTalk(step, { named: named?.id, orColleague }))) return await step.endDialog();
    return await step.beginDialog(LINE, { named, orColleague });
  }

  async goOn(step: WaterfallStepContext<CallOptions>): Promise<DialogTurnResult> {
    return await step.endDialog();
  }

  private wantsColleague(step: WaterfallStepContext<CallOptions>): boolean {
    const chosen = this.choice(step, 'handoff.namedAgentAway');
    return chosen === undefined ? yesNo(replyIn(step).text) !== false : chosen === 0;
  }

  /** Whether an agent is there to talk, and the conversation reaches the customer while they wait. */
  private async mayTalk(
    step: WaterfallStepContext<CallOptions>,
    whom: Pick<LiveMatter, 'named' | 'orColleague'>,
  ): Promise<boolean> {
    const { conversation, capabilities, now } = turnOf(step.context);
    const { kind, priority, facts } = this.matter(step.context);
    if (isPassedOn(kind) || kind === 'report') return false;
    const matter = { kind, priority, region: facts.region, ...whom };
    if (this.services.live.availability(matter) === 'away') return false;
    return await capabilities.reachable(conversation, new Date(now.getTime() + LONGEST_TALK));
  }
}
