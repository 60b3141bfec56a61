import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { say } from '../../support/directLineCalls.ts';
import { DirectLineClient } from '../../support/directLineClient.ts';
import { TestServer } from '../../support/testServer.ts';

describe('The unmodified Direct Line client', () => {
  let dataDir: string;
  let server: TestServer;
  let client: DirectLineClient & { token: string };
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'yingda-client-'));
    server = await TestServer.start({ dataDir });
  });
  afterEach(async () => {
    client.end();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  async function restart(): Promise<void> {
    const { port } = server;
    await server.stop();
    server = await TestServer.start({ dataDir, port });
  }

  async function sayElsewhere(text: string): Promise<void> {
    const { conversationId } = client.place;
    const session = {
      conversationId,
      token: client.token,
      expires_in: 0,
      streamUrl: '',
      referenceGrammarId: '',
    };
    expect((await say(server.url, session, { text })).status).to.equal(200);
  }

  function expectOnce(texts: string[]): void {
    expect(client.texts).to.deep.equal(texts);
    const ids = client.heard.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids).to.deep.equal(ids.toSorted());
  }

  it('holds a conversation over a WebSocket, loses it, comes back, misses nothing and hears nothing twice', async () => {
    client = await DirectLineClient.visit(server.url, true);
    await client.hears(1);
    const id = await client.say('one');
    await client.hears(3);
    expect(client.heard[1]).to.include({ id, text: 'one' });
    await restart();
    await sayElsewhere('while away');
    await client.hears(5);
    await client.say('two');
    await client.hears(7);
    expectOnce(['hello', 'one', 'you said one', 'while away', 'you said while away', 'two', 'you said two']);
  });

  it('holds a conversation by polling', async () => {
    client = await DirectLineClient.visit(server.url, false);
    await client.hears(1);
    await client.say('one');
    await client.say('two');
    await client.hears(5);
    expect(client.texts.filter((text) => text.startsWith('you said'))).to.deep.equal([
      'you said one',
      'you said two',
    ]);
  });

  it('polling, loses the server, and made again where it was misses nothing and hears nothing twice', async () => {
    client = await DirectLineClient.visit(server.url, false);
    await client.hears(1);
    await client.say('one');
    await client.hears(3);
    const { token, place } = client;
    const before = client.texts;
    await restart();
    await sayElsewhere('while away');
    const again = new DirectLineClient({ url: server.url, webSocket: false, token, resume: place });
    await again.hears(2);
    await again.say('two');
    await again.hears(4);
    again.end();
    expect([...before, ...again.texts]).to.deep.equal([
      'hello',
      'one',
      'you said one',
      'while away',
      'you said while away',
      'two',
      'you said two',
    ]);
  });

  it('waits for a server that has no time for it, and begins by itself', async () => {
    server.service.limits.conversations = { requests: 1, seconds: 1 };
    const others = [];
    for (let n = 0; n < 6; n++) others.push(await DirectLineClient.visit(server.url, true));
    client = await DirectLineClient.visit(server.url, true);
    expect(await client.hears(1)).to.deep.equal(['hello']);
    for (const other of others) {
      await other.hears(1);
      other.end();
    }
  });
});
