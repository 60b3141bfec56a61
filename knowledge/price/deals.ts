const n = '[\\d一二两三四五六七八九十]';
const counter = '[件台个支盒瓶套袋包份]';

const halfPrice: readonly RegExp[] = [
  /半价|腰斩|五折|半卖半送|半折(?=$|[^\p{L}]|[优出清处卖])|half 价/gu,
  // 对折 also folds paper.
  /[打场律价款部统]对折|对折(?:优惠|价|出|卖|清|购|处理|促)/g,
  /减半(?=[收计价])|[价费]格?减半|一半的?(?:钱|价|费)|[价费钱].{0,5}一半|便宜.{0,2}一半|半(?:款|的价)/g,
  /half[ -]?(?:(?:of )?(?:the|its) )?(?:usual |normal |original )?(?:price|off|cost|rate)/g,
];

const shares: readonly RegExp[] = [
  /[二三四五]分之[一二三]的?(?:价|钱|费)|(?:贵|便宜|涨)了?[二三四五]分之[一二三]/g,
  /(?:[两三四五六七八九十几]|\d)倍的?(?:价|钱|费)|倍的?价|价.{0,3}翻[倍番一]|(?:贵|便宜|涨|高|差)[了上出]?(?:一|两|[1-9])倍/g,
  /赔付?(?:双|[两三四五十]|\d)倍|[双两二三四五十\d]倍(?:赔|补偿|退|返)|[假退缺]一赔[一二三四五六七八九十\d]/g,
  /(?:quarter|third|half|tenth|fifth)s? (?:off|less)|cheaper by (?:a|one|two)|save (?:a|one|two) (?:third|half|quarter)/g,
  /(?:thirds?|half|quarters?) (?:of )?(?:the|what|our|their) (?:list|usual|normal|regular|full|retail|original|they charge|price)/g,
  /(?:twice|double|triple) the (?:price|cost|fee)|costs? (?:twice|double|triple|half)(?: as much)?|(?:third|quarter|tenth|fifth|fraction) of the (?:price|cost)|(?:twice|half|double) as (?:expensive|dear|much to)|(?:twice|half)(?: of)? what (?:you|they|it|we)/g,
];

const soManyForSoMany: readonly RegExp[] = [
  new RegExp(`[买拍购订](?!单|购|货)${n}{1,3}.{0,3}[送赠发得免]${n}`, 'g'),
  new RegExp(
    `(?<![${n.slice(1, -1)}第])${n}{1,2}${counter}?[送赠免]${n}|${n}付${n}|(?:任选|拍)${n}{1,2}${counter}?付${n}`,
    'g',
  ),
  /第[二三]件免|(?:拼|免)单?免一|付一[台件份套]的?钱.{0,4}[两三2]|一份钱.{0,3}[两三]份货|买大送小/g,
  // 买烤箱送烤盘, but not 买了送货 and 买的还没送到.
  /买(?!的)[^,、。!?;\s"买上回到有还个时]{1,8}[送赠](?!什|-|货|到|上|来|去|达|修|检|给|回|餐|的|了|人|气|礼物给|往|出|不|没|快|慢|装(?!饰)|过)[^,。!?;\s]{2}/g,
  /[续充缴存][^,。!?;]{1,5}[送赠返][\d一二两三四五六七八九十百半]/g,
  /买\s?[\d一二两三]\s?get|bogo(?:f|ho)?(?![a-z])|buy[ -]?(?:one|two|three|any|\d|[一两三四五])[^.!?\n]{0,30}(?:get|free)|get (?:one|two|the (?:second|third)|\d) (?:one )?free/g,
  /(?:two|three|four|\d)[ -]for[ -](?:one|two|three|\d)(?![\d:])(?! (?:sec|min|hour|day|person|people))|(?:two|three|\d) for the price of/g,
  /(?:second|third|fourth|other) one (?:is )?free|free (?:[a-z]+ ){0,4}(?:with (?:every|each|any)|when you buy)/g,
  /mai [a-z]{2,5} (?:song|zeng) [a-z]{2,5}|man [a-z0-9 ]{2,20}jian(?![a-z])|ban ?jia(?![a-z])|da [a-z]{2,5} ?zhe(?![a-z])/g,
];

/** Discounts that are told without an amount, or whose numbers count pieces. */
export const deals: readonly RegExp[] = [...halfPrice, ...shares, ...soManyForSoMany];
