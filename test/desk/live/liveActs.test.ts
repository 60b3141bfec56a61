import { expect } from 'chai';
import { FakeClock } from '../../support/fakeClock.ts';
import { sampleService } from '../../support/pageServer.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { liveHouse } from './liveHouse.ts';

const MINUTE = 60_000;
const settings = { current: sampleService };

const ann = {
  ...{ id: 'ann', name: 'Ann', mail: 'ann@example.com', roles: ['agent' as const] },
  ...{ departments: ['afterSales'], deputies: [], absences: [] },
};

/** Sixty agents of after-sales, who all see the same chat. */
const many = {
  current: {
    ...sampleService,
    staff: Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `agent${n}`, name: `同事${n}`, mail: `agent${n}@example.com` },
      ...{ roles: ['agent' as const], departments: ['afterSales'], deputies: [], absences: [] },
    })),
  },
};

type House = ReturnType<typeof liveHouse>;

async function opened(
  act: (house: House, clock: FakeClock, dataDir: string) => Promise<void>,
  own = settings,
) {
  await inTemporaryFolder(async (dataDir) => {
    const clock = new FakeClock();
    await act(liveHouse(dataDir, clock, own, wordGate), clock, dataDir);
  });
}

const by = (agent: string, key = `key ${agent}`) => ({ conversation: 'c1', agent, key });

/** Time passes, and what is due happens. */
async function pass({ watch }: House, clock: FakeClock, minutes: number): Promise<void> {
  for (let n = 0; n < minutes * 6; n++) {
    clock.advance(10_000);
    await watch.ticker.settled();
  }
}

describe('A live chat', () => {
  it('goes to one of 200 who take it at once; all others hear by whom', () =>
    opened(async (house) => {
      await house.waits('c1');
      const tries = Array.from({ length: 200 }, (_, n) => by(`agent${n % 60}`, `key ${n}`));
      const results = await Promise.all(tries.map((act) => house.acts.take(act)));
      const winner = house.chats.current('c1')?.agent;
      const won = results.filter((one) => 'chat' in one);
      const lost = results.flatMap((one) => ('refusal' in one ? [one.refusal] : []));
      expect(new Set(won.map((one) => 'chat' in one && one.chat.agent))).to.deep.equal(new Set([winner]));
      expect(new Set(lost.map((one) => JSON.stringify(one)))).to.deep.equal(
        new Set([JSON.stringify({ why: 'takenBy', agent: winner })]),
      );
      expect(house.told).to.deep.equal(['live.joined']);
    }, many));

  it('is refused to who takes more at once than they may have', () =>
    opened(async (house) => {
      const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];
      for (const id of ids) await house.waits(id);
      const results = await Promise.all(
        ids.map((conversation) => house.acts.take({ conversation, agent: 'tangYue', key: conversation })),
      );
      const refusals = results.flatMap((one) => ('refusal' in one ? [one.refusal] : []));
      expect(refusals).to.deep.equal([
        { why: 'full', most: 3 },
        { why: 'full', most: 3 },
      ]);
    }));

  it('is a promise or a talk, never both, where somebody joins at the very end of the wait', () =>
    opened(async (house, clock) => {
      await house.waits('c1');
      clock.advance(2 * MINUTE);
      const [taken] = await Promise.all([house.acts.take(by('tangYue')), house.watch.ticker.settled()]);
      const expected = 'chat' in taken ? ['live.joined'] : ['live.nobody'];
      expect(house.told).to.deep.equal(expected);
    }));

  it('asks to wait after two minutes of silence, once, and is given up after ten', () =>
    opened(async (house, clock) => {
      await house.waits('c1');
      await house.acts.take(by('tangYue'));
      await house.desk.hear('c1', clock.now().toISOString());
      await pass(house, clock, 5);
      expect(house.told).to.deep.equal(['live.joined', 'live.away']);
      await pass(house, clock, 5.5);
      expect(house.told).to.deep.equal(['live.joined', 'live.away', 'live.over']);
      expect(house.chats.current('c1')?.leaving?.how).to.equal('agentGone');
    }));

  it('is left in peace while it is the customer who is silent, and ends by itself after half an hour', () =>
    opened(async (house, clock) => {
      await house.waits('c1');
      await house.acts.take(by('tangYue'));
      await house.desk.hear('c1', clock.now().toISOString());
      await house.words.say(by('tangYue', 'words'), '请稍等');
      await pass(house, clock, 29);
      expect(house.told).to.deep.equal(['live.joined']);
      await pass(house, clock, 2);
      expect((await house.chats.read('c1'))?.leaving?.how).to.equal('quiet');
    }));

  it('apologises before the words of an agent who comes back', () =>
    opened(async (house, clock) => {
      await house.waits('c1');
      await house.acts.take(by('tangYue'));
      await house.desk.hear('c1', clock.now().toISOString());
      await pass(house, clock, 3);
      await house.words.say(by('tangYue', 'words'), '查到了');
      expect(house.told).to.deep.equal(['live.joined', 'live.away', 'live.back']);
      await pass(house, clock, 9);
      expect(house.told).to.have.length(3);
    }));

  it('refuses words of who does not have it, but not of the lead', () =>
    opened(async (house) => {
      await house.waits('c1');
      await house.acts.take(by('tangYue'));
      const other = await house.words.say(by('wuPeng'), '您好');
      expect(other).to.deep.equal({ refusal: { why: 'takenBy', agent: 'tangYue' } });
      expect(await house.words.say(by('zhaoLei'), '您好')).to.have.property('chat');
      expect(await house.acts.take(by('wuPeng', 'again'))).to.have.property('refusal');
    }));

  it('keeps nothing personal once the customer had their data deleted', () =>
    opened(async (house) => {
      await house.waits('c1', '我叫王芳，洗碗机漏水');
      await house.acts.take(by('tangYue'));
      await house.acts.note(by('tangYue', 'note'), '王芳，老客户');
      await house.desk.erase('c1');
      expect(JSON.stringify(await house.chats.read('c1'))).not.to.contain('王芳');
    }));

  it('tells its end again where the conversation could not deal with it', () =>
    opened(async (house, clock) => {
      await house.waits('c1');
      await house.acts.take(by('tangYue'));
      await house.acts.leave(by('tangYue', 'leave'), 'ticket');
      await pass(house, clock, 2);
      expect(house.told).to.deep.equal(['live.joined', 'live.over', 'live.over', 'live.over']);
      await house.desk.finish('c1');
      await pass(house, clock, 2);
      expect(house.told).to.have.length(4);
    }));

  it('says what is meant for another round once each', () =>
    opened(async (house) => {
      for (const round of [1, 2]) {
        await house.waits('c1');
        await house.acts.take(by('tangYue', `take ${round}`));
        await house.acts.leave(by('tangYue', `leave ${round}`), 'handedBack');
        await house.desk.finish('c1');
      }
      expect((await house.chats.read('c1'))?.round).to.equal(2);
      expect(house.told).to.deep.equal(['live.joined', 'live.over', 'live.joined', 'live.over']);
    }));
});

