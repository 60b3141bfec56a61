import { once } from 'node:events';
import { expect } from 'chai';
import { withEntries } from '../../../bot/turn/conversationEdits.ts';
import {
  begin,
  call,
  type ReadSession,
  read,
  readSession,
  Socket,
  say,
} from '../../support/directLineCalls.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { TestServer } from '../../support/testServer.ts';

const LONG = 'x'.repeat(3_000_000);

describe('A Direct Line WebSocket', () => {
  const clock = new FakeClock();
  let server: TestServer;
  let me: ReadSession;
  before(async () => {
    server = await TestServer.start({ clock });
  });
  beforeEach(async () => {
    me = await begin(server.url);
    await server.turns.settled();
  });
  after(() => server.stop());

  async function resume(watermark: string): Promise<ReadSession> {
    const url = `${server.domain}/conversations/${me.conversationId}?watermark=${watermark}`;
    return await readSession(await call(url, { token: me.token }));
  }

  it('tells what was said before it opened, then what is said, with typing in between', async () => {
    const socket = new Socket(me.streamUrl);
    expect(await socket.heard(1)).to.deep.equal(['hello']);
    await say(server.url, me, { text: 'hi' });
    expect(await socket.heard(3)).to.deep.equal(['hello', 'hi', 'you said hi']);
    const types = socket.frames.map(({ activities }) => activities.map(({ type }) => type).join());
    expect(types).to.deep.equal(['message', 'message', 'typing', 'message']);
    const typing = socket.frames[2];
    expect(typing).not.to.have.property('watermark');
    expect((await read(server.url, me)).activities.map(({ type }) => type)).not.to.include('typing');
    socket.close();
  });

  it('goes on after the watermark with which it was asked for', async () => {
    const socket = new Socket(me.streamUrl);
    await socket.heard(1);
    const watermark = socket.frames.at(-1)?.watermark ?? '';
    socket.close();
    await say(server.url, me, { text: 'while away' });
    await server.turns.settled();
    const back = new Socket((await resume(watermark)).streamUrl);
    expect(await back.heard(2)).to.deep.equal(['while away', 'you said while away']);
    back.close();
  });

  it('tells everything for an empty and for a broken watermark', async () => {
    for (const watermark of ['', '-', 'broken', 'x-3']) {
      const { streamUrl } = await resume(watermark);
      expect(streamUrl).to.include('watermark=-&');
      const socket = new Socket(streamUrl);
      expect(await socket.heard(1)).to.deep.equal(['hello']);
      socket.close();
    }
  });

  it('misses and repeats nothing when words fall while it opens', async () => {
    const sockets = [];
    for (let n = 0; n < 10; n++) {
      const posting = say(server.url, me, { text: `m${n}` });
      sockets.push(new Socket(me.streamUrl));
      await posting;
    }
    await server.turns.settled();
    const all = (await read(server.url, me)).activities.map(({ id }) => id);
    for (const socket of sockets.slice(2)) {
      await socket.heard(all.length);
      const ids = socket.frames
        .flatMap(({ activities }) => activities)
        .filter(({ type }) => type === 'message');
      expect(ids.map(({ id }) => id)).to.deep.equal(all);
      socket.close();
    }
  });

  it('may be open eight times in one conversation; of more the oldest goes', async () => {
    const sockets = [];
    for (let n = 0; n < 9; n++) {
      const socket = new Socket(me.streamUrl);
      await socket.heard(1);
      sockets.push(socket);
    }
    expect(await sockets[0]?.closed).to.equal(1001);
    await say(server.url, me, { text: 'hi' });
    for (const socket of sockets.slice(1)) expect((await socket.heard(3)).at(-1)).to.equal('you said hi');
    for (const socket of sockets) socket.close();
  });

  it('does not mind what clients say on it, and closes on a frame that is too long', async () => {
    const socket = new Socket(me.streamUrl);
    await socket.heard(1);
    for (const text of ['', 'garbage', '{"activities":[]}']) socket.socket.send(text);
    await say(server.url, me, { text: 'hi' });
    await socket.heard(3);
    socket.socket.send('x'.repeat(1_000_000));
    expect(await socket.closed).to.be.oneOf([1009, 1006]);
    expect((await fetch(`${server.url}/healthz`)).status).to.equal(200);
  });

  it('is closed when its client does not answer pings any more', async () => {
    const socket = new Socket(me.streamUrl);
    await socket.heard(1);
    clock.advance(25_000);
    await once(socket.socket, 'ping');
    await say(server.url, me, { text: 'still here' });
    await socket.heard(3);
    socket.socket.pong = () => undefined;
    Object.assign(socket.socket, { _autoPong: false });
    clock.advance(25_000);
    await once(socket.socket, 'ping');
    clock.advance(25_000);
    expect(await socket.closed).to.equal(1006);
  });

  it('loses a client that does not read, which then reads the rest from its watermark', async () => {
    const lazy = new Socket(me.streamUrl);
    await lazy.heard(1);
    const watermark = lazy.frames.at(-1)?.watermark ?? '';
    lazy.socket.pause();
    for (let n = 0; n < 10; n++) {
      const long = { from: 'customer' as const, key: `long${n}`, activity: { type: 'message', text: LONG } };
      await server.conversations.change(me.conversationId, (now) => withEntries(now, [long], clock.now()));
    }
    lazy.socket.resume();
    expect(await lazy.closed).to.equal(1006);
    expect((await read(server.url, me, watermark)).activities).to.have.length(10);
  });

  it('is refused without a token, at unknown places, and for what is no upgrade', async () => {
    const base = `ws://127.0.0.1:${server.port}`;
    expect(
      await new Socket(`${base}/v3/directline/conversations/${me.conversationId}/stream`).status(),
    ).to.equal(403);
    expect(await new Socket(`${base}/elsewhere`).status()).to.equal(404);
    expect((await fetch(me.streamUrl.replace('ws:', 'http:'))).status).to.equal(404);
  });

  it('is closed when the server stops, so that its client can come back', async () => {
    const other = await TestServer.start();
    const visitor = await begin(other.url);
    const socket = new Socket(visitor.streamUrl);
    await socket.heard(1);
    await other.stop();
    expect(await socket.closed).to.equal(1001);
  });

  it('is refused with 429 when there are too many', async () => {
    const small = await TestServer.start({ limits: { sockets: 1 } });
    const visitor = await begin(small.url);
    const first = new Socket(visitor.streamUrl);
    await first.heard(1);
    expect(await new Socket(visitor.streamUrl).status()).to.equal(429);
    await small.stop();
  });
});
