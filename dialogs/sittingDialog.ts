import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Kind } from '../bot/core/kinds.ts';
import { choiceIn } from './choices.ts';
import { heard } from './hearing.ts';
import { isOnlyNamed, isStarted, kindOf, menuKinds } from './kindOf.ts';
import { keepForLater } from './later.ts';
import { pageOf } from './pageContext.ts';
import { priorityOf } from './priority.ts';
import { takenUpAgain, troubledAgain } from './returning.ts';
import type { LineKey, StartedKind } from './script/lines.ts';
import type { Services } from './services.ts';
import { endMatter, newMatter } from './sitting.ts';
import { type Outcome, Topic } from './topic.ts';
import { topicFor } from './topicFor.ts';
import { turnOf } from './turn.ts';
import { unclearAs } from './unclear.ts';
import { severalMatters } from './understanding/severalMatters.ts';
import { type Understanding, understand } from './understanding/understand.ts';

interface SittingOptions {
  /** What the customer said to begin with. */
  said?: string;
  /** Set when a menu choice told the kind before the words did. */
  kind?: Kind;
  /** Set when the customer chose the kind for these very words. */
  certain?: true;
  /** Set when an interruption leads straight to a topic. */
  topic?: { id: string; options: object };
}

/** A sitting from the greeting to the goodbye: hear a matter, see to it, and begin again while there is another. */
export class SittingDialog extends Topic<SittingOptions> {
  constructor(services: Services) {
    super('sitting', services);
    this.inOrder(this.greet, this.listen, this.takeUp, this.close, this.finish);
  }

  async greet(step: WaterfallStepContext<SittingOptions>): Promise<DialogTurnResult> {
    const { sitting, locale } = turnOf(step.context);
    const { said, topic } = step.options;
    // A word after the goodbye goes on without a new greeting.
    delete sitting.goodbyeAt;
    if (topic) return await step.next();
    if (sitting.greetedAt) return await step.next(said ? { said } : undefined);
    const isOpening = said === undefined || understand(said, { locale }).greeting;
    return await step.beginDialog('opening', isOpening ? {} : { said });
  }

  async listen(step: WaterfallStepContext<SittingOptions>): Promise<DialogTurnResult> {
    if (step.options.topic) return await step.next('');
    const said = typeof step.result === 'object' ? (step.result as { said: string }).said : '';
    // After a choice nothing more is waited for.
    if (choiceIn(said, this.speech.labels(step.context, 'opening.menu')) !== undefined)
      return await step.next(said);
    return await step.beginDialog('listen', { pieces: said ? [said] : [] });
  }

  async takeUp(step: WaterfallStepContext<SittingOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { topic } = step.options;
    if (topic) return await step.beginDialog(topic.id, topic.options);
    const [said = '', ...more] = severalMatters(step.result, turn.locale);
    const text = takenUpAgain(turn, said);
    const chosen = menuKinds[choiceIn(text, this.speech.labels(step.context, 'opening.menu')) ?? -1];
    if (chosen) return await this.start(step, chosen);
    const again = troubledAgain(turn, text);
    if (again) turn.sitting.matter = again;
    if (again) return await step.beginDialog('matter');
    const understood = heard(text, turn.locale, 'listen');
    const page = pageOf(step.context.activity);
    const told = { ...step.options, product: page?.product };
    const kind = kindOf(this.services.knowledge, understood, told, turn.now);
    const unclear = await this.takeUnclear(step, understood, kind);
    if (unclear) return unclear;
    const isNamed = understood.kind === kind && isOnlyNamed(understood, step.options);
    if (isStarted(kind) && isNamed) return await this.start(step, kind);
    turn.sitting.notUnderstood = 0;
    const matter = { ...newMatter(turn.activity, text, kind ?? 'inquiry'), ...(page && { page }) };
    turn.sitting.matter = { ...matter, priority: priorityOf(understood, matter) };
    // Of several matters in one message the first is seen to at once.
    await keepForLater(step.context, more, this.speech);
    const { id, options } = topicFor(kind ?? 'inquiry', this.services, turn);
    return await step.beginDialog(id, options);
  }

  private async takeUnclear(
    step: WaterfallStepContext<SittingOptions>,
    understood: Understanding,
    kind: Kind | undefined,
  ): Promise<DialogTurnResult | undefined> {
    const turn = turnOf(step.context);
    const { text, readings } = understood;
    const unclear = unclearAs(understood, kind, this.services.company);
    if (unclear === undefined) return undefined;
    if (unclear === 'tentative') return await step.replaceDialog('tentative', { said: text, readings });
    if (unclear === 'notUnderstood') return await step.replaceDialog('notUnderstood', { said: text });
    if (unclear !== 'unavailable') return await this.letThemSay(step, unclear);
    turn.sitting.matter = newMatter(turn.activity, text, 'productInterest');
    return await step.beginDialog('unavailable');
  }

  async close(step: WaterfallStepContext<SittingOptions>): Promise<DialogTurnResult> {
    const { customer, sitting, now } = turnOf(step.context);
    const outcome = step.result as Outcome | undefined;
    endMatter(sitting, typeof outcome === 'string' ? outcome : 'done', now);
    if (outcome === 'solved') delete customer.unsolved;
    if (outcome === 'nothingElse') return await step.next();
    if (outcome === 'another' || typeof outcome === 'object') return await step.next(outcome);
    return await step.beginDialog('closing', { outcome: outcome ?? 'done' });
  }

  async finish(step: WaterfallStepContext<SittingOptions>): Promise<DialogTurnResult> {
    const { sitting, now } = turnOf(step.context);
    const outcome = step.result as Outcome | undefined;
    // The survey may have begun a matter of its own.
    if (typeof outcome === 'string') endMatter(sitting, outcome, now);
    if (typeof outcome === 'object') return await step.replaceDialog(this.id, { said: outcome.said });
    if (outcome === 'another') {
      await this.say(step.context, 'opening.describe');
      return await step.replaceDialog(this.id, {});
    }
    return await step.endDialog();
  }

  private async start(
    step: WaterfallStepContext<SittingOptions>,
    kind: StartedKind | 'human',
  ): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    if (kind === 'human') {
      turn.sitting.matter = newMatter(turn.activity, '', kind);
      return await step.beginDialog('handOff', { reason: 'asked' });
    }
    await this.say(step.context, `${kind}.start` satisfies LineKey);
    // That line is the one sentence of sympathy of the contact.
    if (kind === 'complaint') turn.sitting.sympathyAt ??= turn.now.toISOString();
    return await step.replaceDialog(this.id, { kind });
  }

  // A nod or a sigh says nothing that could be misunderstood.
  private async letThemSay(
    step: WaterfallStepContext<SittingOptions>,
    key: LineKey,
  ): Promise<DialogTurnResult> {
    await this.say(step.context, key);
    return await step.replaceDialog(this.id, {});
  }
}
