import type { ContentLocale } from '../../core/locale.ts';
import { chinese } from './chineseWords.ts';
import { english } from './englishWords.ts';
import type { ArticleWords } from './wordsShape.ts';

export const articleWords: Record<ContentLocale, ArticleWords> = { 'zh-CN': chinese, 'en-US': english };
