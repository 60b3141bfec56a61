import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { toSimplified } from '../bot/core/simplified.ts';
import { isPassedOn } from './kindOf.ts';
import { sayBy } from './localTime.ts';
import { routed } from './openCase.ts';
import type { LineKey } from './script/lines.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { contactsOf } from './understanding/contacts.ts';
import { objectionIn } from './understanding/objections.ts';
import { isQuestion } from './understanding/question.ts';
import { yesNo } from './understanding/yesNo.ts';

interface ConsentOptions {
  /** Staff id of whom the customer asked for by name. */
  named?: string;
  /** The question as it is asked once more. */
  again?: LineKey;
}

/** Whether a ticket may be opened. */
export type Consent = 'agreed' | 'declined';

const HESITATES =
  /等(一?[下会等]|会儿|等)|想(一)?想|考虑|商量|再说|稍等|不确定|let me (think|see|check)|hold on|\bwait\b|one moment|not sure|think about/i;

/** Before a case is saved: who takes it and by when, and whether that suits (script.md F, handoff.consent). */
export class ConsentDialog extends Topic<ConsentOptions> {
  constructor(services: Services) {
    super('consent', services);
    this.inOrder(this.askWhether, this.take);
  }

  async askWhether(step: WaterfallStepContext<ConsentOptions>): Promise<DialogTurnResult> {
    const { again, named } = step.options;
    if (again) return await this.ask(step, again);
    const { locale, now } = turnOf(step.context);
    const matter = this.matter(step.context);
    const { desk, script, company } = this.services;
    const { department, promisedAt } = desk.preview({ ...routed(matter), ...(named && { named }) }, locale);
    const noTime = isPassedOn(matter.kind) ? 'handoff.consentPassOn' : 'handoff.consentNoTime';
    if (!promisedAt) return await this.ask(step, noTime, { department });
    const time = sayBy(script, locale, promisedAt, company.local(now));
    return await this.ask(step, 'handoff.consent', { department, time });
  }

  async take(step: WaterfallStepContext<ConsentOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'handoff.consent');
    const refusesTime = chosen === undefined && objectionIn(text) === 'time';
    const agreed = refusesTime ? null : chosen === undefined ? yesNo(text) : chosen === 0;
    // A number or address given along with the answer is a way to reach them.
    const { phone, email } = contactsOf(text);
    Object.assign(turnOf(step.context).customer.contacts, phone && { phone }, email && { email });
    if (agreed !== null) return await step.endDialog(agreed ? 'agreed' : 'declined');
    const again = step.options.again ? undefined : askedAgain(text);
    if (again !== 'handoff.consentLater' && [...text].length > 1) this.matter(step.context).texts.push(text);
    // What is no answer is told to whoever takes the case; nobody is dropped for it.
    return again
      ? await step.replaceDialog(this.id, { ...step.options, again })
      : await step.endDialog('agreed');
  }
}

// A question back, a moment to think or a time that does not suit is no consent yet: it is asked once more.
function askedAgain(text: string): LineKey | undefined {
  if (objectionIn(text) === 'time') return 'handoff.consentTime';
  if (HESITATES.test(toSimplified(text))) return 'handoff.consentLater';
  return isQuestion(text) ? 'handoff.consentNoted' : undefined;
}
