import { withFigures } from './digits.ts';

/** Numbers by which a matter is known. */
export interface NumbersRead {
  /** Ticket numbers as printed: two capital letters and six digits. */
  tickets: string[];
  /** Order, waybill and similar numbers, capitals, without spaces. */
  orders: string[];
}

const ticket = /(?<![a-z\d])([a-z])[\s-]?([a-z])[\s-]?((?:\d[\s-]?){5}\d)(?![a-z\d])/gi;
// Behind a space or hyphen it goes on only with more of the number, not with the next word.
const cue =
  /(?:订单|单号|运单|快递|物流|受理编?号?|工单|编号|order|tracking|waybill|reference|case|ticket|#)\s*(?:编?号码?|号|number|no\.?|id)?\s*(?:[:：#是为]|is|was)*\s*([a-z]{0,4}[\s-]?\d(?:[\da-z]|[\s-](?=[a-z]{0,2}\d)){4,40})(?![\da-z])/gi;
const alone = /(?<![a-z\d.+-])(?:[a-z]{1,4}-?\d{8,20}|\d{12,17}|\d{19,24}|20\d{8,9})(?![a-z\d.]*\d)/gi;

/** The ticket and order numbers in a text, also when dictated ("h x 48 27 16") or in lower case. */
export function numbersOf(text: string): NumbersRead {
  const figures = withFigures(text);
  const tickets = [...figures.matchAll(ticket)].map(([, one, two, digits]) => tidy(`${one}${two}${digits}`));
  const cued = [...figures.matchAll(cue)].map(([, number]) => tidy(number ?? '')).filter(isOrder);
  const plain = [...figures.matchAll(alone)].map(([number]) => tidy(number)).filter(isOrder);
  const orders = [...new Set([...cued, ...plain])].filter((number) => !tickets.includes(number));
  return { tickets: [...new Set(tickets)], orders };
}

function tidy(number: string): string {
  return number.replace(/[\s-]/g, '').toUpperCase();
}

function isOrder(number: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  return digits >= 5 && digits * 2 > number.length && !/^1[3-9]\d{9}$/.test(number);
}
