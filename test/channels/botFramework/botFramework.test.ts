import { expect } from 'chai';
import fc from 'fast-check';
import { isAllowedServiceUrl } from '../../../bot/channels/botFramework/serviceUrl.ts';
import { ConnectorStub } from '../../support/connectorStub.ts';
import { call } from '../../support/directLineCalls.ts';
import { rawRequest, statusOf } from '../../support/rawRequest.ts';
import { showing } from '../../support/showing.ts';
import { TestServer } from '../../support/testServer.ts';

const APP = {
  appType: 'MultiTenant' as const,
  appId: '11111111-2222-3333-4444-555555555555',
  appPassword: 'not-a-real-one',
  tenantId: undefined,
};

describe('/api/messages', () => {
  let stub: ConnectorStub;
  let serviceUrl: string;
  let server: TestServer;
  let conversation = 0;
  let count = 0;
  before(async () => {
    stub = new ConnectorStub();
    serviceUrl = await stub.start();
    server = await TestServer.start();
  });
  beforeEach(() => {
    stub.sent.length = 0;
    stub.status = 200;
    conversation++;
  });
  after(async () => {
    await server.stop();
    await stub.stop();
  });

  function activity(fields: object): object {
    return {
      type: 'message',
      id: `a${++count}`,
      channelId: 'emulator',
      serviceUrl,
      from: { id: 'user-1', name: 'User' },
      recipient: { id: 'bot-1', name: 'Bot' },
      conversation: { id: `conversation/${conversation}|livechat` },
      locale: 'en-US',
      ...fields,
    };
  }

  async function post(body: unknown, headers: Record<string, string> = {}, to = server): Promise<Response> {
    const response = await call(`${to.url}/api/messages`, { body, headers });
    await to.turns.settled();
    return response;
  }

  it('greets who comes, and answers by calls of its own', async () => {
    const added = [{ id: 'user-1' }, { id: 'bot-1' }];
    expect((await post(activity({ type: 'conversationUpdate', membersAdded: added }))).status).to.equal(200);
    expect((await post(activity({ text: 'hi' }))).status).to.equal(200);
    expect(stub.texts).to.deep.equal(['hello', 'you said hi']);
    const [{ path, activity: sent } = { path: '', activity: {} }] = stub.sent;
    expect(decodeURIComponent(path)).to.include(
      `/v3/conversations/conversation/${conversation}|livechat/activities`,
    );
    expect(sent).to.deep.include({
      from: { id: 'bot-1', name: 'Bot' },
      recipient: { id: 'user-1', name: 'User' },
    });
  });

  it('greets once, and nobody when only the bot came', async () => {
    const came = (id: string) => activity({ type: 'conversationUpdate', membersAdded: [{ id }] });
    await post(came('bot-1'));
    expect(stub.texts).to.deep.equal([]);
    await post(came('user-1'));
    await post(came('user-1'));
    expect(stub.texts).to.deep.equal(['hello']);
  });

  it('takes an activity once however often it is delivered', async () => {
    const same = activity({ text: 'hi' });
    for (const response of await Promise.all([post(same), post(same), post(same)])) {
      expect(response.status).to.equal(200);
    }
    const withoutId = activity({ text: 'again', id: undefined });
    await post(withoutId);
    await post(withoutId);
    expect(stub.texts).to.deep.equal(['you said hi', 'you said again']);
  });

  it('gives the answers with the acknowledgement where they are expected', async () => {
    const response = await post(activity({ text: 'a|b', deliveryMode: 'expectReplies' }));
    expect(response.status).to.equal(200);
    const { activities } = (await response.json()) as { activities: { text: string }[] };
    expect(activities.map(({ text }) => text)).to.deep.equal(['you said a', 'you said b']);
    expect(stub.texts).to.deep.equal([]);
  });

  it('carries the picture of an article as an attachment with its words and its whole address', async () => {
    const settings = { publicUrl: 'https://chat.example.com' };
    const shown = await TestServer.start({ handler: showing, settings });
    try {
      await post(activity({ text: 'picture' }), {}, shown);
      expect(stub.sent.map(({ activity: { attachments } }) => attachments)).to.deep.equal([
        [
          {
            contentType: 'image/png',
            contentUrl: 'https://chat.example.com/pictures/AAAAAAAAAAAAAAAAAAAAAA.png',
            name: 'The button at the back',
          },
        ],
      ]);
    } finally {
      await shown.stop();
    }
  });

  it('does not send again what the channel refused, and goes on', async () => {
    stub.status = 500;
    await post(activity({ text: 'one' }));
    stub.status = 200;
    await post(activity({ text: 'two' }));
    expect(stub.texts).to.deep.equal(['you said one', 'you said two']);
  });

  it('acknowledges what it does not listen to', async () => {
    for (const type of ['typing', 'messageReaction', 'installationUpdate', 'endOfConversation', 'event']) {
      expect((await post(activity({ type }))).status).to.equal(200);
    }
    expect(stub.sent).to.deep.equal([]);
  });

  it('refuses without credentials whatever does not come from this machine', async () => {
    for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via', 'X-Forwarded-Host']) {
      expect((await post(activity({ text: 'hi' }), { [name]: '127.0.0.1' })).status, name).to.equal(401);
    }
    const open = await TestServer.start({ settings: { host: '0.0.0.0' } });
    expect((await post(activity({ text: 'hi' }), {}, open)).status).to.equal(401);
    await open.stop();
    expect(stub.sent).to.deep.equal([]);
  });

  it('never calls an address that it must not call', async () => {
    for (const url of [
      'http://169.254.169.254/latest',
      'https://evil.example',
      'http://127.0.0.1.evil.example',
      'file:///etc/passwd',
      'http://user:secret@127.0.0.1:1',
      'not a url',
    ]) {
      expect((await post(activity({ text: 'hi', serviceUrl: url }))).status, url).to.equal(403);
    }
  });

  it('with credentials takes nothing that is not signed for it, not even from this machine', async () => {
    const strict = await TestServer.start({ settings: { botFramework: APP } });
    const azure = { serviceUrl: 'https://smba.trafficmanager.net/apac/', channelId: 'msteams' };
    const attempts: Record<string, string>[] = [
      {},
      { Authorization: 'Bearer x' },
      { Authorization: 'Bearer a.b.c' },
      { Authorization: 'Basic eDp5' },
    ];
    for (const headers of attempts) {
      const response = await post(activity({ text: 'hi', ...azure }), headers, strict);
      expect(response.status, JSON.stringify(headers)).to.equal(401);
    }
    expect((await post(activity({ text: 'hi' }), {}, strict)).status).to.equal(403);
    await strict.stop();
  });

  it('survives bodies that are no activities', async () => {
    for (const body of [
      { type: 1 },
      {},
      [],
      null,
      'x',
      { type: 'message' },
      activity({ from: null }),
      activity({ text: 7 }),
    ]) {
      expect((await post(body)).status, JSON.stringify(body)).to.equal(400);
    }
    const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n';
    expect(statusOf(await rawRequest(server.port, `${head}\r\n{`))).to.equal(400);
    expect(statusOf(await rawRequest(server.port, `${head}Content-Encoding: gzip\r\n\r\n{`))).to.equal(415);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { status } = await call(`${server.url}/api/messages`, { body: value });
        expect(status).to.be.oneOf([200, 400, 403]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('The serviceUrl of an activity', () => {
  it('with credentials is one of Azure Bot Service alone', () => {
    const yes = [
      'https://smba.trafficmanager.net/apac/',
      'https://webchat.botframework.com/',
      'https://europe.directline.botframework.com',
      'https://webchat.botframework.azure.cn/',
    ];
    const no = [
      'http://webchat.botframework.com/',
      'https://botframework.com.evil.example/',
      'https://evilbotframework.com/',
      'https://evil.trafficmanager.net/',
      'https://user@webchat.botframework.com/',
      'http://127.0.0.1:3978',
      'https://[::1]/',
      '',
    ];
    expect(yes.filter((url) => isAllowedServiceUrl(url, true))).to.deep.equal(yes);
    expect(no.filter((url) => isAllowedServiceUrl(url, true))).to.deep.equal([]);
  });
});
