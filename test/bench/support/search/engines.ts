import { createTokenizer } from '@orama/tokenizers/mandarin';
import FlexSearch from 'flexsearch';
import { charactersAndPairs, pairsOnly, words } from './cut.ts';
import type { Engine } from './engine.ts';
import { flexSearch } from './flexSearch.ts';
import { miniSearch } from './miniSearch.ts';
import { nlpJs } from './nlpJs.ts';
import { orama, oramaTokenizer } from './orama.ts';

/** The peers, each with the tokenizers that do best on one set or another. */
export const peers: readonly Engine[] = [
  miniSearch('characters and pairs', 'zh-CN', charactersAndPairs),
  miniSearch('pairs', 'zh-CN', pairsOnly),
  miniSearch('words', 'zh-CN', words),
  miniSearch('', 'en-US'),
  flexSearch('characters and pairs', 'zh-CN', charactersAndPairs),
  flexSearch('CJK', 'zh-CN', FlexSearch.Charset.CJK),
  flexSearch('words', 'en-US', words),
  flexSearch('stems', 'en-US', FlexSearch.Charset.LatinBalance),
  orama('characters and pairs', 'zh-CN', oramaTokenizer(charactersAndPairs)),
  orama('mandarin', 'zh-CN', createTokenizer()),
  orama('', 'en-US'),
  nlpJs,
];
