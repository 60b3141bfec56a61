/** What an agent wants with a mail; `rest` is what follows. */
export type VerbName =
  | 'answer'
  | 'take'
  | 'solve'
  | 'transfer'
  | 'note'
  | 'call'
  | 'progress'
  | 'reopen'
  | 'new'
  | OrderVerb;

/** What can be done with a dispatch order by mail. */
export type OrderVerb = 'draftOrder' | 'approveOrder' | 'issueOrder' | 'setOut' | 'orderDone' | 'cancelOrder';

export type Verb =
  | { verb: Exclude<VerbName, 'transfer'>; text: string }
  | { verb: 'transfer'; to: string; text: string }
  | { verb: 'unknown'; named: string };

const words: Record<string, Exclude<VerbName, 'answer'>> = {
  take: 'take',
  接手: 'take',
  认领: 'take',
  solved: 'solve',
  solve: 'solve',
  已解决: 'solve',
  解决: 'solve',
  transfer: 'transfer',
  转: 'transfer',
  转交: 'transfer',
  转给: 'transfer',
  note: 'note',
  备注: 'note',
  call: 'call',
  called: 'call',
  已致电: 'call',
  致电: 'call',
  progress: 'progress',
  进展: 'progress',
  reopen: 'reopen',
  重新受理: 'reopen',
  new: 'new',
  新建: 'new',
  dispatch: 'draftOrder',
  派工: 'draftOrder',
  approve: 'approveOrder',
  批准: 'approveOrder',
  issue: 'issueOrder',
  签发: 'issueOrder',
  onway: 'setOut',
  出发: 'setOut',
  已出发: 'setOut',
  visited: 'orderDone',
  完工: 'orderDone',
  已完工: 'orderDone',
  recall: 'cancelOrder',
  取消派工: 'cancelOrder',
};
// 转上海 is written without a space as often as with one.
const glued =
  /^(转给|转交|转|已解决|备注|进展|接手|已致电|新建|重新受理|取消派工|派工|批准|签发|出发|完工)(?=\p{Script=Han}|$)/u;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/**
 * The verb on the first line of a mail (`#solved`, `#转 上海`, full-width ＃ too) and the words after it; without one it
 * is an answer. A word after # that is none of ours is `unknown`, so that a typing error never reaches a customer.
 */
export function readVerb(text: string): Verb {
  const [first = '', ...others] = text.trim().split(LINE_END);
  const [, body] = /^[#＃]\s*(.*)$/.exec(first.trim()) ?? [];
  if (body === undefined) return { verb: 'answer', text: text.trim() };
  const named = /^[\p{L}]+/u.exec(body)?.[0] ?? '';
  const found = words[named.toLowerCase()] ? named : (glued.exec(body)?.[1] ?? '');
  const verb = words[found.toLowerCase()];
  if (!verb) return { verb: 'unknown', named: named.slice(0, 40) };
  const rest = body
    .slice(found.length)
    .replace(/^[\s:：,，]+/, '')
    .trim();
  const below = others.join('\n').trim();
  if (verb === 'transfer') return { verb, to: rest, text: below };
  return { verb, text: [rest, below].filter((part) => part !== '').join('\n') };
}
