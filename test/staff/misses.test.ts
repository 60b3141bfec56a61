import { expect } from 'chai';
import { missId } from '../../knowledge/misses/miss.ts';
import { handOff } from '../desk/deskHouse.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const PERSONAL = ['139', '12345678', '王小明', '王先生', '云岭路', 'wang@example.com'];

describe('Misses in the console', () => {
  let house: ConsoleHouse;
  let editor: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    editor = await house.browserOf('xuNing');
  });
  afterEach(() => house.close());

  async function missed(question: string, activity: string): Promise<string> {
    await house.misses.record({
      ...{ id: missId(activity), activity, conversation: 'c1', at: house.clock.now().toISOString() },
      ...{ locale: 'zh-CN', kind: 'inquiry', question, restated: '', shown: [] },
    });
    return missId(activity);
  }

  /** A miss whose customer told a lot about themselves, and was answered by an agent. */
  async function answered(): Promise<string> {
    const id = await missed('洗碗机能不能用普通洗洁精', 'a1');
    const at = house.clock.now().toISOString();
    const { ticket } = await house.desk.open(
      handOff({
        ...{ conversation: 'c1', activity: 'a1', kind: 'inquiry' },
        customer: {
          ...handOff().customer,
          name: { surname: '王', given: '小明', title: '先生' },
          contacts: { phone: '13912345678', email: 'wang@example.com' },
        },
        facts: [
          { label: '产品', value: '洗碗机' },
          { label: '地址', value: '静安区云岭路 18 号' },
        ],
        transcript: [
          { at, from: 'customer', text: '我叫王小明，洗碗机能不能用普通洗洁精' },
          { at, from: 'bot', text: '好的，王先生。请问怎么联系您？' },
          { at, from: 'customer', text: '139 1234 5678 或者 wang@example.com，住静安区云岭路 18 号' },
        ],
      }),
    );
    const text = '王先生您好，请不要用普通洗洁精，泡沫会溢出。有问题打 13912345678 找我。';
    await house.acts.answer({ ticket, agent: 'tangYue', key: 'k' }, text);
    return id;
  }

  it('begin where an editor signs in', async () => {
    const { status, location } = await editor.get('/console');
    expect([status, location]).to.eql([303, '/console/articles']);
    const { text } = await editor.get('/console/misses');
    expect(textOf(text)).to.contain('这里没有问题').and.not.contain('队列');
  });

  it('are listed with what was asked most first, and how many are answered by now', async () => {
    await missed('门店几点开门', 'a1');
    await missed('洗碗机能不能用普通洗洁精', 'a2');
    await missed('洗碗机用普通洗洁精行吗', 'a3');
    const { text } = await editor.get('/console/misses');
    expect([...text.matchAll(/<b>([^<]*)<\/b>/g)].map(([, title]) => title)).to.eql([
      '洗碗机用普通洗洁精行吗',
      '门店几点开门',
    ]);
    expect(textOf(text)).to.contain('重问 2 个说法，现在能答 0 个');
    expect((await editor.get('/console/misses?q=%E9%97%A8%E5%BA%97')).text)
      .to.contain('门店几点开门')
      .and.not.contain('洗洁精');
  });

  it('show the conversation and the answer of the agent, and nothing of the person', async () => {
    const id = await answered();
    const { text } = await editor.get(`/console/misses/${id}`);
    expect(textOf(text)).to.contain('洗碗机能不能用普通洗洁精').and.contain('请不要用普通洗洁精，泡沫会溢出');
    expect(text).to.contain(`/console/write?miss=${id}&amp;from=${id}`);
    for (const secret of PERSONAL) expect(text, secret).to.not.contain(secret);
  });

  it('show what was asked as text, whatever it holds', async () => {
    const id = await missed('<img src=x onerror=alert(1)>"\'&{洗碗机}', 'a1');
    for (const path of ['/console/misses', `/console/misses/${id}`]) {
      expect((await editor.get(path)).text, path)
        .to.contain('&lt;img src=x')
        .and.not.contain('<img');
    }
  });

  it('can be put aside, and name who did so', async () => {
    const id = await missed('今天星期几', 'a1');
    await editor.submit(`/console/misses/${id}`, `/console/misses/${id}/dismiss`, {});
    expect((await editor.get('/console/misses')).text).to.not.contain('今天星期几');
    expect((await editor.get('/console/misses?view=dismissed')).text).to.contain('今天星期几');
    expect(textOf((await editor.get(`/console/misses/${id}`)).text)).to.contain('徐宁认为不需要文章');
  });

  it('are not there by a made-up id', async () => {
    for (const id of ['none', '..%2fx', 'x'.repeat(300)]) {
      expect((await editor.get(`/console/misses/${id}`)).status, id).to.equal(404);
    }
  });
});
