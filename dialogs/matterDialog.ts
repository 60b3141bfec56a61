import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Kind } from '../bot/core/kinds.ts';
import { toSimplified } from '../bot/core/simplified.ts';
import { comfort } from './feelings.ts';
import { findAnswer } from './findAnswer.ts';
import { heard } from './hearing.ts';
import { recordMiss } from './missing.ts';
import { asksForOutlets } from './outletsDialog.ts';
import { partsOfMatter, restatementOf } from './restating.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import { type Outcome, Topic } from './topic.ts';
import { turnOf } from './turn.ts';

/** From so many particulars on the restatement comes before the answer. */
const CONFIRMED_FROM = 2;
const FOR_PEOPLE: readonly Kind[] = ['complaint', 'suggestion', 'pitch', 'report', 'otherCompany'];

/**
 * One matter from its description to its end. A simple question with one sure answer is answered first and the name
 * asked afterwards; everything else is: name, restatement, answer or hand-off.
 */
export class MatterDialog extends Topic {
  constructor(services: Services) {
    super('matter', services);
    this.inOrder(
      this.showShops,
      this.answerIfSure,
      this.learnName,
      this.restate,
      this.answer,
      this.handOff,
      this.finish,
    );
  }

  async showShops(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return this.canShowShops(this.matter(step.context))
      ? await step.beginDialog('outlets')
      : await step.next();
  }

  async answerIfSure(step: WaterfallStepContext): Promise<DialogTurnResult> {
    if (step.result) return await step.next(step.result);
    const { locale, now } = turnOf(step.context);
    const matter = this.matter(step.context);
    const { particulars } = restatementOf(matter, locale);
    const found = findAnswer(this.services.knowledge, matter, locale, now);
    const mayAnswer = isAnswered(matter.kind) && particulars < CONFIRMED_FROM;
    if (!mayAnswer || found.certainty !== 'sure') return await step.next();
    return await step.beginDialog('answer', { article: found.article.id });
  }

  async learnName(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const outcome = step.result as Outcome | undefined;
    if (outcome === 'done' || leadsAway(outcome)) return await step.endDialog(outcome);
    Object.assign(step.values, { outcome });
    // Said at once, before anything more is asked.
    if (outcome === 'unsolved') await this.say(step.context, 'handoff.explainUnsolved');
    // Nobody who is upset is asked for their name first; there is time for it before a case is opened.
    if (this.matter(step.context).kind === 'complaint') await comfort(step.context, this.speech);
    return this.isUpset(step) ? await step.next() : await step.beginDialog('name');
  }

  async restate(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { outcome } = step.values as { outcome?: Outcome };
    if (outcome === 'solved') return await step.endDialog(outcome);
    return await step.beginDialog('restate');
  }

  async answer(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { locale, now } = turnOf(step.context);
    const matter = this.matter(step.context);
    if (step.result === 'gaveUp') return await step.next('gaveUp');
    if (matter.tried.length > 0 || !isAnswered(matter.kind)) return await step.next('unsolved');
    const found = findAnswer(this.services.knowledge, matter, locale, now);
    if (found.certainty === 'sure') return await step.beginDialog('answer', { article: found.article.id });
    if (wantsVisit(matter)) return await step.next('unsolved');
    if (found.certainty === 'near')
      return await step.beginDialog('choose', { articles: found.articles.map(({ id }) => id) });
    await recordMiss(this.services, turnOf(step.context), matter, matter.restated ?? '');
    return await step.next('unsolved');
  }

  async handOff(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const outcome = step.result as Outcome;
    if (outcome === 'gaveUp')
      return await step.beginDialog('handOff', { reason: 'notUnderstood', explained: true });
    if (outcome !== 'unsolved') return await step.next(outcome);
    const { tried, kind } = this.matter(step.context);
    if (kind === 'otherCompany') return await step.beginDialog('handOff', { reason: 'asked' });
    if (!isAnswered(kind)) return await step.beginDialog('handOff', { reason: 'asked', explained: true });
    const { outcome: first } = step.values as { outcome?: Outcome };
    return await step.beginDialog('handOff', {
      reason: tried.length > 0 ? 'notSolved' : 'noAnswer',
      ...(first === 'unsolved' && { explained: true }),
    });
  }

  private canShowShops({ kind, texts }: Matter): boolean {
    const { company } = this.services;
    const said = texts.join(' ');
    if (kind !== 'inquiry' || !asksForOutlets(said)) return false;
    const region = company.regionIn(said);
    return !region || company.shops(region.id, 'zh-CN').length > 0;
  }

  private isUpset(step: WaterfallStepContext): boolean {
    const { sitting, locale, now } = turnOf(step.context);
    const { feeling } = heard(step.context.activity.text ?? '', locale, undefined);
    return sitting.sympathyAt === now.toISOString() || feeling === 'upset' || feeling === 'angry';
  }

  async finish(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return await step.endDialog(step.result);
  }
}

/** Kinds that an article can settle; the others are for people, however well an article fits their words. */
function isAnswered(kind: Kind): boolean {
  return !FOR_PEOPLE.includes(kind);
}

const VISIT =
  /上门|派(人|个?师傅)|约(人|个?师傅)|(来|过来)(人|个人)?修|叫(人|师傅)来|\b(send|technician|engineer|visit)\b|come (and|to|over)/i;
/** What says of a fault only that there is one. */
const ANY_FAULT = new Set<string | undefined>([undefined, '坏了']);

// Who asks for somebody to come, or tells no symptom, is not offered what only comes near.
function wantsVisit(matter: Matter): boolean {
  const { wish, symptom } = partsOfMatter(matter, 'zh-CN');
  const isVisit = VISIT.test(toSimplified(matter.texts.join(' '))) || ANY_FAULT.has(symptom);
  return matter.kind === 'repair' && wish !== undefined && isVisit;
}

function leadsAway(outcome: Outcome | undefined): boolean {
  return outcome === 'another' || outcome === 'nothingElse' || typeof outcome === 'object';
}
