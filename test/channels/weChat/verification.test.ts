import { createHash } from 'node:crypto';
import peer from '@wecom/crypto';
import { expect } from 'chai';
import type { WeChatAccount } from '../../../bot/channels/weChat/account.ts';
import { openPush, openVerification } from '../../../bot/channels/weChat/openPush.ts';
import { textIn } from '../../../bot/channels/weChat/xml.ts';
import { rawRequest, statusOf } from '../../support/rawRequest.ts';
import { sha1 } from '../../support/weChatPlatform/sealing.ts';
import { vectors } from './vectors.ts';
import { WeChatHouse } from './weChatHouse.ts';

const MESSAGE =
  '<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hi]]></Content><MsgId>1</MsgId></xml>';
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

type Access = Parameters<typeof openPush>[2];

function access(differences: Partial<WeChatAccount> = {}): Access {
  return {
    token: 'AAAAA',
    appId: 'wx0000000000000001',
    aesKeys: [KEY],
    encryption: 'safe',
    originalId: undefined,
    ...differences,
  };
}

function vector<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

/** A safe-mode push, signed for a time. */
function sealed(xml: string, at: Date, { token, appId, aesKeys } = access()) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const encrypt = peer.encrypt(aesKeys[0] ?? '', xml, appId);
  const query = new URLSearchParams({
    signature: sha1(token, timestamp, 'n1'),
    timestamp,
    nonce: 'n1',
    encrypt_type: 'aes',
    msg_signature: sha1(token, timestamp, 'n1', encrypt),
  });
  return { query, encrypt, body: `<xml><ToUserName>gh_1</ToUserName><Encrypt>${encrypt}</Encrypt></xml>` };
}

describe('A verification request', () => {
  const { token, timestamp, nonce, signature, echostr = '' } = vector(vectors.signatures, 'V1');
  const at = new Date(Number(timestamp) * 1000);
  const ours = access({ token });
  const asked = (fields: Record<string, string> = {}) =>
    new URLSearchParams({ signature, timestamp, nonce, echostr, ...fields });

  it('1: that is signed gets its echo back', () => {
    expect(openVerification(asked(), ours, at)).to.equal('4375120948345356249');
  });

  it('2, 3: that is not, or not whole, gets nothing', () => {
    const wrong: URLSearchParams[] = [
      asked({ signature: signature.replace('f', 'e') }),
      asked({ signature: '' }),
      new URLSearchParams({ signature, timestamp, nonce }),
      new URLSearchParams({ 'signature[]': signature, timestamp, nonce, echostr }),
      new URLSearchParams(`${asked()}&timestamp=${timestamp}`),
      new URLSearchParams(),
    ];
    for (const query of wrong) expect(openVerification(query, ours, at), `${query}`).to.equal(undefined);
  });

  it('that was cut at other places with the same signature gets nothing', () => {
    for (const { id, ...cut } of vectors.ambiguous) {
      const query = new URLSearchParams({ ...cut, echostr: '1' });
      expect(openVerification(query, access({ token: cut.token }), at), id).to.equal(undefined);
    }
  });

  it('19: that is encrypted gets the decrypted echo', () => {
    const one = vector(vectors.decrypt, 'V8a');
    const query = new URLSearchParams({
      msg_signature: one.msgSignature,
      timestamp: one.timestamp,
      nonce: one.nonce,
      echostr: one.encrypt,
    });
    const theirs = access({ token: one.token, appId: one.appId, aesKeys: [one.aesKey] });
    expect(openVerification(query, theirs, new Date(Number(one.timestamp) * 1000))).to.equal(one.message);
  });
});

