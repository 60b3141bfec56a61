import type { ContentLocale } from '../../core/locale.ts';

/** What the page of equal words says. */
interface EqualWordsWords {
  title: string;
  about: string;
  how: string;
  shipped: string;
  edited: (by: string, time: string) => string;
  groups: Record<ContentLocale, string>;
  save: string;
  tryThem: string;
  done: Record<'saved' | 'shipped', string>;
  refused: string;
  line: (line: number) => string;
  conflict: (by: string, time: string) => string;
  /** Somebody saved before the shipped words were taken up again. */
  notTakenBack: (by: string, time: string) => string;
  theirs: string;
  back: string;
  backAbout: string;
  setAside: string;
}

export const equalWordsWords: Record<ContentLocale, EqualWordsWords> = {
  'zh-CN': {
    title: '同义词',
    about:
      '意思相同的词，搜索把它们当作一个词来读。公司自己的叫法、客户的说法、常见的错别字都写在这里，保存后立即生效。',
    how: '一行一组，词之间用｜隔开；一个词至少两个字，只能在一组里。',
    shipped: '现在用的是产品自带的词（knowledge/content/words.yaml）。在这里保存以后，就以这里的为准。',
    edited: (by, time) =>
      `现在用的是 ${by} 在 ${time} 保存的词。产品自带的词（knowledge/content/words.yaml）暂不使用。`,
    groups: { 'zh-CN': '中文', 'en-US': '英文' },
    save: '保存并生效',
    tryThem: '试一个问题',
    done: { saved: '已保存，搜索现在就按这些词来读。', shipped: '已恢复产品自带的词。' },
    refused: '没有保存，请先改好这些地方：',
    line: (line) => `第 ${line} 行`,
    conflict: (by, time) =>
      `${by} 在 ${time} 刚刚保存过。您写的还在下面，没有保存。请对照着合并，再保存一次就以您的为准。`,
    notTakenBack: (by, time) => `${by} 在 ${time} 刚刚保存过，所以没有恢复。请先看看下面的词。`,
    theirs: '对方保存的',
    back: '恢复产品自带的词',
    backAbout: '这里写的词不再使用，会在本页留一份，可以复制回来。',
    setAside: '恢复之前这里写的词',
  },
  'en-US': {
    title: 'Equal words',
    about:
      'Words that mean the same; the search reads each group as one word. Names of your own, what customers say and common misspellings belong here. Saved is in force.',
    how: 'A group a line, with ｜ or | between the words. A word has two characters or more and stands in one group only.',
    shipped:
      'The shipped words are in force (knowledge/content/words.yaml). Once you save here, what stands here holds.',
    edited: (by, time) =>
      `What ${by} saved on ${time} is in force. The shipped words (knowledge/content/words.yaml) are not used meanwhile.`,
    groups: { 'zh-CN': 'Chinese', 'en-US': 'English' },
    save: 'Save and use',
    tryThem: 'Try a question',
    done: {
      saved: 'Saved. The search reads by these words now.',
      shipped: 'The shipped words are in force again.',
    },
    refused: 'Not saved. Please mend these first:',
    line: (line) => `Line ${line}`,
    conflict: (by, time) =>
      `${by} saved just now, on ${time}. What you wrote stands below and is not saved. Compare and merge; saving once more lets yours hold.`,
    notTakenBack: (by, time) =>
      `${by} saved just now, on ${time}, so nothing was taken back. Please look at the words below first.`,
    theirs: 'What they saved',
    back: 'Back to the shipped words',
    backAbout:
      'What stands here is not used any more. A copy stays on this page, so that you can take it back.',
    setAside: 'What stood here before',
  },
};
