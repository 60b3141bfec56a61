import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { HandOffReason, ReplyWay } from '../bot/core/handOff.ts';
import { missId } from '../knowledge/misses/miss.ts';
import type { Consent } from './consentDialog.ts';
import { explanations, missed } from './handOffReasons.ts';
import { openCase } from './openCase.ts';
import { sayPromise } from './promising.ts';
import { restatementOf } from './restating.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { yesNo } from './understanding/yesNo.ts';

export interface HandOffOptions {
  reason: HandOffReason;
  withheldDraft?: string;
  way?: ReplyWay;
  /** Set when it was said already why a colleague takes over. */
  explained?: true;
  /** Set for who is angry: they are asked only what the hand-off needs, and for their name not first. */
  upset?: true;
  /** Whom the customer asked for by name. */
  named?: { id: string; name: string };
}

/** From "a colleague takes over" to the promise: name, restatement, way to reply, consent, ticket (script.md F). */
export class HandOffDialog extends Topic<HandOffOptions> {
  constructor(services: Services) {
    super('handOff', services);
    this.inOrder(
      this.explain,
      this.callAgent,
      this.learnName,
      this.restate,
      this.fillForm,
      this.askContact,
      this.learnNameOfUpset,
      this.askConsent,
      this.openTicket,
      this.noteWish,
    );
  }

  async explain(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const { reason, explained, named } = step.options;
    const key = explanations[reason];
    if (key && !explained && !named) await this.say(step.context, key);
    return await step.next();
  }

  async callAgent(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const { named } = step.options;
    return await step.beginDialog('call', named ? { named } : {});
  }

  async learnName(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    return step.options.upset ? await step.next() : await step.beginDialog('name');
  }

  // Nothing that is not needed: somebody who only asked for a person, or begins and then does, has nothing to restate.
  async restate(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    const { reason, upset } = step.options;
    const isVague = () => restatementOf(matter, turnOf(step.context).locale).vague;
    if (matter.restated || matter.kind === 'human') return await step.next();
    // Whoever takes it over has to know what happened; the rest they ask themselves.
    if (upset) return isVague() ? await this.ask(step, 'restate.askDetail') : await step.next();
    return reason === 'asked' && isVague() ? await step.next() : await step.beginDialog('restate');
  }

  async fillForm(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const { way, upset } = step.options;
    if (!upset) return way ? await step.next() : await step.beginDialog('form', {});
    const { text } = replyIn(step);
    if (text) this.matter(step.context).texts.push(text);
    return await step.next();
  }

  async askContact(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const { way } = step.options;
    // Nobody answers a suggestion, so nobody is asked how.
    const here = this.matter(step.context).kind === 'suggestion' ? { replyBy: 'here' } : undefined;
    return way || here ? await step.next(way ?? here) : await step.beginDialog('contact', {});
  }

  // Never the first thing that somebody upset is asked.
  async learnNameOfUpset(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    step.options.way = step.result;
    return step.options.upset ? await step.beginDialog('name') : await step.next();
  }

  async askConsent(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const { named } = step.options;
    return await step.beginDialog('consent', named ? { named: named.id } : {});
  }

  async openTicket(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const consent: Consent = step.result;
    const matter = this.matter(step.context);
    const { reason, way = { replyBy: 'here' }, withheldDraft, named } = step.options;
    if (consent === 'declined') {
      await this.say(step.context, 'handoff.notOpened');
      const isMissed = matter.kind === 'inquiry' && missed.has(reason);
      return isMissed ? await this.ask(step, 'handoff.tellLater') : await step.endDialog('declined');
    }
    const receipt = await openCase(this.services, turnOf(step.context), matter, reason, way, {
      ...(withheldDraft && { withheldDraft }),
      ...(named && { named: named.id }),
    });
    await sayPromise(step.context, this.services, this.speech, matter.kind, receipt);
    await this.say(step.context, `${matter.kind}.done`);
    return await step.endDialog('handedOff');
  }

  // Only who has declined comes here: whoever has a case hears the answer by it.
  async noteWish(step: WaterfallStepContext<HandOffOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const { now } = turnOf(step.context);
    const chosen = this.choice(step, 'handoff.tellLater');
    const wishes = chosen === undefined ? yesNo(text) : chosen === 0;
    if (wishes === null) return await step.endDialog({ said: text });
    if (wishes) {
      await this.services.misses.wish(missId(this.matter(step.context).id), now);
      await this.say(step.context, 'handoff.tellLaterNoted');
    }
    return await step.endDialog('declined');
  }
}
