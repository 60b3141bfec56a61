import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { ReplyBy, ReplyWay } from '../bot/core/handOff.ts';
import { toSimplified } from '../bot/core/simplified.ts';
import { routed } from './openCase.ts';
import type { LineKey } from './script/lines.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { contactsOf } from './understanding/contacts.ts';
import { yesNo } from './understanding/yesNo.ts';

type Written = 'phone' | 'email' | 'qq';

/** Agrees on the way to reply: here where it can reach them, else by phone, mail or (dealers) QQ (script.md F, handoff.contact). */
export class ContactDialog extends Topic<Partial<ReplyWay>> {
  constructor(services: Services) {
    super('contact', services);
    this.inOrder(this.askWay, this.takeWay, this.takeValue, this.readBack, this.confirm);
  }

  async askWay(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<DialogTurnResult> {
    return await this.ask(step, await this.question(step));
  }

  async takeWay(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { text } = replyIn(step);
    if (await this.isNotOffered(step, text)) {
      await this.say(step.context, 'handoff.contactNotOffered');
      return await step.replaceDialog(this.id, {});
    }
    const way = await this.wayIn(step, text);
    step.options.replyBy = way;
    if (way === 'here') return await step.endDialog({ replyBy: way });
    const given = way === 'qq' ? qqIn(text) : contactsOf(text)[way];
    if (given) turn.customer.contacts[way] = given;
    if (turn.customer.contacts[way]) return await step.next(turn.customer.contacts[way]);
    await this.notice(step);
    return await step.beginDialog('field', { field: way });
  }

  async takeValue(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<DialogTurnResult> {
    const { customer } = turnOf(step.context);
    const value = step.result as string | undefined;
    const way = step.options.replyBy as Written;
    if (!value) {
      if (await this.isReachable(step)) return await step.endDialog({ replyBy: 'here' });
      return await step.replaceDialog(this.id, {});
    }
    customer.contacts[way] = value;
    return way === 'phone' ? await this.ask(step, 'handoff.askCallTime') : await step.next();
  }

  async readBack(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<DialogTurnResult> {
    const { customer, locale } = turnOf(step.context);
    if (step.result) step.options.callWhen = replyIn(step).text;
    const labels = this.services.script.buttons('words.facts', locale);
    const { replyBy, callWhen } = step.options;
    const value = customer.contacts[replyBy as Written] ?? '';
    const label = labels[{ phone: 0, email: 1, qq: 2 }[replyBy as Written]];
    const entries = [`${label} ${value}`, ...(callWhen ? [`${labels[5]} ${callWhen}`] : [])].join(
      locale === 'en-US' ? ', ' : '，',
    );
    return await this.ask(step, 'form.readBack', { entries });
  }

  async confirm(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<DialogTurnResult> {
    const { customer } = turnOf(step.context);
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'form.readBack');
    const right = chosen === undefined ? yesNo(text) : chosen === 0;
    const way = step.options.replyBy as Written;
    if (right !== false) return await step.endDialog(step.options);
    delete customer.contacts[way];
    const better = way === 'qq' ? undefined : contactsOf(text)[way];
    if (!better) return await step.replaceDialog(this.id, {});
    customer.contacts[way] = better;
    return await step.endDialog(step.options);
  }

  /** Whether an answer at the time that would be promised reaches the customer here (design rule 5). */
  private async isReachable(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<boolean> {
    const { capabilities, conversation, locale, now, sitting } = turnOf(step.context);
    const { matter } = sitting;
    const preview = matter && this.services.desk.preview(routed(matter), locale);
    const at = preview?.promisedAt ? new Date(preview.promisedAt.iso) : now;
    return await capabilities.reachable(conversation, at);
  }

  private async question(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<LineKey> {
    const { sitting } = turnOf(step.context);
    if (!(await this.isReachable(step))) return 'handoff.contactAway';
    const { matter } = sitting;
    const isDealer = matter && (matter.kind === 'franchise' || routed(matter).dealer);
    return isDealer ? 'handoff.contactDealer' : 'handoff.contact';
  }

  // QQ is for dealers; inside WeChat its name means here.
  private async isNotOffered(step: WaterfallStepContext<Partial<ReplyWay>>, text: string): Promise<boolean> {
    const asks = this.choice(step, await this.question(step)) === undefined;
    const given = contactsOf(text);
    if (!asks || given.phone || given.email) return false;
    const { channel } = turnOf(step.context);
    const isDealer = (await this.question(step)) === 'handoff.contactDealer';
    return (/微信|wechat|weixin/i.test(text) && channel !== 'wechat') || (/qq/i.test(text) && !isDealer);
  }

  // A number or address given instead of a choice is the choice; what cannot be read is a reply here, where that is possible.
  private async wayIn(step: WaterfallStepContext<Partial<ReplyWay>>, text: string): Promise<ReplyBy> {
    const here = await this.isReachable(step);
    const ways: ReplyBy[] = here ? ['here', 'phone', 'email', 'qq'] : ['phone', 'email'];
    const chosen = ways[this.choice(step, await this.question(step)) ?? -1];
    if (chosen) return chosen;
    const given = contactsOf(text);
    const said = toSimplified(text);
    if (given.phone || /电话|手机|phone|call/i.test(said)) return 'phone';
    if (given.email || /邮|mail/i.test(said)) return 'email';
    if (ways.includes('qq') && (await this.question(step)) === 'handoff.contactDealer' && qqIn(text))
      return 'qq';
    return here ? 'here' : 'phone';
  }

  private async notice(step: WaterfallStepContext<Partial<ReplyWay>>): Promise<void> {
    const { customer, now } = turnOf(step.context);
    if (customer.privacyNoticeAt) return;
    customer.privacyNoticeAt = now.toISOString();
    await this.say(step.context, 'privacy.notice');
  }
}

function qqIn(text: string): string | undefined {
  return /(?<!\d)[1-9]\d{4,10}(?!\d)/.exec(text.normalize('NFKC'))?.[0];
}
