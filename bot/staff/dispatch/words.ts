import type { ContentLocale } from '../../core/locale.ts';
import type { OrderStep } from '../../desk/dispatch/order.ts';

/** What the console says around dispatch orders; labels, states and sentences are those of the desk. */
interface OrderWords {
  about: string;
  new: string;
  again: string;
  change: string;
  day: string;
  from: string;
  until: string;
  outside: string;
  save: string;
  act: Record<Exclude<OrderStep, 'draft'>, string>;
  cancelWhy: string;
  print: string;
  printNow: string;
  back: string;
  /** Beside the lines on which people sign. */
  signed: { customer: string; technician: string; result: string };
}

export const orderWords: Record<ContentLocale, OrderWords> = {
  'zh-CN': {
    about: '签发后客户会收到上门时间和师傅姓名；出发、完工、取消各告知一次。',
    new: '填写派工单',
    again: '再派一次工',
    change: '修改派工单',
    day: '上门日期',
    from: '从',
    until: '到',
    outside: '外地派工（须批准）',
    save: '保存派工单',
    act: {
      approve: '批准外地派工',
      issue: '签发并告知客户',
      onTheWay: '师傅已出发',
      done: '已完工',
      cancel: '取消派工',
    },
    cancelWhy: '原因（客户看不到）',
    print: '打印',
    printNow: '打印这一页',
    back: '返回事项',
    signed: { customer: '客户签字', technician: '维修师傅签字', result: '维修结果' },
  },
  'en-US': {
    about:
      'Once it is issued, the customer is told the time and the name of the technician; setting out, done and cancelled are told once each.',
    new: 'Draw up a dispatch order',
    again: 'Another visit',
    change: 'Change the order',
    day: 'Day of the visit',
    from: 'From',
    until: 'Until',
    outside: 'Outside the city (needs approval)',
    save: 'Save the order',
    act: {
      approve: 'Approve outside the city',
      issue: 'Issue and tell the customer',
      onTheWay: 'Technician has set out',
      done: 'Visit done',
      cancel: 'Cancel the order',
    },
    cancelWhy: 'Why (the customer does not see it)',
    print: 'Print',
    printNow: 'Print this page',
    back: 'Back to the ticket',
    signed: { customer: 'Customer', technician: 'Technician', result: 'Result' },
  },
};
