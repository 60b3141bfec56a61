import type { Kind } from '../../bot/core/kinds.ts';
import { type Parts, wishIn } from './parts.ts';
import { plain } from './plain.ts';
import { anyProduct, productIn } from './products.ts';
import { type Retelling, wordsOf } from './retelling/retelling.ts';
import { isWhatReturnIsFor, kindMatters } from './tables/matters.ts';

const startsWithProduct = new RegExp(
  `^(?:这台|这个|这款|那台|挂式|立式|柜式|嵌入式|智能|变频|新|老|旧)?${anyProduct}`,
  'u',
);
/** What is asked for as a suggestion changes something; else it is a question like others. */
const CHANGES = /做|改|加|出|换|提醒|支持|考虑|开放|缩短|延长|降低|统一|设|印|标|送|配|取消|保留|更/;
const SUGGESTS = /可以|应该|最好|能|改|增加|加|希望|建议|不妨|要是|出|更|多(?:一|加|点|拍|做|出)|做个/;
/** What is wrong without what it is wrong with. */
const FAULT_ALONE =
  /^(?:不|没|漏|响|坏|显示|打不|开不|无法|一直|总是|突然|自行|冒|很|声音|出了|出现|用着|报)/;
const STARTS_WITH_CUSTOMER =
  /^(?:您|建议|希望|看中|看上|发现|怕|担心|想|要(?!是)|打算|准备|需要|计划|(?:\S{0,10})买的|家里|新买的|上(?:周|个?月|次)\S{0,2}买的|(?:昨天|前天|去年|刚刚?)买的)/;
const anyThing = new RegExp(anyProduct, 'u');
// Who has one of ours at home speaks of theirs.
const OURS = new RegExp(`^我们的?(?=${anyProduct})`, 'u');
/** Kinds in which an appliance that is named without an owner is the customer's. */
const OWN: ReadonlySet<Kind | undefined> = new Set([
  undefined,
  'repair',
  'complaint',
  'returnExchange',
  'inquiry',
  'orderStatus',
  'otherCompany',
]);

/** What was retold as one clause; undefined where it tells nothing. */
export function chineseFromRetelling(parts: Parts, retelling: Retelling): string | undefined {
  const lead = leadOf(parts, retelling);
  if (lead === undefined) return undefined;
  const said = plain(lead);
  const { product, model, order, time, place, wish } = parts;
  const hasProduct = !product || productIn(said) !== undefined;
  return [
    lead,
    !hasProduct && `产品是${product}`,
    model && !said.includes(model.toLowerCase()) && `型号是 ${model}`,
    order && `单号是 ${order}`,
    time && !said.includes(plain(time)) && `提到的时间是${time}`,
    place && !said.includes(place) && `地点在${place}`,
    wish && parts.kind !== 'suggestion' && wishIn(said, 'zh-CN', parts.kind) !== wish && `希望${wish}`,
  ]
    .filter(Boolean)
    .join('，');
}

function leadOf(parts: Parts, retelling: Retelling): string | undefined {
  const { kind } = parts;
  if (kind === 'suggestion') {
    const suggestion = suggested(retelling);
    if (suggestion) return suggestion;
  }
  const asked = wordsOf(retelling, 'asked').join('，以及');
  const said = onceNamed(wordsOf(retelling, 'told', 'wanted')).join('，');
  // Who offers something is told back only as somebody: fragments of advertising are no sentences.
  if (kind === 'pitch' && !/^(?:[您想]|$)/.test(said)) return undefined;
  if (kind === 'price' && !asked) return undefined;
  if (kind === 'human' && (!said || /转/.test(said))) return undefined;
  if (!said) return `您想了解${asked}`;
  const toPerson = kind === 'human' ? '，想找人工客服' : '';
  return `${told(parts, said)}${asked && `，想了解${asked}`}${toPerson}`;
}

function told({ kind, product, model }: Parts, all: string): string {
  // What stands alone continues nothing: 还把地板刮坏了.
  const said = all.replace(/^(?:还|也|又)(?=[把被给让])/, '').replace(OURS, '您的');
  if (STARTS_WITH_CUSTOMER.test(said)) return startsWithSelf(said);
  const isLost = kind === 'repair' && FAULT_ALONE.test(said) && productIn(plain(said)) === undefined;
  if (isLost && product) return `您的${spaced([product, model].filter(Boolean).join(' '))}${said}`;
  if (OWN.has(kind) && startsWithProduct.test(said)) return `您的${said}`;
  return kind === 'productInterest' && /，[想要]/.test(said) ? `您${said}` : `您反映${said}`;
}

// 洗衣机漏水，洗衣机门封破了: the product is named once.
function onceNamed(clauses: readonly string[]): string[] {
  const [product = ''] = anyThing.exec(clauses[0] ?? '') ?? [];
  return clauses.map((words, n) =>
    n > 0 && product && words.startsWith(product) ? words.slice(product.length).replace(/^的/, '') : words,
  );
}

function startsWithSelf(said: string): string {
  return said.startsWith('您') ? said : `您${said}`;
}

// What is asked about in a suggestion is what is suggested: 遥控器能否做成夜光的.
function suggested(retelling: Retelling): string | undefined {
  const all = retelling.map(({ words }) => words).join('，');
  if (/如何|怎|什么|哪|多[少久长大高]/.test(all)) return undefined;
  const said = all.replace(/是否可以|能否|是否能|是否/g, '').replace(/^(.+，)建议/, '$1');
  if (STARTS_WITH_CUSTOMER.test(said)) return startsWithSelf(said);
  const isAsked = retelling.some(({ as }) => as === 'asked');
  if (!(isAsked ? CHANGES : SUGGESTS).test(said)) return undefined;
  return isAsked || SUGGESTS.test(retelling[0]?.words ?? '') ? `您建议${said}` : `您认为${said}`;
}

/** The parts that were found as one clause. */
export function chineseFromParts(parts: Parts): string {
  const { kind, product, model, symptom, topic, order, time, place, wish } = parts;
  const thing = [product, model].filter(Boolean).join(' ');
  return [
    isWhatReturnIsFor(parts)
      ? `您想${wish}${thing && `，产品是${thing}`}`
      : matterOf(kind, thing, symptom, topic),
    order && `单号是 ${order}`,
    time && `提到的时间是${time}`,
    place && `地点在${place}`,
    wish && kind !== 'suggestion' && !isWhatReturnIsFor(parts) && `希望${wish}`,
  ]
    .filter(Boolean)
    .join('，');
}

function matterOf(kind: Kind | undefined, thing: string, symptom?: string, topic?: string): string {
  const start = kind ? kindMatters[kind]['zh-CN'] : '您遇到了问题';
  if (kind === 'complaint')
    return `${start}${thing ? `${symptom ? spaced(thing) : thing}${symptom ?? ''}` : ''}${topic ? `，涉及${topic}` : ''}`;
  if (symptom) return `您的${spaced(thing || '产品')}${symptom}`;
  if (kind === 'inquiry' && (thing || topic))
    return `您想了解${thing}${thing && topic ? '的' : ''}${topic ?? ''}`;
  if (kind === 'productInterest' && thing) return `您想选购${thing}`;
  if (kind === 'price' && thing) return `您想了解${thing}的价格`;
  return thing ? `${start}，产品是${thing}` : start;
}

// A model before Chinese words is set off.
function spaced(thing: string): string {
  return /[A-Za-z\d]$/.test(thing) ? `${thing} ` : thing;
}
