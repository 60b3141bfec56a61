import { createHmac } from 'node:crypto';
import type { Robot } from './robot.ts';

/** One call of a group robot. */
export interface RobotCall {
  url: string;
  /** JSON. */
  body: string;
}

/**
 * A text as the robot of a group takes it: 企业微信 群机器人 (`msgtype: text`), 钉钉 自定义机器人 (the same, signed in the
 * address: `timestamp` in ms and `sign`), 飞书 自定义机器人 (`msg_type: text`, signed in the body: `timestamp` in s).
 */
export function robotCall({ robot, url, secret }: Robot, text: string, now: Date): RobotCall {
  if (robot === 'feishu') {
    const body = { msg_type: 'text', content: { text }, ...(secret && feishuSign(secret, now)) };
    return { url, body: JSON.stringify(body) };
  }
  const body = JSON.stringify({ msgtype: 'text', text: { content: text } });
  return { url: robot === 'dingTalk' && secret ? dingTalkSigned(url, secret, now) : url, body };
}

/** Whether the robot took it, by its answer; each says so in its own way. */
export function wasTaken(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const code = ['errcode', 'code', 'StatusCode']
    .map((name) => Reflect.get(answer, name))
    .find((one) => one !== undefined);
  return code === 0;
}

function dingTalkSigned(url: string, secret: string, now: Date): string {
  const timestamp = String(now.getTime());
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
  return signed.href;
}

// Here the text to be signed is the key, and nothing is signed with it.
function feishuSign(secret: string, now: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
