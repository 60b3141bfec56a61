import { expect } from 'chai';
import { type Action, actions, can } from '../../bot/staff/can.ts';
import { sampleService } from '../support/pageServer.ts';

const ticket = { department: 'afterSales', owner: 'linFang', agent: 'wuPeng' };

/** Who may do what with that ticket. `x` stands for yes; nobody else may anything. */
const table: [who: string, what: string, ...Record<Action, 'x' | ''>[]][] = [
  ['tangYue', 'agent of the department', row('x', 'x', 'x', '', '', '', '')],
  ['zhaoLei', 'lead of the department', row('x', 'x', 'x', 'x', 'x', 'x', '')],
  ['linFang', 'area manager in charge', row('x', 'x', 'x', '', '', '', '')],
  ['wuPeng', 'agent of another department who has it', row('x', 'x', 'x', '', '', '', '')],
  ['huangYi', 'deputy of the area manager in charge', row('x', 'x', 'x', '', '', '', '')],
  ['qianMin', 'lead of another department', row('x', '', '', '', '', '', '')],
  ['xuNing', 'editor', row('', '', '', '', '', '', '')],
  ['heLan', 'administrator', row('x', 'x', 'x', 'x', 'x', 'x', 'x', 'x')],
  ['whoLeft', 'nobody', row('', '', '', '', '', '', '')],
];

function row(...marks: ('x' | '')[]): Record<Action, 'x' | ''> {
  return Object.fromEntries(actions.map((action, n) => [action, marks[n] ?? ''])) as Record<Action, 'x' | ''>;
}

describe('What each role may do in the console', () => {
  for (const [who, what, allowed] of table) {
    it(`${what}`, () => {
      const found = actions.map((action) => [action, can(who, action, sampleService, ticket) ? 'x' : '']);
      expect(Object.fromEntries(found)).to.eql(allowed);
    });
  }

  it('nothing with a ticket that is not there', () => {
    expect(can('heLan', 'ticket.see', sampleService)).to.equal(false);
    expect(can('zhaoLei', 'mail.release', sampleService)).to.equal(false);
  });
});
