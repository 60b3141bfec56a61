import type { AgentAct } from '../../bot/desk/acts/agentActs.ts';
import { readVisit } from '../../bot/desk/dispatch/visit.ts';
import type { Ticket } from '../../bot/desk/ticket.ts';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import type { agentsAt } from './agentHouse.ts';
import type { House } from './house.ts';

/** What an agent does in a chat file, always with the ticket that was opened last. */
export interface ChatAgent {
  /**
   * `Agent takes`, `Agent replies: words`, `Agent reports: words` (news on the way), `Agent solves`, `Agent transfers: whereto`,
   * `Agent dispatches: technician, day and hours` (drawn up, approved and issued), `Agent departs`, `Agent finishes`,
   * `Agent cancels` (the visit); gives what the customer is told.
   */
  perform(line: string): Promise<LogEntry[]>;
  /** The ticket as `Ticket: kind priority department`. */
  lookAtTicket(): Promise<string>;
}

const ISSUER = 'zhaoLei';
const AGENTS: Record<string, string> = {
  afterSales: 'tangYue',
  quality: 'qianMin',
  sales: 'chenJing',
  management: 'heLan',
};

export function chatAgent(house: House, { acts, act }: ReturnType<typeof agentsAt>): ChatAgent {
  return {
    async perform(line) {
      const [, verb, words = ''] = /^Agent (\w+)(?:: (.*))?$/.exec(line) ?? [];
      const ticket = await lastTicket(house);
      if (!ticket) throw new SyntaxError(`No ticket for: ${line}`);
      const own = act(ticket.id, AGENTS[ticket.department]);
      const { refusal } = { refusal: undefined, ...(await doAct(own, verb, words)) };
      if (refusal) throw new SyntaxError(`${line} was refused: ${refusal.why}`);
      return await house.news();
    },
    async lookAtTicket() {
      const last = await lastTicket(house);
      return last ? `Ticket: ${last.kind} ${last.priority} ${last.department}` : 'Ticket: none';
    },
  };

  function doAct(own: AgentAct, verb: string | undefined, words: string) {
    switch (verb) {
      case 'takes':
        return acts.take(own);
      case 'replies':
        return acts.answer(own, words);
      case 'reports':
        return acts.progress(own, words);
      case 'solves':
        return acts.solve(own, words);
      case 'transfers':
        return acts.transfer(own, words);
      case 'dispatches':
        return dispatch(own, words);
      case 'departs':
        return acts.dispatch(own, { step: 'onTheWay', text: words });
      case 'finishes':
        return acts.dispatch(own, { step: 'done', text: words });
      case 'cancels':
        return acts.dispatch(own, { step: 'cancel', text: words });
      default:
        throw new SyntaxError(`No agent does this in a chat: ${verb}`);
    }
  }

  async function dispatch(own: AgentAct, words: string) {
    const [technician = '', time = ''] = words.split(/[,，]\s*/);
    const visit = readVisit(time, house.clock.now(), 'Asia/Shanghai');
    const written = {
      technician,
      address: '湖州市安吉县云岭路 1 号',
      plan: '上门检修',
      ...(visit && { visit }),
    };
    await acts.dispatch(own, { step: 'draft', written, outside: true });
    await acts.dispatch(act(own.ticket, ISSUER), { step: 'approve', text: '' });
    return await acts.dispatch(act(own.ticket, ISSUER), { step: 'issue', text: '' });
  }
}

async function lastTicket(house: House): Promise<Ticket | undefined> {
  const all = await Promise.all((await house.tickets.open()).map((id) => house.tickets.read(id)));
  return all.sort((a, b) => (a?.openedAt ?? '').localeCompare(b?.openedAt ?? '')).at(-1);
}
