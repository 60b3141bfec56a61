import { contactsOf } from './contacts.ts';
import { plain } from './plain.ts';
import { anyProduct } from './products.ts';

const products = new RegExp(anyProduct, 'gu');
const NUMBERS = /[a-z]{0,6}-?\d[\da-z-]*/g;
const AROUND_DETAILS =
  /[\s\p{P}]|我的|这个|是|的|订单号?|单号|编号|型号|产品|\b(?:it's|its|it|the|my|an?|order|number|no|model|is|and)\b/gu;
const AROUND_PHONE =
  /[\s\p{P}\p{S}\d]|请|您|你|可以|打|拨|给|我|的|这个|电话|手机|号码?|联系|是|\b(?:please|you|can|call|phone|ring|text|reach|me|us|at|on|my|the|mobile|cell|tel|number|no|is|it's)\b/gu;

/** Whether a text only names a product, model or number: it adds to what was said before and asks for nothing itself. */
export function isOnlyDetails(text: string): boolean {
  const said = plain(text);
  const rest = said.replace(products, ' ').replace(NUMBERS, ' ');
  return rest !== said && rest.replace(AROUND_DETAILS, '') === '';
}

/** The phone number of a text that gives nothing else: "138…", "call me at 138…", "我的电话是138…". */
export function phoneAlone(text: string): string | undefined {
  const { phone } = contactsOf(text);
  return phone && plain(text).replace(AROUND_PHONE, '') === '' ? phone : undefined;
}
