import { expect } from 'chai';
import fc from 'fast-check';
import { ServiceError } from '../../../bot/core/errors.ts';
import type { TurnHandler } from '../../../bot/turn/turnHandler.ts';
import { begin, call, type ReadSession, read, say, texts } from '../../support/directLineCalls.ts';
import { echo } from '../../support/echo.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { TestServer } from '../../support/testServer.ts';

describe('What a client says', () => {
  const heard: object[] = [];
  const clock = new FakeClock();
  let server: TestServer;
  let me: ReadSession;
  before(async () => {
    const handler: TurnHandler = {
      ...echo,
      async run(context, turn) {
        heard.push(turn.inbound.activity);
        await echo.run(context, turn);
      },
    };
    server = await TestServer.start({ clock, handler });
  });
  beforeEach(async () => {
    me = await begin(server.url);
    await server.turns.settled();
    heard.length = 0;
  });
  after(() => server.stop());

  async function tell(body: object): Promise<string> {
    const response = await say(server.url, me, body);
    const { id } = (await response.json()) as { id: string };
    await server.turns.settled();
    return id;
  }

  it('is echoed with the id that was answered, before the reply to it', async () => {
    const id = await tell({ text: 'hi', channelData: { clientActivityID: 'a1' } });
    const [, mine, reply] = (await read(server.url, me)).activities;
    expect(mine).to.deep.include({
      id,
      text: 'hi',
      channelData: { clientActivityID: 'a1' },
      channelId: 'directline',
    });
    expect(mine?.from.role).to.equal('user');
    expect(reply).to.include({ text: 'you said hi', replyToId: id });
    expect(reply?.from).to.include({ id: 'bot', role: 'bot' });
  });

  it('has times that only grow, also when the clock of the machine is set back', async () => {
    await tell({ text: 'one' });
    clock.set('2026-11-23T08:00:00+08:00');
    await tell({ text: 'two' });
    const times = (await read(server.url, me)).activities.map(({ timestamp }) => timestamp);
    expect(times).to.have.length(5);
    expect(times).to.deep.equal([...new Set(times)].sort());
  });

  it('is taken once however often it is sent', async () => {
    const again = { text: 'hi', channelData: { clientActivityID: 'same' } };
    const ids = await Promise.all([tell(again), tell(again), tell(again)]);
    expect(new Set(ids).size).to.equal(1);
    expect(texts(await read(server.url, me))).to.deep.equal(['hello', 'hi', 'you said hi']);
  });

  it('says nothing about who says it or where the answer goes', async () => {
    await tell({
      text: 'hi',
      id: 'forged|0000000',
      from: { id: 'dl_other', role: 'bot', name: 'Boss' },
      conversation: { id: 'other' },
      recipient: { id: 'other' },
      serviceUrl: 'http://169.254.169.254',
      channelId: 'emulator',
      deliveryMode: 'expectReplies',
      replyToId: 'x',
      callerId: 'urn:x',
      relatesTo: {},
      timestamp: '2000-01-01T00:00:00Z',
      entities: [{ type: 'ClientCapabilities' }],
    });
    expect(heard).to.deep.equal([{ type: 'message', text: 'hi' }]);
    expect(texts(await read(server.url, me))).to.deep.equal(['hello', 'hi', 'you said hi']);
  });

  it('is acknowledged and forgotten when it is no message', async () => {
    const before = await read(server.url, me);
    for (const type of ['typing', 'event', 'messageReaction', 'endOfConversation']) {
      for (const name of ['tokens/response', 'ContinueConversation', 'due.pause', 'other']) {
        expect((await say(server.url, me, { type, name, value: {} })).status).to.equal(200);
      }
    }
    await server.turns.settled();
    expect(await read(server.url, me)).to.deep.equal(before);
    expect(heard).to.deep.equal([]);
  });

  it('is refused with 400 when nothing can be made of it', async () => {
    const bodies = [
      {},
      { type: 'message' },
      { type: 'invoke', name: 'x' },
      { type: 'conversationUpdate' },
      { type: 7 },
      [],
      'text',
      { type: 'message', text: { $gt: '' } },
      { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'javascript:alert(1)' }] },
      { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: '/uploads/x.png' }] },
      {
        type: 'message',
        attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AA' }],
      },
      { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: {} }] },
      { type: 'message', value: 'x'.repeat(20_000) },
    ];
    const url = `${server.domain}/conversations/${me.conversationId}/activities`;
    for (const body of bodies) {
      const { status } = await call(url, { token: me.token, body });
      expect(status, JSON.stringify(body).slice(0, 80)).to.equal(400);
    }
  });

  it('may have 256 KB and not a byte more, and is shortened before it is kept', async () => {
    const url = `${server.domain}/conversations/${me.conversationId}/activities`;
    const shell = JSON.stringify({ type: 'message', text: '' }).length;
    const post = (size: number) =>
      call(url, { token: me.token, body: { type: 'message', text: 'x'.repeat(size - shell) } });
    expect((await post(256 * 1024)).status).to.equal(200);
    expect((await post(256 * 1024 + 1)).status).to.equal(413);
    await server.turns.settled();
    expect(texts(await read(server.url, me))[1]).to.have.length(2100);
  });

  it('never ends the server, whatever it is', async () => {
    const url = `${server.domain}/conversations/${me.conversationId}/activities`;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const body = { type: 'message', text: 'x', ...Object(value) };
        expect((await call(url, { token: me.token, body })).status).to.be.oneOf([200, 400]);
      }),
      { numRuns: 50 },
    );
    await server.turns.settled();
  });

  it('is answered with an apology when the bot fails', async () => {
    await tell({ text: 'fail' });
    expect(texts(await read(server.url, me)).at(-1)).to.match(/^sorry [A-Z]{1,6}$/);
  });

  it('is limited in its rate for one customer and not for the next', async () => {
    const strict = await TestServer.start({ limits: { activities: { requests: 2, seconds: 60 } } });
    const visitor = await begin(strict.url);
    const statuses = [];
    for (const text of ['a', 'b', 'c']) statuses.push((await say(strict.url, visitor, { text })).status);
    expect(statuses).to.deep.equal([200, 200, 429]);
    expect((await say(strict.url, await begin(strict.url), { text: 'a' })).status).to.equal(200);
    await strict.stop();
  });

  it('waits with 429 when too much waits already', async () => {
    const gate = Promise.withResolvers<void>();
    const slow = await TestServer.start({ handler: { ...echo, run: () => gate.promise } });
    const visitor = await begin(slow.url);
    const statuses = [];
    for (let n = 0; n < 21; n++) statuses.push((await say(slow.url, visitor, { text: `${n}` })).status);
    expect(statuses.filter((status) => status === 200)).to.have.length(19);
    expect(statuses.at(-1)).to.equal(429);
    gate.resolve();
    await slow.stop();
  });
});

