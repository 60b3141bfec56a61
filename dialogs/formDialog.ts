import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { type Fact, type FormField, facts, forms } from './forms.ts';
import { isLoggedIn } from './profile.ts';
import { readFact } from './readFact.ts';
import { partsOfMatter } from './restating.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import { replyIn, Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';
import { namedFacts } from './understanding/namedFacts.ts';
import { asksSomething, asksWhy, isQuestionBack } from './understanding/question.ts';
import { isSkipped } from './understanding/skipping.ts';
import { wantedFacts } from './understanding/wanted.ts';
import { yesNo } from './understanding/yesNo.ts';

interface FormOptions {
  /** Set where nothing is said back: what is collected proves itself at once. */
  plain?: true;
  /** The fact asked for now. */
  fact?: Fact;
  /** Set when the answer before could not be read. */
  failed?: true;
}

/** What is kept as it was written once it was written twice. */
const KEPT_AS_SAID = new Set<Fact>(['address', 'visitTime']);

/** Collects what the kind of a matter needs: each question once, only if not known yet, skipped on wish; then reads back. */
export class FormDialog extends Topic<FormOptions> {
  constructor(services: Services) {
    super('form', services);
    this.inOrder(this.askNext, this.take);
  }

  async askNext(step: WaterfallStepContext<FormOptions>): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    this.takeKnown(turnOf(step.context), matter);
    const { fact, failed } = step.options;
    if (fact && failed) return await this.ask(step, 'form.invalid', { field: this.label(step, fact) });
    const field = this.fields(matter).find((one) => matter.facts[one.fact] === undefined);
    if (!field) return await step.next();
    step.options.fact = field.fact;
    if (field.personal) await this.notice(step);
    return await this.ask(step, field.ask);
  }

  async take(step: WaterfallStepContext<FormOptions>): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    const { fact, failed } = step.options;
    if (!fact || !step.result) return await this.finish(step, matter);
    const { text, pictures } = replyIn(step);
    if (asksWhy(text)) {
      await this.say(step.context, 'privacy.notice');
      return await this.goOn(step, {});
    }
    if (isQuestionBack(text)) {
      matter.texts.push(text);
      await this.say(step.context, 'form.questionNoted');
      return await this.goOn(step, {});
    }
    const value = isSkipped(text) ? '' : readFact(fact, text, pictures, this.services.company);
    const isMeant = failed && KEPT_AS_SAID.has(fact) && yesNo(text) === null && !asksSomething(text);
    if (value === undefined && isMeant) return await this.keepAsSaid(step, fact, text);
    if (value === undefined && !failed) return await this.goOn(step, { fact, failed: true });
    if (!value) await this.say(step.context, 'form.skip');
    matter.facts = { ...namedFacts(text), ...matter.facts, [fact]: value ?? '' };
    return await this.goOn(step, {});
  }

  // Whoever writes a strange address twice means it.
  private async keepAsSaid(
    step: WaterfallStepContext<FormOptions>,
    fact: Fact,
    text: string,
  ): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    matter.facts = { ...matter.facts, [fact]: text };
    return await this.goOn(step, {});
  }

  private async goOn(
    step: WaterfallStepContext<FormOptions>,
    next: Pick<FormOptions, 'fact' | 'failed'>,
  ): Promise<DialogTurnResult> {
    return await step.replaceDialog(this.id, { ...(step.options.plain && { plain: true }), ...next });
  }

  private async finish(step: WaterfallStepContext<FormOptions>, matter: Matter): Promise<DialogTurnResult> {
    const { customer } = turnOf(step.context);
    const { phone, address } = matter.facts;
    if (phone) customer.contacts.phone = phone;
    if (address) customer.contacts.address = address;
    return step.options.plain ? await step.endDialog() : await step.replaceDialog('formReadBack');
  }

  // What was said before, in whatever order, is not asked again.
  private takeKnown({ customer }: Turn, matter: Matter): void {
    const parts = partsOfMatter(matter, 'zh-CN');
    const named: Partial<Record<Fact, string>> = Object.assign({}, ...matter.texts.map(namedFacts));
    const { phone = named.phone, address = named.address } = customer.contacts;
    const phoneEnd = isLoggedIn(customer) ? phone?.slice(-4) : named.phoneEnd;
    const region = this.regionOf(matter);
    const wanted = wantedFacts(matter.texts.join(' '));
    const said: Partial<Record<Fact, string | undefined>> = { ...wanted, phone, phoneEnd, address, region };
    for (const { fact, part } of this.fields(matter)) {
      const known = said[fact] ?? (part && parts[part]);
      if (known && matter.facts[fact] === undefined) matter.facts[fact] = known;
    }
  }

  private regionOf(matter: Matter): string | undefined {
    return this.services.company.regionIn(matter.texts.join(' '))?.id;
  }

  private fields({ kind }: Matter): readonly FormField[] {
    return forms[kind] ?? [];
  }

  private label(step: WaterfallStepContext<FormOptions>, fact: Fact): string {
    return this.speech.labels(step.context, 'words.facts')[facts.indexOf(fact)] ?? fact;
  }

  private async notice(step: WaterfallStepContext<FormOptions>): Promise<void> {
    const { customer, now } = turnOf(step.context);
    if (customer.privacyNoticeAt) return;
    customer.privacyNoticeAt = now.toISOString();
    await this.say(step.context, 'privacy.notice');
  }
}