describe('Who is asked for', () => {
  it('is away outside business hours, however many are online', () =>
    opened(async (house, clock) => {
      await house.presence.goOnline('tangYue');
      const matter = { kind: 'human', priority: 'normal' } as const;
      expect(house.desk.availability(matter)).to.equal('free');
      clock.set('2026-11-23T12:30:00+08:00');
      await house.presence.see('tangYue');
      expect(house.desk.availability(matter)).to.equal('away');
    }));

  it('is free for their own departments alone, and busy once as many wait as they have room for', () =>
    opened(async (house) => {
      await house.presence.goOnline('tangYue');
      expect(house.desk.availability({ kind: 'complaint', priority: 'normal' })).to.equal('away');
      for (const n of [1, 2, 3]) await house.waits(`c${n}`);
      expect(house.desk.availability({ kind: 'repair', priority: 'normal' })).to.equal('busy');
      expect((await house.desk.view('c3'))?.place).to.equal(3);
    }));

  it('is known by the name, as a word of its own', () =>
    opened(
      async ({ desk }) => {
        expect(desk.namedIn('找一下唐悦')?.id).to.equal('tangYue');
        expect(desk.namedIn('Can I talk to Ann, please?')?.id).to.equal('ann');
        expect(desk.namedIn('I want to talk to Tang Yue')?.id).to.equal('tangYue');
        expect(desk.namedIn('Is Yue Tang there?')?.id).to.equal('tangYue');
        expect(desk.namedIn('Is Tang Yuehua there?')).to.equal(undefined);
        expect(desk.namedIn('I want to plan an annual check')).to.equal(undefined);
        expect(desk.namedIn('找徐宁')).to.equal(undefined);
      },
      { current: { ...sampleService, staff: [...sampleService.staff, ann] } },
    ));

  it('is gone for good where a sign of life crosses with the end of their work', () =>
    opened(async ({ presence }, clock) => {
      await presence.goOnline('tangYue');
      clock.advance(20_000);
      await Promise.all([presence.goOffline('tangYue'), presence.see('tangYue')]);
      expect(presence.isOnline('tangYue')).to.equal(false);
    }));

  it('is there after a restart while their page is open, and not when it was closed', () =>
    opened(async (house, clock, dataDir) => {
      await house.presence.goOnline('tangYue');
      await house.presence.goOnline('zhaoLei');
      clock.advance(80_000);
      await house.presence.see('tangYue');
      clock.advance(30_000);
      const { presence } = liveHouse(dataDir, clock, settings, wordGate);
      await presence.load();
      expect([presence.isThere('tangYue'), presence.isThere('zhaoLei')]).to.deep.equal([true, false]);
      expect(presence.isOnline('zhaoLei')).to.equal(true);
    }));
});
