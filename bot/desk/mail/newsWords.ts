import type { ContentLocale } from '../../core/locale.ts';
import { chineseNews } from './chineseNews.ts';
import { englishNews } from './englishNews.ts';
import type { NewsWords } from './newsWordsShape.ts';

export const newsWords: Record<ContentLocale, NewsWords> = { 'zh-CN': chineseNews, 'en-US': englishNews };
