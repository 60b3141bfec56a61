import { expect } from 'chai';
import { chosenLocale } from '../../../bot/web/chat/language.ts';

describe('The language of a page', () => {
  const both = ['zh-CN', 'en-US'] as const;
  const rows: [tags: string[], served: readonly ('zh-CN' | 'en-US')[], locale: string][] = [
    [['zh-CN'], both, 'zh-CN'],
    [['zh-Hant-HK', 'en'], both, 'zh-TW'],
    [['en-GB', 'zh'], both, 'en-US'],
    [['de-DE', 'zh-CN', 'en'], both, 'zh-CN'],
    [['de-DE'], both, 'en-US'],
    [[], both, 'zh-CN'],
    [['*'], both, 'zh-CN'],
    [['en-US'], ['zh-CN'], 'zh-CN'],
    [['zh-CN'], ['en-US'], 'en-US'],
  ];
  for (const [tags, served, locale] of rows) {
    it(`is ${locale} for who reads ${tags.join(', ') || 'nothing in particular'}, where ${served.join(' and ')} are served`, () => {
      expect(chosenLocale(tags, served)).to.equal(locale);
    });
  }
});
