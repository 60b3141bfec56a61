import { join } from 'node:path';
import { expect } from 'chai';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import { loadScript } from '../../dialogs/script/script.ts';
import type { Services } from '../../dialogs/services.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

/** An article that the gate has not seen when it was loaded: its answer names a price. */
function withPricedArticle(services: Services): Services {
  const article = {
    id: 'priced',
    locale: 'zh-CN' as const,
    title: '滤芯更换',
    kind: 'inquiry' as const,
    answer: '更换一次滤芯 199 元。',
  };
  const knowledge = {
    find: () => ({ certainty: 'sure' as const, article, score: 1 }),
    article: () => article,
  };
  return { ...services, knowledge };
}

function withFailingDesk(services: Services, failures: number): Services {
  let left = failures;
  const desk: Services['desk'] = {
    preview: (...request) => services.desk.preview(...request),
    add: (...request) => services.desk.add(...request),
    urge: (...request) => services.desk.urge(...request),
    withdraw: (...request) => services.desk.withdraw(...request),
    reopen: (...request) => services.desk.reopen(...request),
    confirm: (...request) => services.desk.confirm(...request),
    find: (number, phoneEnd) => services.desk.find(number, phoneEnd),
    view: (ticket) => services.desk.view(ticket),
    async open(request) {
      if (left-- > 0) throw new Error('the disk is full');
      return await services.desk.open(request);
    },
  };
  return { ...services, desk };
}

async function play(house: House, ...texts: string[]): Promise<string[]> {
  const heard: LogEntry[] = [];
  for (const text of texts) heard.push(...(await house.say(text)));
  return heard.map(asLine);
}

describe('A price in an answer', () => {
  it('is never said: the customer gets the safe line and a person, who gets the draft', async () => {
    const house = await House.open({ services: withPricedArticle });
    await house.enter();
    const heard = await play(house, '净水器滤芯怎么换', '王先生', '对', '在这里回复', '可以');
    expect(heard.join('\n')).not.to.contain('199');
    expect(heard[0]).to.equal('Bot: price.withheld');
    expect(heard.find((line) => line.includes('handoff.promise'))).to.be.a('string');
    const [id = ''] = await house.tickets.open();
    expect((await house.tickets.read(id))?.withheldDraft).to.contain('199 元');
    await house.close();
  });
});

describe('A step that fails', () => {
  it('apologises with a reference, keeps the answers given and goes on where it was', async () => {
    const house = await House.open({ services: (services) => withFailingDesk(services, 1) });
    await house.enter();
    const heard = await play(house, '转人工', '王先生', '打电话', '13912345678', '上午', '对');
    expect(heard.at(-1)).to.contain('handoff.consent');
    const failed = await play(house, '可以');
    expect(failed).to.have.length(1);
    expect(failed[0]).to.match(/^Bot: trouble\.technical reference=[A-Z]{6}$/);
    expect(await house.tickets.open()).to.deep.equal([]);
    const again = await play(house, '可以');
    expect(again[0]).to.contain('handoff.promise');
    const [id = ''] = await house.tickets.open();
    expect((await house.tickets.read(id))?.customer.contacts.phone).to.equal('13912345678');
    await house.close();
  });

  it('promises nothing that is not on disk', async () => {
    const house = await House.open({ services: (services) => withFailingDesk(services, 99) });
    await house.enter();
    const heard = await play(house, '转人工', '王先生', '在这里回复', '可以', '可以', '可以');
    expect(heard.filter((line) => line.includes('handoff.promise'))).to.deep.equal([]);
    expect(heard.filter((line) => line.includes('trouble.technical'))).to.have.length(3);
    await house.close();
  });
});

describe('A turn', () => {
  it('has at most three bubbles', async () => {
    const house = await House.open({ at: '2026-11-22T21:00:00+08:00' });
    const turns = [await house.enter()];
    for (const text of ['转人工', '王', '先生', '打电话', '13912345678', '上午', '对', '可以', '没有了']) {
      turns.push(await house.say(text));
    }
    for (const bubbles of turns) expect(bubbles.length).to.be.within(1, 3);
    await house.close();
  });

  it('with more to say says the first of it in one bubble', async () => {
    const house = await House.open({ capabilities: { bubbles: 1 } });
    const bubbles = await house.enter();
    expect(bubbles.map(asLine)).to.deep.equal([
      'Bot: opening.greeting hello=上午好 / opening.menu [产品咨询 | 报修 | 退换货 | 查进度 | 投诉建议 | 招商合作 | 人工]',
    ]);
    await house.close();
  });

  it('says the wordings of a line in turn', async () => {
    const house = await House.open({ script: loadScript(join(import.meta.dirname, '../../dialogs/script')) });
    await house.enter();
    const first = await house.say('帮助');
    const second = await house.say('帮助');
    expect(first[0]?.activity.text).not.to.equal(second[0]?.activity.text);
    await house.close();
  });

  it('numbers the choices where a channel has no quick replies', async () => {
    const house = await House.open({ capabilities: { quickReplies: false } });
    const [, menu] = await house.enter();
    expect(menu?.activity.text).to.contain('\n1. 产品咨询\n2. 报修');
    const [start] = await house.say('2');
    expect(start?.activity.text).to.equal('repair.start');
    await house.close();
  });
});

describe('An article that is withdrawn while it is being told', () => {
  for (const [when, ...said] of [
    ['when its steps are offered', '空调滤网怎么洗'],
    ['in the middle of its steps', '空调滤网怎么洗', '现在可以'],
    ['after its last word', '怎么开发票'],
  ]) {
    it(`is not gone on with ${when}: a person takes over`, async () => {
      let isGone = false;
      const house = await House.open({
        services: (services) => ({
          ...services,
          knowledge: {
            find: (...question) => services.knowledge.find(...question),
            article: (...key) => (isGone ? undefined : services.knowledge.article(...key)),
          },
        }),
      });
      await house.enter();
      await play(house, '王先生', ...said);
      isGone = true;
      const heard = (await play(house, '好了', '对')).join('\n');
      expect(heard).to.include('handoff.').and.not.to.include('trouble.');
      await house.close();
    });
  }
});
