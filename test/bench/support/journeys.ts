/** One conversation as a customer would have it; what the bot asks on the way is answered as it comes. */
export interface Journey {
  name: string;
  locale: 'zh-CN' | 'en-US';
  /** What the customer says first, one after the other whatever the bot says. */
  opening: readonly string[];
  /** What they say to a question that matches; to others the first of its buttons. */
  answers: readonly (readonly [question: RegExp, answer: string])[];
  /** What the bot must have said in the end for the journey to count as what it is called. */
  hears: RegExp;
}

const chinese: Journey['answers'] = [
  [/核对/, '对'],
  [/称呼您\S*？比如|怎么称呼/, '我姓李'],
  [/几点|什么时[候间]|时段|时间方便/, '明天上午十点'],
  [/上门地址|地址是/, '上海市静安区云岭路 18 号 502 室'],
  [/电话号码|手机号/, '13800138000'],
  [/方便操作|现在可以/, '稍后再做'],
];

const english: Journey['answers'] = [
  [/read it back|please check/i, 'Right'],
  [/your name|call you/i, 'My name is John Smith'],
  [/what time|which time|when would|times? (of|suits?)|convenient/i, 'Tomorrow at 10 in the morning'],
  [/the address|full address|your address/i, '18 Yunling Road, room 502, Shanghai'],
  [/which phone|phone number/i, '13800138000'],
  [/good time/i, 'Later'],
];

const TICKET_NUMBER = /\b[A-Z]{2}\d{6}\b/;

/** The mix: each is played equally often. */
export const journeys: readonly Journey[] = [
  {
    name: 'sure answer, zh',
    locale: 'zh-CN',
    opening: ['整机保修几年？'],
    answers: chinese,
    hears: /保修/,
  },
  {
    name: 'sure answer, en',
    locale: 'en-US',
    opening: ['How long is the warranty?'],
    answers: english,
    hears: /warranty/i,
  },
  {
    name: 'restated, zh',
    locale: 'zh-CN',
    opening: ['我家客厅的空调昨天开始不制冷了，吹出来的都是热风。'],
    answers: [[/哪一项/, '空调不制冷、制冷差'], ...chinese],
    hears: /昨天/,
  },
  {
    name: 'restated, en',
    locale: 'en-US',
    opening: [
      'Since yesterday the air conditioner in our living room drips water, please send somebody to look at it.',
    ],
    answers: english,
    hears: /yesterday/,
  },
  {
    name: 'price, zh',
    locale: 'zh-CN',
    opening: ['这款冰箱多少钱？', '能便宜点吗？', '不用了'],
    answers: chinese,
    hears: /报价|价格/,
  },
  {
    name: 'price, en',
    locale: 'en-US',
    opening: ['How much is the new refrigerator?', 'No, thank you'],
    answers: english,
    hears: /quotation|price/i,
  },
  {
    name: 'hand-off, zh',
    locale: 'zh-CN',
    opening: ['我上周在网上买的洗碗机，装好以后门一直关不严，想请人上门看看。'],
    answers: chinese,
    hears: TICKET_NUMBER,
  },
  {
    name: 'hand-off, en',
    locale: 'en-US',
    opening: ['I bought a dishwasher online last week and its door does not close properly.'],
    answers: english,
    hears: TICKET_NUMBER,
  },
];