describe('What a client reads', () => {
  let server: TestServer;
  let me: ReadSession;
  before(async () => {
    server = await TestServer.start();
    me = await begin(server.url);
    await say(server.url, me, { text: 'one' });
    await server.turns.settled();
  });
  after(() => server.stop());

  it('is what came after its watermark', async () => {
    const { watermark = '' } = await read(server.url, me);
    await say(server.url, me, { text: 'two' });
    await server.turns.settled();
    expect(texts(await read(server.url, me, watermark))).to.deep.equal(['two', 'you said two']);
  });

  it('is the same watermark again when nothing came', async () => {
    const { watermark = '' } = await read(server.url, me);
    expect(await read(server.url, me, watermark)).to.deep.equal({ activities: [], watermark });
  });

  it('is everything for a watermark that is empty, foreign, broken or beyond the end', async () => {
    const all = texts(await read(server.url, me));
    const { watermark = '' } = await read(server.url, me);
    const [epoch = ''] = watermark.split('-');
    for (const odd of [
      '',
      '-',
      'garbage',
      '12',
      `other${epoch}-1`,
      `${epoch}-999`,
      `${epoch}--1`,
      '%00',
      `${epoch}-1e3`,
    ]) {
      expect(texts(await read(server.url, me, odd)), odd).to.deep.equal(all);
    }
  });

  it('looks like silence when the disk fails, since a polling client would stop for ever', async () => {
    const broken = await TestServer.start();
    const visitor = await begin(broken.url);
    await broken.turns.settled();
    const { watermark = '' } = await read(broken.url, visitor);
    broken.conversations.since = async () => {
      throw new ServiceError('storage/unreadable', 'on purpose');
    };
    expect(await read(broken.url, visitor, watermark)).to.deep.equal({ activities: [], watermark });
    await broken.stop();
  });
});
