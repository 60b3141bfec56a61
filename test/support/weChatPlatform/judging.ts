import { element, openAnswer } from './sealing.ts';
import type { SimulatedAccount } from './simulatedAccount.ts';

/** What the platform makes of the response to a push. */
export type Verdict =
  | { is: 'nothing' }
  | { is: 'text'; text: string }
  | { is: 'image'; mediaId: string }
  | { is: 'transfer' }
  | { is: 'fault'; why: string };

const LONGEST_TEXT = 2048;

/** Judges a response by the rules of passive replies: whoever breaks one shows the customer a fault bubble. */
export function judge(
  account: SimulatedAccount,
  openId: string,
  response: { status: number; body: string },
): Verdict {
  if (response.status !== 200) return fault(`status ${response.status}`);
  if (response.body === '' || response.body === 'success') return { is: 'nothing' };
  try {
    const xml = account.mode === 'plain' ? response.body : openAnswer(account, response.body);
    return judgeXml(account, openId, xml);
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error));
  }
}

function judgeXml(account: SimulatedAccount, openId: string, xml: string): Verdict {
  if (!/^<xml>[\s\S]*<\/xml>$/.test(xml)) return fault('no <xml>');
  if (element(xml, 'ToUserName') !== openId) return fault('ToUserName is not the customer');
  if (element(xml, 'FromUserName') !== account.originalId) return fault('FromUserName is not the account');
  // Bots of other makes write milliseconds, and live.
  if (!/^\d{10}(\d{3})?$/.test(element(xml, 'CreateTime') ?? '')) return fault('CreateTime is no time');
  const type = element(xml, 'MsgType');
  if (type === 'transfer_customer_service') return { is: 'transfer' };
  if (type === 'image') {
    const mediaId = element(xml, 'MediaId');
    return mediaId ? { is: 'image', mediaId } : fault('an image without MediaId');
  }
  if (type !== 'text') return fault(`unknown MsgType ${type}`);
  const text = element(xml, 'Content') ?? '';
  if (text === '') return fault('an empty text');
  return Buffer.byteLength(text) > LONGEST_TEXT ? fault('the text is too long') : { is: 'text', text };
}

function fault(why: string): Verdict {
  return { is: 'fault', why };
}
