import type { Locale } from '../../core/locale.ts';

/** What only this channel has to say: that an answer is still to come, or goes on. */
interface ChannelWords {
  preparing: string;
  more: string;
  moreAnyWord: string;
  /** For the template outside the window. */
  answerWaits: string;
}

const chinese: ChannelWords = {
  preparing: '正在为您查询，请稍候几秒，回复“1”即可查看答复。',
  more: '（还有内容，回复“1”继续查看）',
  moreAnyWord: '（还有内容，回复任意文字继续查看）',
  answerWaits: '您的问题已有答复，回复任意文字即可查看。',
};

const traditional: ChannelWords = {
  preparing: '正在為您查詢，請稍候幾秒，回覆「1」即可查看答覆。',
  more: '（還有內容，回覆「1」繼續查看）',
  moreAnyWord: '（還有內容，回覆任意文字繼續查看）',
  answerWaits: '您的問題已有答覆，回覆任意文字即可查看。',
};

const english: ChannelWords = {
  preparing: 'We are looking into it. Please reply "1" in a few seconds to see the answer.',
  more: '(There is more: reply "1" to read on.)',
  moreAnyWord: '(There is more: reply with any word to read on.)',
  answerWaits: 'There is an answer to your question. Reply with any word to see it.',
};

const words: Readonly<Record<Locale, ChannelWords>> = {
  'zh-CN': chinese,
  'zh-TW': traditional,
  'en-US': english,
};

export function wordsIn(locale: Locale): ChannelWords {
  return words[locale];
}

/** Whether a text only asks for what waits. */
export function asksForMore(text: string): boolean {
  return /^\s*["“「]?(1|１|继续|繼續|more|continue)["”」]?[。.!！]?\s*$/i.test(text);
}
