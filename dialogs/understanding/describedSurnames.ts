import { anySurname } from './chineseNameForms.ts';
import { describedSurnames } from './tables/chineseNames.ts';

const S = anySurname;
const described = new Map(
  describedSurnames
    .split(/\s+/)
    .filter(Boolean)
    .map((phrase) => [phrase, phrase.slice(-1)]),
);
const phrases = [...described.keys()].sort((a, b) => b.length - a.length).join('|');

/** Whether the text is a usual description of a surname by its parts (弓长张). */
export function isDescription(text: string): boolean {
  return described.has(text);
}

const byWord = new RegExp(
  `(?<phrase>\\p{Script=Han}{1,6}?)(?:的那?个?|那个|里的|里面的)(?:${S})(?=$|[,，。.!！~～\\s吧啊])`,
  'u',
);
const byParts = new RegExp(`(?:^|[,，。\\s]|我?姓|是)(?<phrase>${phrases})`, 'u');
const byRadical = new RegExp(
  `(?:草字?头|三点水|两点水|单人旁?|双人旁?|双立人|单立人|木字旁|金字旁|言字旁|走字底|走之|宝盖头?|竹字头|女字旁|耳朵旁|双耳旁|左耳旁|右耳旁|反犬旁|提手旁|绞丝旁|火字旁|王字旁|石字旁|米字旁|禾木旁|衣字旁|示字旁|广字头|病字头|雨字头|山字旁|日字旁|月字旁|土字旁|口字旁|马字旁|鱼字旁|鸟字旁|弓字旁|立刀旁|三撇)(?:的|那个)?${S}(?=$|[,，。\\s吧])`,
  'u',
);

/**
 * A surname told by its parts or by a word it stands in: 弓长张, 大王的王, 三点水的江; undefined if none is.
 * Outside the answer to the question it needs 姓.
 */
export function describedIn(said: string, asAnswer: boolean): string | undefined {
  if (!asAnswer && !/姓/.test(said)) return undefined;
  const parts = byParts.exec(said)?.groups?.phrase;
  if (parts) return described.get(parts);
  const radical = byRadical.exec(said)?.groups?.surname;
  if (radical) return radical;
  const { phrase, surname } = byWord.exec(said)?.groups ?? {};
  return phrase && surname && phrase.includes(surname) ? surname : undefined;
}
