/** What a customer says in one conversation, and what the bot must have said in it for the bench to mean anything. */
export interface Journey {
  name: string;
  locale: 'zh-CN' | 'en-US';
  lines: readonly string[];
  hears: RegExp;
}

const TICKET_NUMBER = /\b[A-Z]{2}\d{6}\b/;

/** The mix: each is played equally often. */
export const journeys: readonly Journey[] = [
  {
    name: 'sure answer, zh',
    locale: 'zh-CN',
    lines: ['整机保修几年？', '解决了', '免贵姓陈', '先生'],
    hears: /保修期[\s\S]*陈先生/,
  },
  {
    name: 'sure answer, en',
    locale: 'en-US',
    lines: ['How long is the warranty?', 'solved', 'Ms Wang'],
    hears: /warranty[\s\S]*Ms Wang/,
  },
  {
    name: 'restated answer, zh',
    locale: 'zh-CN',
    lines: [
      '我家客厅的空调昨天开始不制冷了，吹出来的都是热风。',
      '我叫王小明',
      '对',
      '空调不制冷、制冷差',
      '稍后再做',
      '没有了',
    ],
    hears: /昨天[\s\S]*步/,
  },
  {
    name: 'restated answer, en',
    locale: 'en-US',
    lines: [
      'The air conditioner I bought last month has been dripping water since yesterday.',
      'Mary Jones',
      'yes',
      '1',
      'later',
      'that is all',
    ],
    hears: /last month[\s\S]*steps/,
  },
  {
    name: 'price, zh',
    locale: 'zh-CN',
    lines: ['这款冰箱多少钱？', '能便宜点吗？', '不用了', '没有了'],
    hears: /报价|价格/,
  },
  {
    name: 'price, en',
    locale: 'en-US',
    lines: ['How much is the new refrigerator?', 'no thanks', 'that is all'],
    hears: /quotation|prices?\b/,
  },
  {
    name: 'hand-off, zh',
    locale: 'zh-CN',
    lines: [
      '我上周在网上买的洗碗机，装好以后门一直关不严，想请人上门看看。',
      '我姓李',
      '女士',
      '对',
      '在这里回复',
      '可以',
      '没有了',
    ],
    hears: TICKET_NUMBER,
  },
  {
    name: 'hand-off, en',
    locale: 'en-US',
    lines: [
      'I bought a dishwasher online last week and its door does not close properly, please send somebody.',
      'My name is John Smith',
      'yes',
      'Reply here',
      'Yes, please',
      'That is all',
    ],
    hears: TICKET_NUMBER,
  },
];
