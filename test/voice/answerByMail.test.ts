import { expect } from 'chai';
import { AgentMailbox } from '../support/agentMailbox.ts';
import { DirectLineClient } from '../support/directLineClient.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';

const MONDAY_MORNING = '2026-11-23T10:00:00+08:00';

describe('A matter handed to people by mail', () => {
  const mailbox = new AgentMailbox();
  let service: RealService;
  let customer: DirectLineClient;

  before(async () => {
    await mailbox.start();
    const place = { cacheHolder, allowedOrigins: [], at: MONDAY_MORNING };
    service = await startRealService({ ...place, ...mailbox.settings });
  });

  after(async () => {
    await service.stop();
    await mailbox.stop();
  });

  beforeEach(async () => {
    customer = await DirectLineClient.visit(service.url, true);
    await customer.online();
  });

  afterEach(() => customer.end());

  /** Gives the first text that fits, of what is said to the customer after the last one that was asked for. */
  function listener(): (words: RegExp) => Promise<string> {
    let position = 0;
    return async (words) => {
      for (;;) {
        await customer.hears(++position);
        const { text = '', from = '' } = customer.heard[position - 1] ?? {};
        if (['bot', 'agent'].includes(from) && words.test(text)) return text;
      }
    };
  }

  it('reaches the agent, the answer reaches the customer, who answers; then it is solved, and the customer says so', async () => {
    const hears = listener();
    for (const [words, text] of [
      [/直接描述|选择一项/, '我姓王，叫我王先生'],
      [/说您的情况|选一项/, '人工'],
      [/怎样|方式/, '在这里回复'],
      [/转给|负责/, '可以'],
    ] as const) {
      await hears(words);
      await customer.say(text);
    }
    const promise = await hears(/受理编号 ?[A-Z]{2}\d{6}/);
    const number = /[A-Z]{2}\d{6}/.exec(promise)?.[0] ?? '';

    const opened = await mailbox.mailTo('after-sales@example.com', new RegExp(number));
    mailbox.answer(opened, '王先生，师傅明天上午上门。\n\n> 受理编号: x');
    const answer = await hears(/师傅明天上午上门/);
    expect(answer).to.include(number).and.to.include('唐悦').and.to.include('人工');
    expect(customer.heard.find(({ text }) => text === answer)?.from).to.equal('agent');

    await customer.say('好的，我上午在家');
    await hears(/补充|加进/);
    const added = await mailbox.mailTo('tang.yue@example.com', /我上午在家/);
    mailbox.answer(added, '#已解决');
    await hears(/解决了吗|可以了吗/);
    await customer.say('已经好了');
    await hears(/就办好了|已记为解决/);
  }).timeout(60_000);

  it('is answered with the place marked when the answer names a price, and the customer hears nothing of it', async () => {
    const opened = await mailbox.mailTo('after-sales@example.com', /人工|problem/);
    mailbox.answer(opened, '换一个泵 380 元。');
    const returned = await mailbox.mailTo('tang.yue@example.com', /可能含价格/);
    expect(returned.text).to.include('可能含价格');
    expect(customer.texts.join()).not.to.include('380');
  }).timeout(30_000);
});
