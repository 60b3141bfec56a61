import type { Reply } from '../../web/exchange.ts';
import type { WeChatAccount } from './account.ts';
import { encrypt } from './cipher.ts';
import { asReply, type WireMessage } from './message.ts';
import type { OpenedPush } from './openPush.ts';
import type { Push } from './push.ts';
import { signatureOf } from './signature.ts';
import { buildXml } from './xml.ts';

/** The response to a push, sealed by the key that opened it; `success` where nothing is said, which is never sealed. */
export function sealedAnswer(
  account: Pick<WeChatAccount, 'token' | 'appId'>,
  { key, nonce }: OpenedPush,
  { openId, to }: Push,
  message: WireMessage | undefined,
  now: Date,
): Reply {
  if (!message) return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'success' };
  const xml = asReply(openId, to, message, now);
  const body = key === undefined ? xml : sealed(xml, account, key, nonce, now);
  return { status: 200, headers: { 'Content-Type': 'application/xml; charset=utf-8' }, body };
}

function sealed(
  xml: string,
  { token, appId }: Pick<WeChatAccount, 'token' | 'appId'>,
  key: string,
  nonce: string,
  now: Date,
): string {
  const Encrypt = encrypt(xml, appId, key);
  const TimeStamp = Math.floor(now.getTime() / 1000);
  const MsgSignature = signatureOf(token, String(TimeStamp), nonce, Encrypt);
  return buildXml({ Encrypt, MsgSignature, TimeStamp, Nonce: nonce });
}
