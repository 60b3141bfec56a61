import type { ContentLocale } from '../../core/locale.ts';

interface MissWords {
  title: string;
  about: string;
  empty: string;
  views: Record<'open' | 'drafted' | 'dismissed', string>;
  search: string;
  searchHint: string;
  show: string;
  times: (count: number) => string;
  last: (time: string) => string;
  since: (time: string) => string;
  passing: (passed: number, asked: number) => string;
  erased: string;
  back: string;
  wordings: string;
  wordingsAbout: string;
  answeredBy: (title: string) => string;
  unanswered: string;
  didNotHelp: (title: string) => string;
  near: string;
  extend: string;
  nearNone: string;
  answers: string;
  answersAbout: string;
  answersNone: string;
  draft: string;
  draftEmpty: string;
  drafted: string;
  samples: string;
  samplesAbout: string;
  samplesNone: string;
  dismiss: string;
  dismissed: (name: string) => string;
  wishes: (wished: number, told: number) => string;
  speakers: Record<'customer' | 'bot' | 'agent', string>;
}

/** What the pages of the misses say. */
export const missWords: Record<ContentLocale, MissWords> = {
  'zh-CN': {
    title: '未答问题',
    about: '顾客问了、现有文章没能解决的问题。不同说法、不同日期、中英文归在一起；个人信息已隐去。',
    empty: '这里没有问题。',
    views: { open: '待处理', drafted: '已写文章', dismissed: '不需要文章' },
    search: '查找',
    searchHint: '问题里的字词',
    show: '查找',
    times: (count) => `${count} 次`,
    last: (time) => `最近 ${time}`,
    since: (time) => `最早 ${time}`,
    passing: (passed, asked) => `重问 ${asked} 个说法，现在能答 ${passed} 个`,
    erased: '（已按顾客要求删除）',
    back: '未答问题',
    wordings: '顾客的说法',
    wordingsAbout: '下面按现在的知识库重新问了一遍。',
    answeredBy: (title) => `现在会答：${title}`,
    unanswered: '现在仍然答不上',
    didNotHelp: (title) => `看过《${title}》，没有解决`,
    near: '最接近的文章',
    extend: '把这些说法加进这篇文章',
    nearNone: '没有接近的文章。',
    answers: '同事最后怎么答的',
    answersAbout: '来自对应的受理单，个人信息已隐去。写成文章前请再读一遍。',
    answersNone: '还没有同事的答复。',
    draft: '用这个答复写文章',
    draftEmpty: '写一篇新文章',
    drafted: '为它写的文章',
    samples: '对话样例',
    samplesAbout: '最近的几次对话，姓名、电话、地址、单号已隐去。',
    samplesNone: '没有留下对话。',
    dismiss: '不需要文章',
    dismissed: (name) => `${name}认为不需要文章。再有人问会重新出现在待处理里。`,
    wishes: (wished, told) => `${wished} 位顾客希望有答案时得到通知，已通知 ${told} 位。`,
    speakers: { customer: '顾客', bot: '助手', agent: '同事' },
  },
  'en-US': {
    title: 'Misses',
    about:
      'What customers asked and no article settled. Wordings, days and languages stand together; what is personal is left out.',
    empty: 'There is nothing here.',
    views: { open: 'Open', drafted: 'Article written', dismissed: 'No article needed' },
    search: 'Search',
    searchHint: 'Words of the question',
    show: 'Search',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    last: (time) => `last ${time}`,
    since: (time) => `first ${time}`,
    passing: (passed, asked) => `Asked again: ${passed} of ${asked} wordings are answered now`,
    erased: '(deleted at the customer’s wish)',
    back: 'Misses',
    wordings: 'What customers said',
    wordingsAbout: 'Asked again with the knowledge base as it is now.',
    answeredBy: (title) => `answered now by: ${title}`,
    unanswered: 'still without an answer',
    didNotHelp: (title) => `saw “${title}”, which did not help`,
    near: 'Nearest article',
    extend: 'Add these wordings to this article',
    nearNone: 'No article comes near.',
    answers: 'What colleagues answered in the end',
    answersAbout: 'From the tickets; what is personal is left out. Read it again before you publish it.',
    answersNone: 'No colleague has answered yet.',
    draft: 'Make an article of this answer',
    draftEmpty: 'Write a new article',
    drafted: 'The article written for it',
    samples: 'Sample conversations',
    samplesAbout: 'The latest ones. Names, telephone numbers, addresses and order numbers are left out.',
    samplesNone: 'No conversation was kept.',
    dismiss: 'No article needed',
    dismissed: (name) => `${name} decided that it needs no article. It comes back when somebody asks again.`,
    wishes: (wished, told) => `Customers who wish to be told: ${wished}; told so far: ${told}.`,
    speakers: { customer: 'Customer', bot: 'Assistant', agent: 'Colleague' },
  },
};
