import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { choiceIn } from './choices.ts';
import { type Fact, type FormField, facts, forms } from './forms.ts';
import { mergedAddress } from './readFact.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { namedFacts, unnamedFacts } from './understanding/namedFacts.ts';
import { asksSomething } from './understanding/question.ts';
import { yesNo } from './understanding/yesNo.ts';

type Changes = Partial<Record<Fact, string | undefined>>;

/** Says back what a typing error would spoil, and has it corrected one by one before it is saved (script.md C, form.readBack). */
export class FormReadBackDialog extends Topic {
  constructor(services: Services) {
    super('formReadBack', services);
    this.inOrder(this.readBack, this.confirm, this.correct);
  }

  async readBack(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { facts: known } = this.matter(step.context);
    const given = this.given(step);
    if (given.length === 0) return await step.endDialog();
    const entries = given.map(({ fact }) => `${this.label(step, fact)} ${known[fact]}`);
    const joint = turnOf(step.context).locale === 'en-US' ? ', ' : '，';
    return await this.ask(step, 'form.readBack', { entries: entries.join(joint) });
  }

  async confirm(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'form.readBack');
    const answer = chosen === undefined ? yesNo(text) : chosen === 0;
    const corrected = chosen === undefined ? { ...(!answer && unnamedFacts(text)), ...namedFacts(text) } : {};
    if (Object.keys(corrected).length > 0) return await this.change(step, corrected);
    if (answer === null && asksSomething(text)) return await this.noteQuestion(step, text);
    const isRight = answer !== false;
    return isRight ? await step.endDialog() : await this.ask(step, 'form.whichWrong', {}, this.labels(step));
  }

  // A question is no yes: what was read back stays open.
  private async noteQuestion(step: WaterfallStepContext, text: string): Promise<DialogTurnResult> {
    this.matter(step.context).texts.push(text);
    await this.say(step.context, 'form.questionNoted');
    return await step.replaceDialog(this.id);
  }

  // The one that is named is asked for again; so are all where none is.
  async correct(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const given = this.given(step);
    const chosen = given[choiceIn(text, this.labels(step)) ?? -1];
    const corrected = chosen ? {} : { ...unnamedFacts(text), ...namedFacts(text) };
    if (Object.keys(corrected).length > 0) return await this.change(step, corrected);
    const named = given.filter(({ fact }) => text.includes(this.label(step, fact)));
    const wrong = chosen ? [chosen] : named.length > 0 ? named : given;
    return await this.change(step, Object.fromEntries(wrong.map(({ fact }) => [fact, undefined])));
  }

  // What is changed to nothing is asked for again, also where it was said before.
  private async change(step: WaterfallStepContext, changes: Changes): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    const { contacts } = turnOf(step.context).customer;
    if ('phone' in changes) delete contacts.phone;
    if ('address' in changes) delete contacts.address;
    for (const { fact } of this.fields(step)) {
      if (!(fact in changes)) continue;
      const [old = '', fresh] = [matter.facts[fact], changes[fact]];
      matter.texts = matter.texts.map((text) => text.replaceAll(old, ''));
      delete matter.facts[fact];
      if (fresh) matter.facts[fact] = fact === 'address' ? mergedAddress(old, fresh) : fresh;
    }
    return await step.replaceDialog('form', {});
  }

  private given(step: WaterfallStepContext): readonly FormField[] {
    const { facts: known } = this.matter(step.context);
    return this.fields(step).filter(({ fact }) => known[fact]);
  }

  private fields(step: WaterfallStepContext): readonly FormField[] {
    return (forms[this.matter(step.context).kind] ?? []).filter(({ readBack }) => readBack);
  }

  private labels(step: WaterfallStepContext): string[] {
    return this.given(step).map(({ fact }) => this.label(step, fact));
  }

  private label(step: WaterfallStepContext, fact: Fact): string {
    return this.speech.labels(step.context, 'words.facts')[facts.indexOf(fact)] ?? fact;
  }
}
