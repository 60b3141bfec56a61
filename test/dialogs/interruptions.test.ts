import { expect } from 'chai';
import { caseInterruptions } from '../../dialogs/caseWords.ts';
import { farewellInterruption } from '../../dialogs/farewell.ts';
import { followingInterruptions } from '../../dialogs/following.ts';
import { interruptions as all } from '../../dialogs/interruptions.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

// Those about tickets need some, and are played in caseWords.test.ts; those that follow the customer through a form
// depend on what it asks, and are played in following.test.ts. A farewell is one only where nothing is asked.
const elsewhere = [...caseInterruptions, ...followingInterruptions, farewellInterruption];
const interruptions = all.filter((one) => !elsewhere.includes(one));

/** How a conversation gets to the question of each step. */
const steps: Record<string, string[]> = {
  'opening.menu': [],
  'name.ask': ['我家洗衣机坏了，订单 20260901234567，昨天开始的'],
  'restate.confirm': ['我姓王，叫我王先生', '我家洗衣机坏了，订单 20260901234567，昨天开始的'],
  'handoff.contact': ['我姓王，叫我王先生', '人工'],
  'form.phone': ['我姓王，叫我王先生', '人工', '打电话'],
  'form.address': ['我姓王，叫我王先生', '洗衣机不转了，型号 XQG100，昨天开始的', '对'],
  'handoff.askCallTime': ['我姓王，叫我王先生', '人工', '13912345678'],
  'form.readBack': ['我姓王，叫我王先生', '人工', '13912345678', '上午'],
  'handoff.consent': ['我姓王，叫我王先生', '人工', '在这里回复'],
  'closing.summary': ['我姓王，叫我王先生', '人工', '在这里回复', '可以'],
  'answer.steps': ['冰箱不制冷怎么办'],
  'answer.step': ['冰箱不制冷怎么办', '现在可以'],
  'answer.check': ['发票怎么开'],
  'price.noQuotation': ['这款冰箱多少钱'],
};

/** What the customer says instead of an answer; what the bot says to it; whether the question comes again. */
const said: Record<string, { text: string; hears: string; asksAgain: boolean }> = {
  tooLong: { text: '很'.repeat(3000), hears: 'trouble.tooLong', asksAgain: true },
  urgent: { text: '插座冒烟了，闻到烧焦味，有火', hears: 'feeling.urgent', asksAgain: false },
  restart: { text: '重新开始', hears: 'command.restarted', asksAgain: false },
  cancel: { text: '取消', hears: 'command.cancelled', asksAgain: false },
  language: { text: 'English please', hears: 'command.language', asksAgain: true },
  help: { text: '帮助', hears: 'command.help', asksAgain: true },
  privacy: { text: '把师傅的私人电话给我', hears: 'privacy.refuse', asksAgain: true },
  deleteMyData: { text: '删除我的资料', hears: 'privacy.confirmDelete', asksAgain: false },
  copyMyData: { text: '查看我的资料', hears: 'privacy.copied', asksAgain: true },
  anonymous: { text: '我想匿名', hears: 'name.declined', asksAgain: true },
  nameCorrected: { text: '我不姓汪，我姓黄', hears: 'name.corrected', asksAgain: true },
  nameGiven: { text: '我姓李，叫我李女士', hears: 'name.thanks', asksAgain: true },
  namedAgent: { text: '帮我找一下唐悦', hears: 'handoff.namedAgent', asksAgain: false },
  human: { text: '转人工', hears: 'handoff.explainAsked', asksAgain: false },
  status: { text: 'HX482716 处理得怎么样了', hears: 'privacy.caseProof', asksAgain: false },
  price: { text: '多少钱', hears: 'price.', asksAgain: true },
  angry: { text: '你们太差劲了，气死我了', hears: 'feeling.angry', asksAgain: false },
  abuse: { text: '你这个蠢货', hears: 'feeling.', asksAgain: false },
  upset: { text: '真的很失望', hears: 'feeling.upset', asksAgain: true },
  gibberish: { text: 'asdfgh', hears: 'trouble.gibberish', asksAgain: true },
  otherLanguage: { text: 'こんにちは、冷蔵庫が壊れました', hears: 'trouble.language', asksAgain: false },
  sorry: { text: '不好意思，麻烦你了', hears: 'feeling.sorry', asksAgain: true },
  cooperation: { text: '我会配合你们的', hears: 'feeling.cooperation', asksAgain: true },
  praise: { text: '你们服务真好，给你点赞', hears: 'feeling.praise', asksAgain: true },
  chat: { text: '你是机器人吗', hears: 'feeling.chat', asksAgain: true },
  hurry: { text: '快点快点', hears: 'feeling.hurry', asksAgain: false },
  goOn: { text: '继续', hears: '', asksAgain: true },
  holidayWish: { text: '春节快乐', hears: 'opening.holidayWish', asksAgain: true },
  thanks: { text: '谢谢', hears: 'feeling.thanks', asksAgain: true },
};

/** Where an interruption is the answer to the question, or reads as a matter of its own. */
const answered: Record<string, string[]> = {
  upset: Object.keys(steps).filter((step) => !/^form\.(?:phone|address)$|^handoff\.contact$/.test(step)),
  nameGiven: [
    'name.ask',
    'restate.confirm',
    ...Object.keys(steps).filter((step) => /handoff|form|closing/.test(step)),
  ],
  price: [
    'opening.menu',
    'answer.check',
    'answer.steps',
    'answer.step',
    'closing.summary',
    'price.noQuotation',
  ],
  thanks: ['answer.check', 'answer.steps', 'answer.step', 'closing.summary'],
  // The shortest way is what is offered; after the promise it is told to those who have the case.
  hurry: ['handoff.consent', 'closing.summary'],
  anonymous: ['name.ask'],
  // Before a name is known there is none to correct.
  nameCorrected: [
    'opening.menu',
    'answer.steps',
    'answer.step',
    'answer.check',
    'price.noQuotation',
    'name.ask',
  ],
  angry: Object.keys(steps).filter((step) => /handoff|form|closing/.test(step)),
  abuse: Object.keys(steps).filter((step) => /handoff|form|closing/.test(step)),
};

describe('Interruptions', () => {
  const table = new Map<string, string[]>();

  it('are all played', () => {
    expect(Object.keys(said)).to.have.members(interruptions.map(({ name }) => name));
  });

  for (const { name } of interruptions) {
    const { text, hears, asksAgain } = said[name] ?? { text: '', hears: '', asksAgain: false };
    for (const [step, way] of Object.entries(steps)) {
      it(`${name} while ${step} is asked`, async () => {
        const house = await House.open();
        try {
          await house.enter();
          const before = [];
          for (const line of way) before.push(...(await house.say(line)).map(asLine));
          if (way.length > 0) expect(before.at(-1), 'the question').to.contain(step);
          const heard = (await house.say(text)).map(asLine);
          expect(heard.length, 'bubbles').to.be.within(1, 3);
          if (answered[name]?.includes(step)) return mark(name, 'answer');
          expect(heard[0]).to.contain(hears);
          if (asksAgain && way.length > 0) expect(heard.at(-1)).to.contain(step.split('.')[0]);
          mark(name, asksAgain ? 'asked again' : 'left');
        } finally {
          await house.close();
        }
      });
    }
  }

  function mark(name: string, outcome: string): void {
    table.set(name, [...(table.get(name) ?? []), outcome]);
  }

  after(() => {
    console.log(`      ${Object.keys(steps).join(', ')}`);
    for (const [name, outcomes] of table) console.log(`      ${name.padEnd(14)} ${outcomes.join(', ')}`);
  });
});
