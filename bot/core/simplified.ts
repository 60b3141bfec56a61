import pairs from 'opencc-js/dict/TSCharacters';

// Single characters only: the length of the text stays, and a map costs a hundredth of a converter in time and memory.
const simplifiedOf = new Map<string, string>(
  pairs
    .split('|')
    .map((pair): [string, string] => {
      const [traditional = '', simplified = ''] = pair.split(' ');
      return [traditional, simplified];
    })
    .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to),
);

/** The simplified form of a single character; any other as it is. */
export function simplifiedCharacter(character: string): string {
  return simplifiedOf.get(character) ?? character;
}

/** The text in simplified characters, one for one, so that offsets stay true; everything else is left as it is. */
export function toSimplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplifiedOf.get(character) ?? character);
}

// Written in both scripts; what they become in simplified text depends on the word.
const inBoth = new Set('著乾瞭藉餘於徵覆祇甚沈昇氾巨麽尅呎喫週黴佔');

/** Whether a character is written in traditional text only. */
export function isTraditional(character: string): boolean {
  return simplifiedOf.has(character) && !inBoth.has(character);
}

// Simplified forms that are words of traditional text as well.
const ownWords = new Set(
  '台后里只干面于才回布同志准余克游了向云丑卜谷郁松冲吊周制表采卷借占致御舍曲咨折症秘岩欲霉群床峰着污咽唇合斗划局恒吃秋家果累范涂岳姜挂托款注效搜幸征出扣修查真核即私板冬升昆佛灶抬杯噪扇糊酸念教旗玩奸痴仆呆困扎喂彩抵千佣粽戚拼几姊夸沈背胡熏炮栖梁械刮毁洒漓狸眯睾笋糍脊虱醋量雇鲜麻默鼓晒杠凌唤喧坤堤娘巨席弦恤捻既旋暖栗棋棱系',
);
const simplifiedForms = new Set(simplifiedOf.values());

/** Whether a character is written in simplified text only. */
export function isSimplified(character: string): boolean {
  return simplifiedForms.has(character) && !ownWords.has(character);
}
