import { moneyBefore } from './cues.ts';
import type { Numeral } from './numerals.ts';
import { before, type Finding, type Reading } from './reading.ts';

// 块, 毛, 角 and 分 are coins, but also pieces, hair, corners and minutes: what stands around decides.
const piece = /[\s)\]>"'*~|]{0,4}[多来几把]?块/y;
const coin = /[\s)\]>"'*~|]{0,4}[多来几把]?(?:毛|角)/y;
const pointing = /[第每这那哪整结]$/;
const perUnit =
  '一[枚个斤份次张件瓶盒箱套条本位根支只袋包粒片杯晚天颗盘碗串双把度米页顿间台小]|每|/|[1１][个斤份次张件瓶盒箱套条]';
// 三块五, 五毛六: the next smaller coin follows as a bare digit.
const smaller =
  '零?(?:[二三四五六七八九半\\d]|一(?![起样直定]))(?:$|[^\\p{L}\\d]|[多的一左每分毛角钱就起不退补找返吧了])';
const closing = '$|[^\\p{L}\\d]';
const going =
  '[的了吧呢啊哦嘛吗就都也才够能可买卖拿入包含不封搞得还太贵便您你我要出换修即到当先再是起左现另退补找返]|以[上下内]|多(?!少|长)';
const anyBehind = new RegExp(`^\\s?(?:${closing}|${perUnit}|${smaller}|${going}|钱)`, 'u');
const surelyBehind = new RegExp(
  `^\\s?(?:${perUnit}|${smaller}|多(?!少|长)|钱|起(?![来码])|左右|有点?贵|[都还]不[值够]|超?值|拿走|电话|硬币|钢镚|出头)`,
  'u',
);

const ended = /^\s?(?:$|[^\p{L}\d]|[的了吧呢啊就都])/u;
const owing =
  /[需就才只仅多少差补给要加][了到约]?$|[每一](?:公里|小时|[天月次度人个斤米台件层年平晚位份张页根支片粒只瓶包盒袋]电?)$/;
// 一个垫片五毛: so much for one of a thing.
const oneThing = /[每一][个只片张件条支根粒颗瓶包盒袋份斤][^,。!?;\s\d]{1,6}(?<![叫作做名为是])$/;
const owed = /比[^,。]{1,8}[多少高低]$|[每一][天月度人斤米件年平晚份]$/;
const better = /(?:比|像|如|跟|和|外面|超市|店里).{0,6}$/;

const perUnitBehind = new RegExp(`^(?:${perUnit})`);
const smallerBehind = new RegExp(`^${smaller}`, 'u');
const things = [
  '电池|电芯|电板|硬盘|模组|芯片|塑料|泡沫|棉|纱|铁|钢|铝|铜|煤|炭|盐|药|皮|纸|毯|席|帘|瓷|积木|画|巧克力|西瓜|年糕|橡|显卡|备用',
  '新的|旧的|一样|大小|相同|不同|田|草|空地|疤|印|云|屏|护|盾|贝|奖|挡|拼|隔|胶|片|内存|主板|控板|路板|面板|盖板|搁板|隔板|挡板|玻璃',
  '滤|海绵|抹布|垫|砖|木|地板|毛巾|方巾|茶巾|布|肉|豆腐|骨|饼(?!干)|糖|蛋糕|区域|地方|面积|牌|镜|磁|膜|贴|石|冰|皂|表|显示|模块',
  '板|斑|污|里有|组成',
].join('|');
const thing = new RegExp(`^[^,。!?;\\s\\d的已会可就给买]{0,4}(?:${things})`);
const thingItself = new RegExp(`^[备用新旧大小好]{0,2}(?:${things})`);
const idiom = /^(?:半|一)毛钱?(?=.{0,4}(?:关系|好处|信任|用|区别|一分货|都没))|^一分钱一分货/;
const famous = /^(?:三毛(?!钱)|五毛(?=[^\p{L}]|[来党水])|一毛(?=不拔))/u;

/** Numbers with 块, 毛, 角 and 分 that are money. */
export function coins(reading: Reading): Finding[] {
  return [...reading.figures, ...reading.spelt].flatMap((numeral) => {
    const end = pieceOfMoney(reading.text, numeral) ?? smallCoin(reading.text, numeral);
    if (end === undefined) return [];
    return [{ start: numeral.start, end: withSmaller(reading.text, end), rule: 'amount' as const }];
  });
}

// All of 两毛五 is the amount, not 两毛.
function withSmaller(text: string, end: number): number {
  const rest = text.slice(end, end + 12);
  return smallerBehind.test(rest) ? end + (/^零?.[毛角分]?/u.exec(rest)?.[0].length ?? 0) : end;
}

function pieceOfMoney(text: string, { start, end, value }: Numeral): number | undefined {
  const stop = coinEnd(piece, text, start, end);
  if (stop === undefined) return undefined;
  const rest = text.slice(stop, stop + 12);
  const sure = moneyBefore(text, start);
  if (thingItself.test(rest.trimStart())) return undefined;
  if ((sure >= 3 && value >= 10) || smallerBehind.test(rest)) return stop;
  if (thing.test(rest.trimStart())) return undefined;
  if (value < 10 && sure < 2 && /[芯棉板布网片纸膜]$/.test(before(text, start, 1))) return undefined;
  if (value >= 10 || surelyBehind.test(rest) || text.slice(end, stop).includes('多')) return stop;
  if (rest.startsWith('的') && better.test(before(text, start, 8))) return stop;
  if (owed.test(before(text, start, 11)) && ended.test(rest)) return stop;
  if (/(?:共|总计)[^,。钱费价付收花]{0,6}$/.test(before(text, start, 10))) return undefined;
  return sure >= 2 && anyBehind.test(rest) ? stop : undefined;
}

function smallCoin(text: string, { start, end, value }: Numeral): number | undefined {
  const stop = coinEnd(coin, text, start, end);
  const written = text.slice(start, end + 12);
  if (stop === undefined || idiom.test(written)) return undefined;
  const rest = text.slice(stop, stop + 12);
  const isHair = text[stop - 1] === '毛';
  const sure = moneyBefore(text, start) >= 3 || /[元块角]$/.test(before(text, start, 1));
  const alone = smallerBehind.test(rest) || (isHair ? surelyBehind.test(rest) : perUnitBehind.test(rest));
  const isOwed = owing.test(before(text, start, 3)) || oneThing.test(before(text, start, 9));
  const governed = ended.test(rest) && isOwed;
  const bare =
    (/^\d/.test(written) || value >= 10 || (isHair ? /^[二两四五六七八九]/ : /^两/).test(written)) &&
    /^(?:$|[,。.!;])/.test(rest);
  if (famous.test(written) && !sure && !governed && !alone) return undefined;
  return alone || governed || bare || (sure && anyBehind.test(rest)) ? stop : undefined;
}

function coinEnd(coinName: RegExp, text: string, start: number, end: number): number | undefined {
  coinName.lastIndex = end;
  const found = coinName.exec(text)?.[0];
  const left = before(text, start, 2);
  // 一块一块的白: pieces, one after the other.
  const repeated =
    text.slice(start, end) + found ===
    text.slice(end + (found?.length ?? 0), end + (found?.length ?? 0) * 2 + end - start);
  const isRepeated = repeated || left === text.slice(start, end) + found;
  return found === undefined || pointing.test(left) || isRepeated ? undefined : end + found.length;
}
