/** Vocabulary of money itself, as parts of regular expressions over normalised text. */

// Names that are money wherever a number stands before them.
const chinese =
  '块钱(?!币)|块大洋|块洋钿|块人民币|毛钱|角钱|分钱|人民币|软妹币|现?大洋|洋(?=$|[^\\p{L}])|大钞|[角块只]?洋钿|大元|美元|美金|美刀|美分|港币|港元|马内|马尼|刀[乐勒]|软妹(?!子)|港纸|日元|日币|' +
  '欧元|英镑|韩元|韩币|台币|新台币|泰铢|铢|卢布|卢比|加元|加币|澳元|澳币|法郎|新币|新加坡元|新西兰元|加拿大元|澳大利亚元|澳门元|坡币|越南盾|印尼盾|令吉|马币|里拉|比索|克朗|' +
  '迪拉姆|蚊|银子|两银子|吊钱|只洋|块子(?=$|[^\\p{L}])|大毛(?=$|[^\\p{L}])|铜板|毛爷爷|张毛爷爷|张红票|红票子|个大洋|个达不溜|达不溜';
const latin =
  'rmb|cny|cnh|usd|hkd|eur|gbp|jpy|twd|ntd|usdt|aud|cad|sgd|nzd|chf|krw|inr|thb|myr|vnd|idr|aed|brl|mxn|sek|nok|dkk|pln|czk|zar|' +
  'yuan|renminbi|kuai|kwai|dollars?|bucks?|euros?|quid|cents?|pence|pennies|sterling|yen|rupees?|baht|ringgit|pesos?|francs?|roubles?|rubles?|dirhams?|riyals?|kronor|kroner|fivers?|tenners?|grand(?! (?:piano|total|opening|finale|canyon|hotel))|smackers?|zloty|forints?|shekels?|dinars?|hryvnia|tenge|bob|big ones|nicker|mao';

const nation =
  '(?:us|american|canadian|australian|hong kong|singapore|new zealand|new taiwan|british|swiss|japanese)';

// 元 opens and closes many words that are not money.
const yuan = '元(?!旦|式|催|宵|素|件|器件|帅|婴|形|桌|角|柱|孔|弧|规|润|滑)';
const kuaiTypo = '快(?=$|[^\\p{L}\\d]|钱)';
const euro = '(?<!k)[欧镑](?=$|[^\\p{L}\\d]|[拿到一每起左以不的吧就])';

/** A unit right behind its number. */
export const unit = `(?:${yuan}|${chinese}|(?:${nation} )?(?:${latin})(?![a-z])|\\p{Sc}|${kuaiTypo}|${euro})`;

/** A sign or code right before its number. */
export const prefix = `(?:\\p{Sc}|(?<![a-z])(?:${latin})|人民币|软妹币|港币|港元|马内|马尼|刀[乐勒]|软妹(?!子)|美元|美金|日元|日币|欧元|英镑|韩元|台币|泰铢|澳元|加元)`;

/** What may stand between a number and its unit without hiding either. */
export const gap = `[\\s\\p{P}\\p{So}\\p{Sk}~+=|^<>]`;

/** Behind a number, before its unit: 多, 几, 来, 余 … */
export const about = '(?:多|几|来|余|把|好几|整|出头|左右|上下|大|个|零|点)';
