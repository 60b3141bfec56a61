import type { ContentLocale } from '../../core/locale.ts';
import { chinese } from './chineseWords.ts';
import { english } from './englishWords.ts';
import type { StaffWords } from './staffWordsShape.ts';

export const staffWords: Record<ContentLocale, StaffWords> = { 'zh-CN': chinese, 'en-US': english };
