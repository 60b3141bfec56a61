import { type Kind, kinds } from '../../../core/kinds.ts';
import type { ElsewhereContact, ElsewhereWay } from '../../elsewhere.ts';
import { dayOf, instantOf, zonedIso } from '../../zoneTime.ts';
import { mailWords } from '../mailWords.ts';
import { labelledLines } from './labelledLines.ts';

type Field =
  | 'way'
  | 'at'
  | 'name'
  | 'unit'
  | 'phone'
  | 'email'
  | 'address'
  | 'kind'
  | 'request'
  | 'answer'
  | 'settled';

const labels: Record<string, Field> = {
  渠道: 'way',
  方式: 'way',
  时间: 'at',
  姓名: 'name',
  称呼: 'name',
  客户: 'name',
  单位: 'unit',
  电话: 'phone',
  邮箱: 'email',
  地址: 'address',
  类别: 'kind',
  问题: 'request',
  请求: 'request',
  内容: 'request',
  答复: 'answer',
  已解决: 'settled',
  way: 'way',
  time: 'at',
  name: 'name',
  customer: 'name',
  company: 'unit',
  phone: 'phone',
  email: 'email',
  'e-mail': 'email',
  address: 'address',
  kind: 'kind',
  request: 'request',
  problem: 'request',
  answer: 'answer',
  solved: 'settled',
};

/** The contact that a mail enters, a field a line; lines without a label are the request, as a mail of words alone is. */
export function elsewhereInMail(text: string, now: Date, timeZone: string): ElsewhereContact {
  const { fields, rest } = labelledLines(text, labels);
  const { name = '', unit = '', phone = '', email = '', address = '', answer = '', settled } = fields;
  return {
    ...{ name, unit, phone, email, address, answer },
    way: wayIn(fields.way ?? rest),
    at: timeIn(fields.at ?? '', now, timeZone),
    kind: kindNamed(fields.kind ?? ''),
    request: [fields.request ?? '', rest].filter((part) => part !== '').join('\n'),
    settled: settled !== undefined && !/^(?:否|没有|未|no)/i.test(settled),
  };
}

function wayIn(text: string): ElsewhereWay {
  if (/电话|来电|致电|phone|call/i.test(text)) return 'phone';
  return /上门|来访|到店|拜访|visit/i.test(text) ? 'visit' : 'other';
}

/** The kind that a word names in either language, as the mails call it. */
function kindNamed(word: string): Kind | undefined {
  const wanted = word.trim().toLowerCase();
  return kinds.find((kind) =>
    [kind, mailWords['zh-CN'].kinds[kind], mailWords['en-US'].kinds[kind]].some(
      (one) => one.toLowerCase() === wanted,
    ),
  );
}

// `14:30` is today, `11-22 14:30` a day that is past; what is still to come cannot be meant.
function timeIn(text: string, now: Date, timeZone: string): string | undefined {
  const [, hour, minute] = /(\d{1,2})\s*[:：]\s*(\d{2})/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const today = dayOf(now.getTime(), timeZone);
  const [, month, date] = /(\d{1,2})\s*[-/月.]\s*(\d{1,2})(?!\s*[:：\d])/.exec(text) ?? [];
  const named =
    month && date ? `${today.slice(0, 4)}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : today;
  if (Number.isNaN(Date.parse(`${named}T00:00:00Z`))) return undefined;
  const at = instantOf(named, Number(hour) * 60 + Number(minute), timeZone);
  return at <= now.getTime() ? zonedIso(at, timeZone) : undefined;
}
