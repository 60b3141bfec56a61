/**
 * One clause of a customer in our words: `told` is what happened or is so (您的洗衣机脱水时声音很大, "your fridge does
 * not cool"), `asked` what is asked, as it follows "you would like to know" (洗碗机能否装在阳台, "whether you can …"),
 * `wanted` what is wanted, as it follows "you" (想请我们推荐一款微波炉, "would like to …").
 */
export interface Retold {
  as: 'told' | 'asked' | 'wanted';
  words: string;
}

/** What a customer said, in order; a clause that cannot be put in our words for sure is not there. */
export type Retelling = readonly Retold[];

/** The words of the clauses of one sort, in order. */
export function wordsOf(retelling: Retelling, ...sorts: Retold['as'][]): string[] {
  return retelling.filter((one) => sorts.includes(one.as)).map(({ words }) => words);
}
