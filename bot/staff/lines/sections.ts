import { type Kind, kinds } from '../../core/kinds.ts';
import type { ContentLocale } from '../../core/locale.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';

const names: Record<string, Record<ContentLocale, string>> = {
  opening: { 'zh-CN': '开场', 'en-US': 'Opening' },
  name: { 'zh-CN': '称呼', 'en-US': 'Name' },
  request: { 'zh-CN': '身份', 'en-US': 'Who is asking' },
  listen: { 'zh-CN': '倾听', 'en-US': 'Listening' },
  attachment: { 'zh-CN': '图片与文件', 'en-US': 'Pictures and files' },
  restate: { 'zh-CN': '复述确认', 'en-US': 'Restating' },
  answer: { 'zh-CN': '解答', 'en-US': 'Answering' },
  handoff: { 'zh-CN': '转同事', 'en-US': 'Hand-off' },
  followUp: { 'zh-CN': '回访', 'en-US': 'Follow-up' },
  form: { 'zh-CN': '询问信息', 'en-US': 'Questions of forms' },
  price: { 'zh-CN': '价格', 'en-US': 'Prices' },
  live: { 'zh-CN': '同事在线对话', 'en-US': 'A colleague in the chat' },
  outbound: { 'zh-CN': '主动联系', 'en-US': 'Written to first' },
  feeling: { 'zh-CN': '情绪', 'en-US': 'Feelings' },
  trouble: { 'zh-CN': '没听懂与故障', 'en-US': 'Not understood, trouble' },
  command: { 'zh-CN': '指令', 'en-US': 'Commands' },
  closing: { 'zh-CN': '结束', 'en-US': 'Closing' },
  privacy: { 'zh-CN': '隐私', 'en-US': 'Privacy' },
  words: { 'zh-CN': '组成其他话术的词', 'en-US': 'Words inside other lines' },
};

/** The parts of the script in the order of a talk; the kinds of request come after them. */
export const sections: readonly string[] = [
  ...Object.keys(names),
  ...kinds.filter((kind) => !(kind in names)),
];

/** The part of the script that a key belongs to. */
export function sectionOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

export function sectionName(section: string, locale: ContentLocale): string {
  const kind = kinds.find((one): one is Kind => one === section);
  return names[section]?.[locale] ?? (kind ? mailWords[locale].kinds[kind] : section);
}
