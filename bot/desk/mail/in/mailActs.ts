import type { Clock } from '../../../core/clock.ts';
import type { AgentAct, AgentActs } from '../../acts/agentActs.ts';
import { agentFiles, type FileKeeper } from '../../acts/agentFiles.ts';
import type { ActResult } from '../../acts/refusal.ts';
import type { Desk } from '../../desk.ts';
import type { ElsewhereBook } from '../../elsewhere.ts';
import type { SettingsSource } from '../../settings.ts';
import type { Ticket } from '../../ticket.ts';
import { elsewhereInMail } from './elsewhereMail.ts';
import type { NotUsed } from './mailbag.ts';
import { orderInMail } from './orderMail.ts';
import { type BrakeStore, RateBrake } from './rateBrake.ts';
import type { ReadMail } from './readMail.ts';
import { replyText } from './replyText.ts';
import { readVerb, type Verb } from './verb.ts';

const orderStep = {
  approveOrder: 'approve',
  issueOrder: 'issue',
  setOut: 'onTheWay',
  orderDone: 'done',
  cancelOrder: 'cancel',
} as const;
const HOUR = 3_600_000;
const RETURNS = { most: 3, within: HOUR };

export interface MailActsParts {
  acts: AgentActs;
  desk: Desk;
  elsewhere: ElsewhereBook;
  keeper: FileKeeper;
  brakes: BrakeStore;
  settings: SettingsSource;
  clock: Clock;
}

/** What the mail of an agent does, once by its key; what has no effect is given back to them with the reason. */
export class MailActs {
  readonly #parts: MailActsParts;
  readonly #returns: RateBrake;

  constructor(parts: MailActsParts) {
    this.#parts = parts;
    this.#returns = new RateBrake('returns', RETURNS, parts.brakes);
  }

  /** Does what the mail says with the ticket that it answers. */
  async onTicket(mail: ReadMail, act: AgentAct): Promise<'used' | 'givenBack' | 'tooMany'> {
    const verb = readVerb(replyText(mail.text, mail.from));
    const result = await this.#perform(verb, mail, act);
    if ('ticket' in result) return 'used';
    // Somebody who goes on for ever is a machine; the ticket stays open and holds the first ones.
    if (!(await this.#returns.allows(`${act.ticket} ${act.agent}`, this.#parts.clock.now())))
      return 'tooMany';
    await this.#parts.acts.giveBack(act, result.refusal, 'text' in verb ? verb.text : '');
    return 'givenBack';
  }

  /** A mail of the staff that answers none of ours: only a contact made elsewhere can be entered with it. */
  async alone(mail: ReadMail, agent: string, key: string): Promise<{ ticket: string } | { why: NotUsed }> {
    const verb = readVerb(replyText(mail.text, mail.from));
    if (verb.verb === 'answer') return { why: 'noToken' };
    if (verb.verb !== 'new') return { why: 'unknownVerb' };
    const { elsewhere, clock, settings } = this.#parts;
    const contact = elsewhereInMail(verb.text, clock.now(), settings.current.timeZone);
    if (contact.request === '') return { why: 'unwritten' };
    return { ticket: (await elsewhere.enter(contact, agent, key)).ticket };
  }

  /** A customer's own answer to a mail of ours joins their ticket. */
  async ofCustomer(mail: ReadMail, ticket: string, key: string): Promise<void> {
    const text = replyText(mail.text, mail.from);
    if (text !== '') await this.#parts.desk.add(ticket, key, text);
  }

  async #perform(verb: Verb, mail: ReadMail, act: AgentAct): Promise<ActResult<Ticket>> {
    const { acts, clock, settings } = this.#parts;
    switch (verb.verb) {
      case 'take':
        return await acts.take(act, verb.text);
      case 'note':
        return await acts.note(act, verb.text);
      case 'call':
        return await acts.callDone(act, verb.text);
      case 'progress':
        return await acts.progress(act, verb.text);
      case 'transfer':
        return await acts.transfer(act, verb.to, verb.text);
      case 'solve':
        return await acts.solve(act, verb.text, await this.#files(mail));
      case 'answer':
        return await acts.answer(act, verb.text, await this.#files(mail));
      case 'unknown':
        return { refusal: { why: 'unknownVerb', named: verb.named } };
      case 'reopen':
        return await acts.reopen(act, verb.text);
      case 'draftOrder':
        return await acts.dispatch(act, orderInMail(verb.text, clock.now(), settings.current.timeZone));
      case 'approveOrder':
      case 'issueOrder':
      case 'setOut':
      case 'orderDone':
      case 'cancelOrder':
        return await acts.dispatch(act, { step: orderStep[verb.verb], text: verb.text });
      case 'new':
        return { refusal: { why: 'unknownVerb', named: 'new' } };
    }
  }

  async #files(mail: ReadMail) {
    return await agentFiles(mail.attachments, this.#parts.keeper);
  }
}
