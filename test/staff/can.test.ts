import { expect } from 'chai';
import { type Action, actions, can } from '../../bot/staff/can.ts';
import { sampleService } from '../support/pageServer.ts';

const ticket = { department: 'afterSales', owner: 'linFang', agent: 'wuPeng' };

const agents: Action[] = ['queue.see', 'ticket.see', 'ticket.handle'];
const content: Action[] = ['content.edit', 'content.restore'];
const leads: Action[] = [...agents, 'ticket.overrule', 'withheld.see', 'mail.release', ...content];

/** Who may do what with that ticket; nobody else may anything. */
const table: [who: string, what: string, allowed: readonly Action[]][] = [
  ['tangYue', 'agent of the department', agents],
  ['zhaoLei', 'lead of the department', leads],
  ['linFang', 'area manager in charge', agents],
  ['wuPeng', 'agent of another department who has it', agents],
  ['huangYi', 'deputy of the area manager in charge', agents],
  ['qianMin', 'lead of another department', ['queue.see', ...content]],
  ['xuNing', 'editor', ['content.edit']],
  ['heLan', 'administrator', actions],
  ['whoLeft', 'nobody', []],
];

describe('What each role may do in the console', () => {
  for (const [who, what, allowed] of table) {
    it(`${what}`, () => {
      const found = actions.filter((action) => can(who, action, sampleService, ticket));
      expect(found).to.have.members([...allowed]);
    });
  }

  it('nothing with a ticket that is not there', () => {
    expect(can('heLan', 'ticket.see', sampleService)).to.equal(false);
    expect(can('zhaoLei', 'mail.release', sampleService)).to.equal(false);
  });
});
