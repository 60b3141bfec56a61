import type { ContentLocale } from '../../core/locale.ts';
import type { OrderFields, OrderProblem, OrderState, OrderStep } from './order.ts';

/** What the staff reads about dispatch orders, in one language; what customers hear stands in the script. */
export interface DispatchWords {
  title: string;
  labels: Record<
    keyof OrderFields | 'number' | 'state' | 'receiver' | 'acceptedAt' | 'approved' | 'issued',
    string
  >;
  states: Record<OrderState, string>;
  steps: Record<OrderStep, (who: string, order: string) => string>;
  /** By whom and when. */
  byAt: (who: string, at: string) => string;
  outside: string;
  unapproved: string;
  problem: (problem: OrderProblem, name: (id: string) => string) => string;
}

const chinese: DispatchWords = {
  title: '派工单',
  labels: {
    number: '派工单号',
    state: '状态',
    receiver: '接单人',
    acceptedAt: '受理时间',
    address: '上门地址',
    symptom: '故障现象',
    plan: '维修方案',
    material: '所需材料',
    technician: '维修师傅',
    visit: '上门时间',
    vehicle: '车辆',
    approved: '外地批准',
    issued: '签发',
  },
  states: { drafted: '待签发', issued: '已派出', onTheWay: '在路上', done: '已完工', cancelled: '已取消' },
  steps: {
    draft: (who, order) => `${who}填写了派工单 ${order}，待签发。`,
    approve: (who, order) => `${who}批准外地派工（${order}）。`,
    issue: (who, order) => `${who}签发了派工单 ${order}，已告诉客户。`,
    onTheWay: (who, order) => `${who}：派工单 ${order} 的师傅已出发，已告诉客户。`,
    done: (who, order) => `${who}：派工单 ${order} 已完工，已告诉客户。`,
    cancel: (who, order) => `${who}取消了派工单 ${order}。`,
  },
  byAt: (who, at) => `${who} · ${at}`,
  outside: '外地派工',
  unapproved: '外地派工，待组长或管理员批准',
  problem: (problem, name) => {
    switch (problem.problem) {
      case 'notIssuer':
        return `派工单由${name(problem.issuer)}签发。`;
      case 'notApprover':
        return '外地派工须由部门组长或管理员批准。';
      case 'unapproved':
        return '上门地址在外地，批准之后才能签发。';
      case 'noOrder':
        return '还没有待处理的派工单。';
      case 'orderState':
        return `派工单目前是“${chinese.states[problem.state]}”，不能这样操作。`;
      case 'incomplete':
        return `派工单还缺：${problem.missing.map((field) => chinese.labels[field]).join('、')}。上门时间要写今后的日期和起止时刻。`;
    }
  },
};

const english: DispatchWords = {
  title: 'Dispatch order',
  labels: {
    number: 'Order number',
    state: 'State',
    receiver: 'Received by',
    acceptedAt: 'Accepted',
    address: 'Address',
    symptom: 'Symptom',
    plan: 'Plan',
    material: 'Material',
    technician: 'Technician',
    visit: 'Visit',
    vehicle: 'Vehicle',
    approved: 'Approved, outside the city',
    issued: 'Issued',
  },
  states: {
    drafted: 'to be issued',
    issued: 'issued',
    onTheWay: 'on the way',
    done: 'done',
    cancelled: 'cancelled',
  },
  steps: {
    draft: (who, order) => `${who} drew up dispatch order ${order}; it waits to be issued.`,
    approve: (who, order) => `${who} approved dispatch order ${order} outside the city.`,
    issue: (who, order) => `${who} issued dispatch order ${order}; the customer is told.`,
    onTheWay: (who, order) => `${who}: the technician of ${order} is on the way; the customer is told.`,
    done: (who, order) => `${who}: dispatch order ${order} is done; the customer is told.`,
    cancel: (who, order) => `${who} cancelled dispatch order ${order}.`,
  },
  byAt: (who, at) => `${who}, ${at}`,
  outside: 'outside the city',
  unapproved: 'Outside the city: a lead or an administrator has to approve it',
  problem: (problem, name) => {
    switch (problem.problem) {
      case 'notIssuer':
        return `Dispatch orders are issued by ${name(problem.issuer)}.`;
      case 'notApprover':
        return 'A visit outside the city is approved by a lead of the department or an administrator.';
      case 'unapproved':
        return 'The address is outside the city: it can be issued once that is approved.';
      case 'noOrder':
        return 'There is no dispatch order to be carried out.';
      case 'orderState':
        return `The dispatch order is ${english.states[problem.state]}, which does not allow this.`;
      case 'incomplete':
        return `The dispatch order lacks: ${problem.missing.map((field) => english.labels[field].toLowerCase()).join(', ')}. The visit is a coming day with a beginning and an end.`;
    }
  },
};

export const dispatchWords: Record<ContentLocale, DispatchWords> = { 'zh-CN': chinese, 'en-US': english };
