import type { ContentLocale } from '../../core/locale.ts';
import type { ElsewhereWay } from '../../desk/elsewhere.ts';

interface ElsewhereWords {
  title: string;
  about: string;
  ways: Record<ElsewhereWay, string>;
  way: string;
  day: string;
  time: string;
  name: string;
  nameHint: string;
  unit: string;
  kind: string;
  /** The kind that the words tell. */
  byWords: string;
  request: string;
  answer: string;
  settled: string;
  save: string;
  missing: string;
  savedTitle: string;
  /** What to tell the customer. */
  saved: (number: string, department: string) => string;
  due: (time: string) => string;
  open: string;
  another: string;
}

export const elsewhereWords: Record<ContentLocale, ElsewhereWords> = {
  'zh-CN': {
    title: '登记来访来电',
    about: '在电话里、上门或到店时受理的事，补登在这里：同样分派、承诺时间，并记入登记表。',
    ways: { phone: '电话', visit: '上门或到店', other: '其他' },
    way: '渠道',
    day: '日期',
    time: '时间',
    name: '姓名称呼',
    nameHint: '如：王女士',
    unit: '单位',
    kind: '类别',
    byWords: '按内容判断',
    request: '客户的问题或要求',
    answer: '已经怎样答复客户',
    settled: '已经解决，不必再联系客户',
    save: '登记',
    missing: '请写客户的问题或要求。',
    savedTitle: '已登记',
    saved: (number, department) => `受理编号 ${number}，由${department}负责。`,
    due: (time) => `请告诉客户：${time} 前答复。`,
    open: '打开这件事项',
    another: '再登记一件',
  },
  'en-US': {
    title: 'Enter a contact',
    about:
      'What was taken up on the phone, at the door or in a shop is entered here: it is routed and promised like any other, and stands in the register.',
    ways: { phone: 'Phone', visit: 'Visit', other: 'Other' },
    way: 'How',
    day: 'Day',
    time: 'Time',
    name: 'Name and title',
    nameHint: 'as in: Ms Wang',
    unit: 'Company',
    kind: 'Kind',
    byWords: 'as the words tell',
    request: 'What the customer asks for',
    answer: 'What the customer was told',
    settled: 'Solved; the customer needs nothing more',
    save: 'Enter',
    missing: 'Please write what the customer asks for.',
    savedTitle: 'Entered',
    saved: (number, department) => `Case ${number}, with ${department}.`,
    due: (time) => `Please tell the customer: an answer by ${time}.`,
    open: 'Open the ticket',
    another: 'Enter another one',
  },
};
