import { moneyBefore } from './cues.ts';
import type { Numeral } from './numerals.ts';
import { before, type Finding, type Reading } from './reading.ts';

// 块, 毛, 角 and 分 are coins, but also pieces, hair, corners and minutes: what stands around decides.
const piece = /[ \n]?[多来几把]?块/y;
const coin = /[ \n]?[多来几把]?(?:毛|角)/y;
const pointing = /[第每这那哪整结大小半]$/;
const perUnit =
  '一[个斤份次张件瓶盒箱套条本位根支只袋包粒片杯晚天块颗盘碗串双把度米页顿间台小]|每|[/／]|1[个斤份次张件瓶盒箱套条]';
const more = '[一二三四五六七八九半\\d](?![花香成块个])|[多来钱大]';
const after =
  '[,.。!?;:、~)）」"\'…]|[起左上以的了吧呢啊哦嘛吗就都也才够能可买卖拿入包含不封成搞得得了还太贵便]|而已|您|你|我|要|出头|换|修|即|内|到|现|当|收|先|再|是吗|对吗|行吗';
const end = '$|\\s|[^\\p{L}\\d]';
const coinBehind = new RegExp(`^(?:${end}|${perUnit}|${more}|${after})`, 'u');
const coinOnly = new RegExp(`^(?:${perUnit}|${more}|钱)`, 'u');

const thing =
  /^[^,。!?;\s]{0,3}(?:电池|电板|硬盘|内存|主板|控板|线路板|电路板|面板|盖板|搁板|隔板|挡板|玻璃|屏|滤网|滤芯|滤棉|海绵|抹布|垫|砖|木板|地板|毛巾|方巾|茶巾|布|肉|豆腐|骨|饼|糖|蛋糕|区域|地方|面积|牌|镜|磁|膜|贴|石|冰|皂|表|显示|模块|板|斑|污|里有|组成|拼)/;

/** Numbers with 块, 毛, 角 and 分 that are money. */
export function coins(reading: Reading): Finding[] {
  return reading.figures.flatMap((numeral) => {
    const end = pieceOfMoney(reading.text, numeral) ?? smallCoin(reading.text, numeral);
    return end === undefined ? [] : [{ start: numeral.start, end, rule: 'amount' as const }];
  });
}

function pieceOfMoney(text: string, { start, end, value }: Numeral): number | undefined {
  piece.lastIndex = end;
  const found = piece.exec(text)?.[0];
  if (found === undefined || pointing.test(before(text, start, 1))) return undefined;
  const stop = end + found.length;
  const rest = text.slice(stop, stop + 12);
  const cued = moneyBefore(text, start);
  if (thing.test(rest)) return cued && value >= 100 ? stop : undefined;
  if (value >= 10) return coinBehind.test(rest) || cued || value >= 40 ? stop : undefined;
  if (value === 1 && !found.includes('多'))
    return coinOnly.test(rest) || (cued && coinBehind.test(rest)) ? stop : undefined;
  return coinOnly.test(rest) || (cued && coinBehind.test(rest)) ? stop : undefined;
}

function smallCoin(text: string, { start, end }: Numeral): number | undefined {
  coin.lastIndex = end;
  const found = coin.exec(text)?.[0];
  if (found === undefined || pointing.test(before(text, start, 1))) return undefined;
  const stop = end + found.length;
  const rest = text.slice(stop, stop + 12);
  const small = found.endsWith('毛')
    ? coinOnly.test(rest) && !/^[多来大]/.test(rest)
    : new RegExp(`^(?:${perUnit})`).test(rest);
  const cued = moneyBefore(text, start) || /[元块角]$/.test(before(text, start, 1));
  return small || (cued && coinBehind.test(rest)) ? stop : undefined;
}
