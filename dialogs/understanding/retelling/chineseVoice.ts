import { wordings } from '../tables/chineseWording.ts';

const rewordings = wordings.map(([pattern, said]) => ({ pattern: new RegExp(pattern, 'gu'), said }));

/** Who speaks becomes who is spoken to, and the other way round; the longer words before the shorter. */
const persons: readonly (readonly [string, string])[] = [
  ['我国', '我国'],
  ['自我', '自我'],
  ['我妈妈?|俺妈', '您母亲'],
  ['我爸爸?|俺爸', '您父亲'],
  ['我老公', '您先生'],
  ['我老婆|我媳妇', '您爱人'],
  ['我这边|我这里', '您'],
  ['我们家|我家|俺家|咱们?家|我屋', '您家'],
  ['我们|咱们|俺们|本人|我|俺|咱', '您'],
  [
    '你们公司|你们家|你们店(?![里铺面])|你们这边|你们那边|你们这里|你们|你这边|您这边|贵公司|贵司|您们|你家|您家',
    '我们',
  ],
  ['你|您', '我们'],
];
const anyPerson = new RegExp(persons.map(([words]) => `(${words})`).join('|'), 'gu');

/** A clause with the persons changed and the words of talk replaced; no particle at its end. */
export function inOurWords(text: string): string {
  const turned = text
    .replace(/[啊呀哦喔呢哈呗嘞嘛吧诶哎哇耶哟]+$/, '')
    .replace(anyPerson, (said, ...groups) => persons[groups.indexOf(said)]?.[1] ?? said);
  return rewordings.reduce((kept, { pattern, said }) => kept.replace(pattern, said), turned).trim();
}
