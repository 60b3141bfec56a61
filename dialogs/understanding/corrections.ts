import { plain } from './plain.ts';
import { anyProduct, productIn } from './products.ts';
import { timesOf } from './times.ts';

const product = new RegExp(anyProduct, 'gi');
const NO =
  /^(?:(?:不对|(?:你们?|您)?(?:都|全)?(?:说|搞|弄|理解|听)错了|(?:you|that|this|it)(?: have|'ve|'s| is)? (?:got )?(?:it )?(?:all |completely |totally )?wrong|不是的?(?=[,，。.!！\s])|错了|不(?=[,，。.!！\s])|对不起|抱歉|no\b|nope\b|not (?:really|quite|exactly)\b|wrong\b(?! \w)|incorrect\b|sorry\b|actually\b|(?:almost|nearly|close)\b,? but\b)[\s,，。.!！:：;；]*)+/i;
const MEANT =
  /^(?:(?:我)?(?:的)?(?:意思是|说的是|是说|问的是|想问的是|想说的是)|i (?:meant|mean|said|asked)(?: that| about)?|my question (?:is|was)(?: about)?)[\s,，:：]*/i;
/** 我说的是退，你写成修了: what we understood instead. */
const UNDERSTOOD =
  /[,，、;；.。]\s*(?:但|可|而|and |but )?(?:(?:你们?|您)(?:们)?(?:却|怎么|又|都|给)*[写记听说填当看念读](?:成|错|的是)|(?:你们?|您)(?:理解|弄|搞)成|you(?:'ve| have)? (?:wrote|written|put|noted|heard|typed|said)) ?(?:了|down )?(?<wrong>[^,，;；]{1,30}?)了?[.。!！]*$/i;
/** One thing denied and another put in its place; the groups say which. */
const PAIRS: readonly RegExp[] = [
  new RegExp(`^(?:应该)?是?(?:it's |it is )?(?<right>.{1,40}?)${UNDERSTOOD.source}`, 'i'),
  /^(?:.{0,4}(?:型号|颜色|时间|地址|城市|代码|牌子|尺寸|电话|号码?|名字|门牌|[位码楼层]))?(?:并)?不是(?<wrong>.{1,20}?)[\s,，、。]*(?:而)?(?:应该)?是(?<right>.{1,40})$/,
  /^(?:应该)?是(?<right>.{1,20}?)[\s,，、。]*(?:而)?不是(?<wrong>.{1,20})$/,
  /^(?:it is |it's )?not (?:the |an? )?(?<wrong>[^,;]{2,40}?)[,;]? (?:but |rather )?(?:it is |it's )?(?:the |an? )?(?<right>.{2,60})$/i,
  /^(?:it is |it's )?(?:the |an? )?(?<right>[^,;]{2,40}?),? not (?:the |an? )?(?<wrong>.{2,40})$/i,
];
const CODE = /(?<![a-z\d])[a-z]\d{1,2}(?![a-z\d])/i;
const WANTED = /^(?:我想要?|我要|i (?:want|need|would like|wanted) to |i'd like to )/i;
const AROUND =
  /[\s\p{P}]|是|的|那台|这台|在|应该|显示|代码|\b(?:shows?|says?|code|it's|it|is|was|the|an?|my|on|at|since)\b/giu;

/** A correction without the "no" and "I meant" in front of it. */
export function withoutNo(text: string): string {
  const said = text.trim().replace(NO, '').trim();
  return said.replace(MEANT, '') || said;
}

/** A correction without what we understood instead: 退货 of 退货，你写成修了. */
export function withoutUnderstood(said: string): string {
  return said.replace(UNDERSTOOD, '') || said;
}

/**
 * What was said, put right where the correction names what is to be replaced: "not the washer, the dryer", 不是漏水，是不排水,
 * another product or another day alone. Undefined where it says something new.
 */
export function putRight(texts: readonly string[], correction: string): string[] | undefined {
  const said = withoutNo(correction)
    .replace(MEANT, '')
    .replace(/[。.!！]+$/, '');
  for (const pair of PAIRS) {
    const { wrong = '', right = '' } = pair.exec(said)?.groups ?? {};
    const replaced =
      wrong && replacedIn(texts, (text) => replaceWord(text, wrong, right.replace(WANTED, '')));
    if (replaced) return replaced;
  }
  return withProduct(texts, said) ?? withCode(texts, said) ?? withTime(texts, said);
}

// 是烘干机, "it's the dryer": the product alone.
function withProduct(texts: readonly string[], said: string): string[] | undefined {
  const [named = ''] = said.match(product) ?? [];
  if (!named || said.replace(named, '').replace(AROUND, '') !== '') return undefined;
  return replacedIn(texts, (text) =>
    text.replace(product, (other) => (productIn(plain(other)) === productIn(plain(named)) ? other : named)),
  );
}

// 是 E5, "it shows E5": a code alone.
function withCode(texts: readonly string[], said: string): string[] | undefined {
  const [code = ''] = said.match(CODE) ?? [];
  if (!code || said.replace(code, '').replace(AROUND, '') !== '') return undefined;
  return replacedIn(texts, (text) => text.replace(CODE, code));
}

// 是前天, "it was Tuesday": a day alone.
function withTime(texts: readonly string[], said: string): string[] | undefined {
  const [time = ''] = timesOf(said);
  if (!time || said.replace(time, '').replace(AROUND, '') !== '') return undefined;
  return replacedIn(texts, (text) => replaceWord(text, timesOf(text)[0] ?? '', time));
}

function replacedIn(texts: readonly string[], replace: (text: string) => string): string[] | undefined {
  const replaced = texts.map(replace);
  return replaced.some((text, n) => text !== texts[n]) ? replaced : undefined;
}

function replaceWord(text: string, wrong: string, right: string): string {
  const at = placeOf(text, wrong);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const put = /\b(?:since|on|at|in|from|the) $/i.test(before)
    ? right.replace(/^(?:since|on|at|in|from|the) /i, '')
    : right;
  return `${before}${put}${text.slice(at + wrong.length)}`;
}

// A word inside another is not it: 热水 of 热水器, "on" of "month".
function placeOf(text: string, wrong: string): number {
  if (wrong.length < 2) return -1;
  const hidden =
    wrong.search(product) >= 0 ? text : text.replace(product, (name) => '\n'.repeat(name.length));
  const escaped = wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[a-z\d]/i.test(wrong) ? '(?<![a-z\\d])' : '';
  const behind = /[a-z\d]$/i.test(wrong) ? '(?![a-z\\d])' : '';
  return new RegExp(`${before}${escaped}${behind}`, 'i').exec(hidden)?.index ?? -1;
}