describe('A push', () => {
  const now = new Date('2026-11-23T10:00:00+08:00');
  const opened = (...args: Parameters<typeof openPush>) => {
    const result = openPush(...args);
    return 'refused' in result ? result.refused : textIn(result.fields, 'Content');
  };

  it('8: of the documentation and of a live account is opened', () => {
    for (const id of ['V5', 'V9']) {
      const one = vector(vectors.decrypt, id);
      const query = new URLSearchParams({
        timestamp: one.timestamp,
        nonce: one.nonce,
        encrypt_type: 'aes',
        msg_signature: one.msgSignature,
      });
      const body = `<xml><Encrypt><![CDATA[${one.encrypt}]]></Encrypt></xml>`;
      const theirs = access({ token: one.token, appId: one.appId, aesKeys: [one.aesKey] });
      const result = openPush(query, body, theirs, new Date(Number(one.timestamp) * 1000));
      expect(result, id).to.have.property('fields');
    }
  });

  it('4: in plain form is taken in plain mode only', () => {
    const { token, timestamp, nonce, signature } = vector(vectors.signatures, 'V2');
    const query = new URLSearchParams({ signature, timestamp, nonce });
    const at = new Date(Number(timestamp) * 1000);
    expect(opened(query, MESSAGE, access({ token, encryption: 'plain' }), at)).to.equal('hi');
    expect(opened(query, MESSAGE, access({ token, encryption: 'safe' }), at)).to.equal('forged');
    expect(opened(query, MESSAGE, access({ token, encryption: 'compatible' }), at)).to.equal('forged');
  });

  it('7, 70: is refused when it is ten minutes old, and taken when clocks differ by two', () => {
    const { query, body } = sealed(MESSAGE, now);
    for (const [minutes, result] of [
      [10, 'forged'],
      [-10, 'forged'],
      [2, 'hi'],
      [-2, 'hi'],
    ] as const) {
      expect(opened(query, body, access(), new Date(now.getTime() + minutes * 60_000))).to.equal(result);
    }
  });

  it('10, 11, 12: is refused with a signature of the query alone, as plain text, or without its signature', () => {
    const { query, body } = sealed(MESSAGE, now);
    const wrong = new URLSearchParams(query);
    wrong.set('msg_signature', createHash('sha1').update('x').digest('hex'));
    expect(opened(wrong, body, access(), now)).to.equal('forged');
    const plain = new URLSearchParams(query);
    plain.delete('encrypt_type');
    expect(opened(plain, MESSAGE, access(), now)).to.equal('forged');
    const without = new URLSearchParams(query);
    without.delete('msg_signature');
    expect(opened(without, body, access(), now)).to.equal('forged');
  });

  it('T1: is refused with one bit of any part changed', () => {
    const { query, body, encrypt } = sealed(MESSAGE, now);
    for (const name of ['timestamp', 'nonce', 'msg_signature']) {
      const changed = new URLSearchParams(query);
      const value = changed.get(name) ?? '';
      changed.set(name, String.fromCharCode(value.charCodeAt(0) ^ 1) + value.slice(1));
      expect(opened(changed, body, access(), now), name).to.equal('forged');
    }
    for (let n = 0; n < encrypt.length; n += 7) {
      const other = encrypt[n] === 'A' ? 'B' : 'A';
      const changed = body.replace(encrypt, encrypt.slice(0, n) + other + encrypt.slice(n + 1));
      expect(opened(query, changed, access(), now), String(n)).to.equal('forged');
    }
  });

  it('is refused for another app, and for another account of the same', () => {
    const { query, body } = sealed(MESSAGE, now, access({ appId: 'wx0000000000000002' }));
    expect(opened(query, body, access(), now)).to.equal('forged');
    const own = sealed(MESSAGE, now);
    expect(opened(own.query, own.body, access({ originalId: 'gh_2' }), now)).to.equal('forged');
  });

  it('15: is refused with a ciphertext that is none', () => {
    for (const encrypt of ['', 'AAAA', '%%%%', 'A'.repeat(43)]) {
      const { query } = sealed(MESSAGE, now);
      query.set('msg_signature', sha1('AAAAA', query.get('timestamp') ?? '', 'n1', encrypt));
      expect(opened(query, `<xml><Encrypt>${encrypt}</Encrypt></xml>`, access(), now)).to.equal('forged');
    }
  });

  it('18: in compatible mode counts by what was encrypted, whatever stands beside it', () => {
    const { query, encrypt } = sealed(MESSAGE, now);
    const forged = `<xml><ToUserName>gh_1</ToUserName><FromUserName>o2</FromUserName><Content>forged</Content><Encrypt>${encrypt}</Encrypt></xml>`;
    expect(opened(query, forged, access({ encryption: 'compatible' }), now)).to.equal('hi');
  });

  it('is opened by the former key while keys are changed, and answered by it', () => {
    const former = access({ aesKeys: ['jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'] });
    const { query, body } = sealed(MESSAGE, now, former);
    const result = openPush(query, body, access({ aesKeys: [KEY, ...former.aesKeys] }), now);
    expect(result).to.have.property('key', former.aesKeys[0]);
  });
});

describe('/wechat', () => {
  let house: WeChatHouse;
  before(async () => {
    house = await WeChatHouse.open();
  });
  after(async () => await house.close());

  async function post(query: URLSearchParams, body: string): Promise<Response> {
    return await fetch(`${house.account.pushUrl}?${query}`, { method: 'POST', body });
  }

  const push = (xml: string) => house.platform.seal(house.account, house.openId, xml);

  it('is verified by the platform', async () => {
    expect(await house.platform.verify(house.account)).to.equal(true);
  });

  it('2: refuses a wrong signature without an echo of what was sent', async () => {
    const evil = '<script>alert(1)</script>';
    const response = await fetch(
      `${house.account.pushUrl}?signature=x&timestamp=1&nonce=2&echostr=${encodeURIComponent(evil)}`,
    );
    expect(response.status).to.equal(403);
    expect(response.headers.get('content-type')).to.not.include('html');
    expect(await response.text()).to.not.include('script');
  });

  it('26: refuses what is signed and broken with 400, forged with 403, and nothing reaches the bot', async () => {
    const { query, body } = push('<xml><ToUserName>gh_0000simulated</ToUserName>');
    expect((await post(query, body)).status).to.equal(400);
    expect((await post(query, 'hello')).status).to.equal(400);
    expect((await post(query, '')).status).to.equal(400);
    const other = push('<xml></xml>');
    expect((await post(other.query, body)).status).to.equal(403);
    expect(house.bot.turns).to.deep.equal([]);
  });

  it('25: refuses two megabytes at once', async () => {
    const head = `POST /wechat HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2000000\r\n\r\n`;
    expect(statusOf(await rawRequest(house.server.port, head))).to.equal(413);
  });

  it('knows its accounts by name, and no others', async () => {
    expect((await fetch(`${house.account.pushUrl}/main`)).status).to.equal(403);
    expect((await fetch(`${house.account.pushUrl}/other`)).status).to.equal(404);
  });

  it('takes pushes in compatible and in plain mode where that is set', async () => {
    for (const mode of ['compatible', 'plain'] as const) {
      const other = await WeChatHouse.open({ theirs: { mode } });
      expect((await other.say('hi')).verdict, mode).to.deep.equal({ is: 'text', text: 'you said hi' });
      await other.close();
    }
  });
});
