import type { ContentLocale } from '../../core/locale.ts';
import { chineseWords } from './chineseWords.ts';
import { englishWords } from './englishWords.ts';
import type { MailWords } from './mailWordsShape.ts';

export const mailWords: Record<ContentLocale, MailWords> = { 'zh-CN': chineseWords, 'en-US': englishWords };
