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
  miniSearch('characters and pairs', 'zh', charactersAndPairs),
  miniSearch('pairs', 'zh', pairsOnly),
  miniSearch('words', 'zh', words),
  miniSearch('', 'en'),
  flexSearch('characters and pairs', 'zh', charactersAndPairs),
  flexSearch('CJK', 'zh', FlexSearch.Charset.CJK),
  flexSearch('words', 'en', words),
  flexSearch('stems', 'en', FlexSearch.Charset.LatinBalance),
  orama('characters and pairs', 'zh', oramaTokenizer(charactersAndPairs)),
  orama('mandarin', 'zh', createTokenizer()),
  orama('', 'en'),
  nlpJs,
];
