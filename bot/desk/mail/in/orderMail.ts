import type { OrderCall } from '../../dispatch/dispatching.ts';
import type { OrderFields } from '../../dispatch/order.ts';
import { readVisit } from '../../dispatch/visit.ts';
import { labelledLines } from './labelledLines.ts';

const labels: Record<string, keyof OrderFields | 'outside'> = {
  地址: 'address',
  上门地址: 'address',
  故障: 'symptom',
  故障现象: 'symptom',
  方案: 'plan',
  维修方案: 'plan',
  材料: 'material',
  所需材料: 'material',
  师傅: 'technician',
  维修师傅: 'technician',
  时间: 'visit',
  上门时间: 'visit',
  车辆: 'vehicle',
  外地: 'outside',
  address: 'address',
  symptom: 'symptom',
  plan: 'plan',
  material: 'material',
  technician: 'technician',
  visit: 'visit',
  time: 'visit',
  vehicle: 'vehicle',
  outside: 'outside',
};

/** The dispatch order that a mail draws up, a field a line; address and symptom may be left to the ticket. */
export function orderInMail(text: string, now: Date, timeZone: string): OrderCall {
  const { visit = '', outside, ...texts } = labelledLines(text, labels).fields;
  const time = readVisit(visit, now, timeZone);
  const yes = outside !== undefined && !/^(?:否|不是|no)?$/i.test(outside);
  return { step: 'draft', written: { ...texts, ...(time && { visit: time }) }, outside: yes };
}
