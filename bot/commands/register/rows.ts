import { DateTime } from 'luxon';
import { addressOf } from '../../../dialogs/address.ts';
import type { Script } from '../../../dialogs/script/script.ts';
import type { MatterOutcome } from '../../../dialogs/sitting.ts';
import { kinds } from '../../core/kinds.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Service } from '../../serviceSchema.ts';
import type { Contact, ContactMatter } from '../../turn/contact.ts';

/** The columns of the register (script.md J). */
export const headings: readonly string[] = [
  '日期时间',
  '渠道',
  '单位',
  '姓名称呼',
  '地址',
  '电话',
  '类别',
  '请求内容',
  '答复',
  '受理编号',
  '经办人',
  '结果',
  '完成时间',
];

const RESULTS: Record<MatterOutcome, string> = {
  solved: '已解决',
  unsolved: '未解决',
  gaveUp: '未能明白',
  handedOff: '已转人工',
  declined: '客户不需要',
  another: '已解答',
  done: '已解答',
};
const OPEN = '进行中';
const LEFT = '客户离开';
const DAY = 86_400_000;
const STATES = ['waiting', 'taken', 'answered', 'solved', 'closed', 'withdrawn'];
const BOT = '服务助手';

export interface RegisterSetting {
  service: Service;
  script: Script;
  ticket(id: string): Promise<Ticket | undefined>;
  /** When the rows are made: who has not come back within a day has left. */
  now: Date;
}

/** The rows of one contact, a matter each; times in the company's zone. */
export async function rowsOf(contact: Contact, setting: RegisterSetting): Promise<string[][]> {
  return await Promise.all(
    contact.matters.map(async (matter) => {
      const ticket = matter.ticket === undefined ? undefined : await setting.ticket(matter.ticket);
      return row(contact, matter, ticket, setting);
    }),
  );
}

function row(
  { startedAt, channel, unit = '', name, contacts, locale, handledBy, answer = '' }: Contact,
  matter: ContactMatter,
  ticket: Ticket | undefined,
  { service, script, now }: RegisterSetting,
): string[] {
  const time = (iso: string | undefined) =>
    iso === undefined ? '' : DateTime.fromISO(iso, { zone: service.timeZone }).toFormat('yyyy-MM-dd HH:mm');
  const endedAt = ticket ? (ticket.closedAt ?? ticket.solvedAt ?? ticket.withdrawnAt) : matter.endedAt;
  return [
    ...[time(startedAt), channel, unitOf(unit), addressOf(name, locale)],
    ...[contacts.address ?? '', contacts.phone ?? ''],
    script.buttons('words.kinds', 'zh-CN')[kinds.indexOf(matter.kind)] ?? matter.kind,
    matter.request,
    ...[answersOf(matter, ticket, answer), ticket?.number ?? ''],
    handlerOf(ticket, matter.handledBy ?? handledBy, service),
    ticket ? stateOf(ticket, script) : resultOf(matter, startedAt, now),
    time(endedAt),
  ];
}

// What the bot told, what was told elsewhere or in the chat, then the words of the agents.
function answersOf(matter: ContactMatter, ticket: Ticket | undefined, first: string): string {
  const { answers, told = answers, answer = '' } = matter;
  const later = ticket?.events.flatMap((event) =>
    event.type === 'answer' && event.text ? [event.text] : [],
  );
  return [told.join('、'), first, answer, ...(later ?? [])].filter((one) => one !== '').join('\n');
}

function handlerOf(
  ticket: Ticket | undefined,
  handledBy: string | undefined,
  { staff, departments }: Service,
): string {
  const person = staff.find(({ id }) => id === (ticket?.agent ?? handledBy))?.name;
  if (!ticket) return person ?? BOT;
  const department = departments.find(({ id }) => id === ticket.department);
  return person ?? department?.name['zh-CN'] ?? ticket.department;
}

// What was said to the question who the customer is, in one word; the name of a company stays as it is.
function unitOf(said: string): string {
  if (/经销|代理|dealer|distributor/i.test(said)) return '经销商';
  return /顾客|消费者|自己|customer|consumer/i.test(said) ? '顾客' : said;
}

function resultOf({ result }: ContactMatter, startedAt: string, now: Date): string {
  if (result) return RESULTS[result];
  return now.getTime() - Date.parse(startedAt) < DAY ? OPEN : LEFT;
}

function stateOf({ state }: Ticket, script: Script): string {
  return script.buttons('words.states', 'zh-CN')[STATES.indexOf(state)] ?? state;
}
