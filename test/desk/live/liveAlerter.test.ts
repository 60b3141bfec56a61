import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { LiveAlerter } from '../../../bot/desk/live/liveAlerter.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { sampleService } from '../../support/pageServer.ts';
import { robotServer } from '../../support/robotServer.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { liveHouse } from './liveHouse.ts';

const link = (department: string) => `https://desk.example.com/console/peek/chats/${department}`;

/** Customers of departments with a group robot; `alerter` goes on by the second that `pass` lets go by. */
async function withRobot(
  test: (parts: {
    house: ReturnType<typeof liveHouse>;
    texts: string[];
    clock: FakeClock;
    fail(times: number): void;
    pass(seconds: number): Promise<void>;
    restart(): void;
  }) => Promise<void>,
  at?: string,
): Promise<void> {
  const { robot, texts, fail, close } = await robotServer();
  const departments = sampleService.departments.map((one) => ({ ...one, alert: robot }));
  const settings = { current: { ...sampleService, departments } };
  try {
    await inTemporaryFolder(async (dataDir) => {
      const clock = new FakeClock(at);
      const house = liveHouse(dataDir, clock, settings, wordGate);
      const begin = () => new LiveAlerter({ chats: house.chats, settings, link, clock, log: silentLog });
      let alerter = begin();
      const pass = async (seconds: number) => {
        for (let n = 0; n < seconds; n++) {
          clock.advance(1000);
          await alerter.ticker.settled();
        }
      };
      await test({ house, texts, clock, fail, pass, restart: () => (alerter = begin()) });
    });
  } finally {
    close();
  }
}

describe('The group of a department', () => {
  it('hears once of a customer who waits, and nothing about them', () =>
    withRobot(async ({ house, texts, pass, restart }) => {
      await house.waits('c1', '王先生 13912345678 洗碗机漏水');
      await pass(14);
      expect(texts).to.be.empty;
      await pass(30);
      restart();
      await pass(60);
      expect(texts).to.deep.equal([
        `[售后服务部] 有客户在等人工\n类别: 人工服务\n最晚: 11月23日（周一）10:02\n${link('afterSales')}`,
      ]);
    }));

  it('hears nothing of one who was joined at once', () =>
    withRobot(async ({ house, texts, pass }) => {
      await house.waits('c1');
      await house.acts.take({ conversation: 'c1', agent: 'tangYue', key: 'take' });
      await pass(60);
      expect(texts).to.be.empty;
    }));

  it('is told again when its robot did not take it, three times at most', () =>
    withRobot(async ({ house, texts, fail, pass }) => {
      fail(2);
      await house.waits('c1');
      await pass(100);
      expect(texts).to.have.length(1);
      fail(3);
      await house.waits('c2');
      await pass(110);
      expect(texts).to.have.length(1);
    }));

  it('hears of a customer who was passed on to it', () =>
    withRobot(async ({ house, texts, pass }) => {
      await house.waits('c1');
      await pass(20);
      await house.acts.take({ conversation: 'c1', agent: 'tangYue', key: 'take' });
      await house.acts.pass({ conversation: 'c1', agent: 'tangYue', key: 'pass' }, '质量部');
      await pass(40);
      expect(texts.map((text) => text.split('\n')[0])).to.deep.equal([
        '[售后服务部] 有客户在等人工',
        '[质量部] 有客户在等人工',
      ]);
    }));

  it('hears of urgent matters alone while it is closed', () =>
    withRobot(async ({ house, texts, pass }) => {
      await house.waits('c1');
      await pass(60);
      expect(texts).to.be.empty;
      await house.chats.change('c1', (chat) => chat && { ...chat, priority: 'urgent' });
      await pass(1);
      expect(texts).to.have.length(1);
    }, '2026-11-22T14:00:00.000Z'));
});
