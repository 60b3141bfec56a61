import { readFile } from 'node:fs/promises';
import { localeFromTag } from '../../bot/core/locale.ts';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import type { Script } from '../../dialogs/script/script.ts';
import { agentsAt } from './agentHouse.ts';
import { type ChatAgent, chatAgent } from './chatAgent.ts';
import { House, type HouseOptions } from './house.ts';
import { type LiveAgent, liveAgent } from './liveAgent.ts';

/**
 * A conversation as plain text. Settings first (`at: …`, `locale: …`, `orders: number phone-end after seconds` for orders
 * that can be looked up, `login: name=… phone=…` for a customer known to the site, `page: product=… order=…`), then what happens, a line each:
 * `Customer: words`, `Customer enters`, `Customer shows: image/png`, `Wait: 4 s`, `Agent takes` and what else an agent does with
 * the latest ticket (`ChatAgent`) or in this chat (`LiveAgent`), `Ticket: kind priority department`; and what is expected after each of them:
 * `Bot: line.key name=value … [button | button]`. In what is expected `*` stands for anything. Lines that begin with # explain.
 */
export interface ChatFile {
  options: HouseOptions;
  lines: string[];
}

function parseChat(text: string): ChatFile {
  const lines = text.split('\n').map((line) => line.trim());
  const kept = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const setting = (name: string) => kept.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const [at, locale] = [setting('at'), setting('locale')];
  const orders = readOrders(setting('orders'));
  const known = { ...told('profile', setting('login')), ...told('page', setting('page')) };
  const options = { ...(at && { at }), ...orders, ...known, locale: localeFromTag(locale) ?? 'zh-CN' };
  return { options, lines: kept.filter((line) => !/^(at|locale|orders|login|page): /.test(line)) };
}

function told(name: 'profile' | 'page', text: string | undefined): Pick<HouseOptions, 'profile' | 'page'> {
  const facts = [...(text ?? '').matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)].map(([, key, value]) => [key, value]);
  return text === undefined ? {} : { [name]: Object.fromEntries(facts) };
}

function readOrders(text: string | undefined): Pick<HouseOptions, 'orders'> {
  const [, order, seconds] = /^(\w+ \d{4}) after (\d+) s$/.exec(text ?? '') ?? [];
  return order && seconds ? { orders: { known: [order], after: Number(seconds) * 1000 } } : {};
}

/** Plays what the customer does and gives the file's lines as they really went. */
export async function playChat(
  path: string,
  script?: Script,
): Promise<{ expected: string[]; played: string[] }> {
  const { options, lines } = parseChat(await readFile(path, 'utf8'));
  const house = await House.open({ ...options, ...(script && { script }) });
  const agents = agentsAt(house, script && { script });
  const people = { desk: chatAgent(house, agents), live: liveAgent(house, agents) };
  try {
    const played: string[] = [];
    for (const line of lines.filter((one) => !one.startsWith('Bot: '))) {
      if (line.startsWith('Ticket: ')) played.push(await people.desk.lookAtTicket());
      else played.push(line, ...(await perform(house, people, line)).map(asLine));
    }
    return { expected: lines.map((line, n) => withWildcards(line, played[n])), played };
  } finally {
    await house.close();
  }
}

interface People {
  desk: ChatAgent;
  live: LiveAgent;
}

async function perform(house: House, { desk, live }: People, line: string): Promise<LogEntry[]> {
  if (line === 'Customer enters') return await house.enter();
  if (live.does(line)) return await live.perform(line);
  if (line.startsWith('Agent ')) return await desk.perform(line);
  const [, verb, rest = ''] = /^(Customer|Wait|Customer shows): (.*)$/.exec(line) ?? [];
  if (verb === 'Customer') return await house.say(rest.replaceAll('\\n', '\n'));
  if (verb === 'Customer shows') {
    return await house.show({
      name: 'file',
      contentType: rest,
      contentUrl: `/uploads/${'a'.repeat(22)}.bin`,
    });
  }
  if (verb === 'Wait') return await house.wait(readDuration(rest));
  throw new SyntaxError(`Not a line of a chat: ${line}`);
}

function readDuration(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?) (s|min|h)$/.exec(text) ?? [];
  if (!number || !unit) throw new SyntaxError(`Not a duration: ${text}`);
  return Number(number) * { s: 1000, min: 60_000, h: 3_600_000 }[unit as 's' | 'min' | 'h'];
}

export function asLine(entry: LogEntry): string {
  const labels = entry.activity.suggestedActions?.actions?.map(({ title }) => title) ?? [];
  const text = entry.activity.text?.replaceAll(/\s*\n+\s*/g, ' / ');
  return `Bot: ${text}${labels.length > 0 ? ` [${labels.join(' | ')}]` : ''}`;
}

// An expected line that fits what was played becomes that, so that a difference shows only what differs.
function withWildcards(expected: string, played: string | undefined): string {
  if (played === undefined || !expected.includes('*')) return expected;
  const pattern = expected.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 's').test(played) ? played : expected;
}
