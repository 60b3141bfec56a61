import { createHash, randomBytes, randomInt } from 'node:crypto';
import wecom from '@wecom/crypto';
import type { SimulatedAccount } from './simulatedAccount.ts';

/** A push ready to be sent: query and body. */
export interface SealedPush {
  query: URLSearchParams;
  body: string;
  nonce: string;
}

export function sha1(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

/** Signs a push and, by the account's mode, encrypts it; every call makes another nonce and ciphertext. */
export function sealPush(account: SimulatedAccount, openId: string, xml: string, now: Date): SealedPush {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const nonce = String(randomInt(1e8, 1e9));
  const query = new URLSearchParams({
    signature: sha1(account.token, timestamp, nonce),
    timestamp,
    nonce,
    openid: openId,
  });
  if (account.mode === 'plain') return { query, body: xml, nonce };
  const encrypt = wecom.encrypt(account.aesKey, xml, account.appId, randomBytes(16));
  query.set('encrypt_type', 'aes');
  query.set('msg_signature', wecom.getSignature(account.token, timestamp, nonce, encrypt));
  const sealed = `<Encrypt><![CDATA[${encrypt}]]></Encrypt>`;
  const body =
    account.mode === 'compatible'
      ? xml.replace('</xml>', `${sealed}</xml>`)
      : `<xml><ToUserName><![CDATA[${account.originalId}]]></ToUserName>${sealed}</xml>`;
  return { query, body, nonce };
}

/** The signed query of a URL verification, and what has to come back. */
export function sealVerification(
  { token }: SimulatedAccount,
  now: Date,
): { query: URLSearchParams; echo: string } {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const nonce = String(randomInt(1e8, 1e9));
  const echo = String(randomInt(1e12, 1e13));
  const signature = sha1(token, timestamp, nonce);
  return { query: new URLSearchParams({ signature, timestamp, nonce, echostr: echo }), echo };
}

/** The XML inside a sealed answer; throws a sentence that says what is wrong with it. */
export function openAnswer(account: SimulatedAccount, body: string): string {
  const encrypt = element(body, 'Encrypt');
  const timestamp = element(body, 'TimeStamp');
  const nonce = element(body, 'Nonce');
  if (!encrypt || !timestamp || !nonce) throw new Error('the answer is not encrypted');
  const signature = wecom.getSignature(account.token, timestamp, nonce, encrypt);
  if (element(body, 'MsgSignature') !== signature) throw new Error('the answer is signed wrongly');
  const { message, id } = wecom.decrypt(account.aesKey, encrypt);
  if (id !== account.appId) throw new Error('the answer is for another app');
  return message;
}

/** The text of an element, with or without CDATA; undefined where there is none. */
export function element(xml: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  if (inside === undefined) return undefined;
  const sections = [...inside.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)];
  if (sections.length > 0) return sections.map((section) => section[1]).join('');
  return inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
