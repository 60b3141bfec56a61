import { givenCharacters } from './tables/chineseNames.ts';

const usual = new Set(givenCharacters.replace(/\s/g, ''));
const common = readCommonCharacters();

// The 3,755 characters of the first level of GB 2312 carry nearly all everyday text; names use rarer ones too.
function readCommonCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1)
      characters.push(decoder.decode(new Uint8Array([row, cell])));
  }
  return new Set(characters);
}

const grammar =
  /[的了吗呢吧啊呀么我你您他她它们是不没有在请帮要会怎什哪谁几这那就都还也很用说看问退换修买卖给和跟打叫来去过到从把被让上下里外前后个次台件号机器坏错误费钱价货单快慢等急点些样装]/;

/**
 * Whether one or two simplified characters after a surname make a given name. Without a cue each one has to be usual in
 * names or too rare for everyday words; with a cue (我叫…) it is enough that they are no grammar.
 */
export function isGivenName(given: string, evidence: 'bare' | 'cued'): boolean {
  const characters = [...given];
  if (evidence === 'bare') return characters.every((one) => usual.has(one) || !common.has(one));
  return !grammar.test(given) || characters.every((one) => usual.has(one) || !common.has(one));
}
