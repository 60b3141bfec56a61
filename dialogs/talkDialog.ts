import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { LiveView } from '../bot/core/live.ts';
import { LINE, type LineOptions } from './lineDialog.ts';
import { lacksContact } from './moreForTicketDialog.ts';
import { sayPromise } from './promising.ts';
import type { Services } from './services.ts';
import { isSettled, newMatter } from './sitting.ts';
import { openTalkedCase, saidInTalk } from './talkTicket.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';

/** What became of a live chat, as the desk tells it. */
export type TalkNews = 'joined' | 'passed' | 'nobody' | 'over';

interface TalkOptions {
  news: TalkNews;
}

/** A talk with an agent: who joins, who is asked instead, and how it goes on afterwards (script.md F, live.*). */
export class TalkDialog extends Topic<TalkOptions> {
  constructor(services: Services) {
    super('talk', services);
    this.inOrder(this.hear, this.goOn);
  }

  async hear(step: WaterfallStepContext<TalkOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const view = await this.services.live.view(turn.conversation);
    if (!view) return await step.endDialog('done');
    const { sitting, activity } = turn;
    if (!sitting.matter || isSettled(sitting.matter)) sitting.matter = newMatter(activity, '', 'human');
    switch (step.options.news) {
      case 'joined':
        return await this.join(step, view);
      case 'passed':
        return await this.pass(step, view);
      case 'nobody':
        // Somebody stepped in after all, and is announced by a turn of its own.
        if (view.state === 'talking') return await this.wait(step);
        await this.say(step.context, 'handoff.nobody');
        return await this.toTicket(step, view);
      case 'over':
        return await this.part(step, view);
    }
  }

  // Words that came when the agent had just left: they begin something new.
  async goOn(step: WaterfallStepContext<TalkOptions>): Promise<DialogTurnResult> {
    return await step.endDialog({ said: replyIn(step).text });
  }

  private async join(
    step: WaterfallStepContext<TalkOptions>,
    { agent }: LiveView,
  ): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    if (agent) {
      this.matter(step.context).talk = { agent: agent.id, said: '' };
      sitting.agents = [...(sitting.agents ?? []).filter(({ id }) => id !== agent.id), agent];
      await this.say(step.context, 'live.joined', { agent: agent.name });
    }
    return await this.wait(step);
  }

  private async pass(step: WaterfallStepContext<TalkOptions>, view: LiveView): Promise<DialogTurnResult> {
    await this.say(step.context, 'live.passed', { awaited: view.awaited, place: view.place });
    const options: LineOptions = { waits: 'live.passed', acknowledged: true };
    return await step.replaceDialog(LINE, options);
  }

  private async part(step: WaterfallStepContext<TalkOptions>, view: LiveView): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const values = { agent: view.agent?.name ?? '' };
    const said = saidInTalk(turn, view, 'agent');
    if (view.agent) this.matter(step.context).talk = { agent: view.agent.id, said };
    if (view.how === 'agentGone') await this.say(step.context, 'live.agentGone', values);
    if (view.how === 'agentGone' || view.how === 'ticket') return await this.toTicket(step, view);
    if (view.how !== 'solved') await this.say(step.context, 'live.left', values);
    await this.services.live.finish(turn.conversation);
    return await step.endDialog(view.how === 'solved' ? 'solved' : 'done');
  }

  private async toTicket(step: WaterfallStepContext<TalkOptions>, view: LiveView): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { sitting } = turn;
    const { live, desk } = this.services;
    const open = sitting.matter?.ticket ? sitting.ticket : undefined;
    if (open) {
      await desk.add(open.id, turn.activity, saidInTalk(turn, view, 'customer', 'agent'));
      await this.say(step.context, 'handoff.addition', { number: open.number });
    } else await this.promise(step, view);
    await live.finish(turn.conversation, sitting.ticket?.number);
    const isAsked = step.options.news === 'nobody' && lacksContact(this.matter(step.context), turn);
    return isAsked ? await step.replaceDialog('moreForTicket', {}) : await step.endDialog('handedOff');
  }

  private async promise(step: WaterfallStepContext<TalkOptions>, view: LiveView): Promise<void> {
    const matter = this.matter(step.context);
    const receipt = await openTalkedCase(this.services, turnOf(step.context), matter, view);
    await sayPromise(step.context, this.services, this.speech, matter.kind, receipt);
  }
}
