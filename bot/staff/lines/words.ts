import type { LineProblem } from '../../../dialogs/script/lineCheck.ts';
import type { ContentLocale } from '../../core/locale.ts';

interface LineWords {
  title: string;
  about: string;
  views: Record<'all' | 'edited' | 'draft' | 'changed', string>;
  search: string;
  searchHint: string;
  show: string;
  empty: string;
  edited: string;
  waits: string;
  changed: string;
  back: string;
  languages: Record<ContentLocale, string>;
  traditional: string;
  wording: (n: number) => string;
  wordingsHint: string;
  button: (n: number) => string;
  placeholders: string;
  placeholdersHint: string;
  preview: string;
  previewAgain: string;
  save: string;
  saveHint: string;
  saved: string;
  published: string;
  discarded: string;
  rolledBack: string;
  draftBy: (name: string, time: string) => string;
  publish: string;
  publishOther: string;
  discard: string;
  changedTitle: string;
  changedAbout: string;
  editions: string;
  editionsNone: string;
  edition: (number: number) => string;
  shipped: string;
  by: (author: string, publisher: string) => string;
  sayAgain: string;
  inForce: string;
  draftDifference: string;
  conflictTitle: string;
  conflictAbout: (name: string) => string;
  refused: Record<'samePerson' | 'unknown', string>;
  problems: string;
  problem: (problem: LineProblem) => string;
}

const chineseProblem = ({ why, part = '', text }: LineProblem): string => {
  const where = text === '' ? '' : `“${text}”`;
  const sentences: Record<LineProblem['why'], string> = {
    empty: '有一处是空的，请填写或删去。',
    many: `说法太多，最多 ${part} 种。`,
    long: `${where}太长，最多 ${part} 个字。`,
    unknown: `${where}里的 {${part}} 没有人会填，请从下面列出的里选。`,
    missing: `${where}里少了 {${part}}，顾客需要知道它。`,
    brackets: `${where}里有一个括号没有成对。`,
    buttons: `按钮必须是 ${part} 个，顺序也不能变。`,
    wordings: `这一条的说法必须正好 ${part} 种。`,
    price: part === '' ? '价格检查没能及时完成，请再试一次。' : `${where}里的“${part}”像是价格，不能说。`,
  };
  return sentences[why];
};

const englishProblem = ({ why, part = '', text }: LineProblem): string => {
  const where = text === '' ? '' : `“${text}”`;
  const sentences: Record<LineProblem['why'], string> = {
    empty: 'One field is empty: fill it in or take it out.',
    many: `Too many wordings: at most ${part}.`,
    long: `${where} is too long: at most ${part} characters.`,
    unknown: `Nobody fills {${part}} in ${where}: take one of those listed below.`,
    missing: `${where} leaves out {${part}}, which the customer needs to know.`,
    brackets: `${where} has a bracket without its partner.`,
    buttons: `There must be ${part} buttons, in their order.`,
    wordings: `There must be exactly ${part} wordings.`,
    price:
      part === ''
        ? 'The price check did not finish in time: please try again.'
        : `“${part}” in ${where} reads like a price, which is never said.`,
  };
  return sentences[why];
};

/** What the pages of the script's lines say. */
export const lineWords: Record<ContentLocale, LineWords> = {
  'zh-CN': {
    title: '话术',
    about: '机器人说的每一句话。改动先存为草稿，由另一位同事发布后立即生效；产品自带的说法随时可以恢复。',
    views: { all: '全部', edited: '改过的', draft: '待发布', changed: '新版有变' },
    search: '查找',
    searchHint: '话里的字词',
    show: '查找',
    empty: '没有符合条件的话术。',
    edited: '已改',
    waits: '待发布',
    changed: '新版有变',
    back: '话术',
    languages: { 'zh-CN': '中文', 'en-US': '英文' },
    traditional: '繁体（自动转换）',
    wording: (n) => `说法 ${n}`,
    wordingsHint: '几种说法轮流使用，留空的不用。',
    button: (n) => `按钮 ${n}`,
    placeholders: '可以用的占位符',
    placeholdersHint: '花括号里的由系统填写；方括号里的部分，其中的值未知时整段省略。',
    preview: '顾客看到的样子',
    previewAgain: '预览',
    save: '存为草稿',
    saveHint: '存好后由另一位同事发布。',
    saved: '草稿已保存，请另一位同事发布。',
    published: '已发布，从现在起就这样说。',
    discarded: '草稿已丢弃。',
    rolledBack: '已恢复，从现在起就这样说。',
    draftBy: (name, time) => `${name} 的草稿 · ${time}`,
    publish: '发布',
    publishOther: '这是您写的草稿，需要另一位同事来发布。',
    discard: '丢弃草稿',
    changedTitle: '产品自带的说法变了',
    changedAbout: '现在说的仍是你们的说法。请看看要不要跟着改。',
    editions: '历史版本',
    editionsNone: '还没有改过，说的是产品自带的。',
    edition: (number) => `第 ${number} 版`,
    shipped: '产品自带的说法',
    by: (author, publisher) => (author === publisher ? `${author} 恢复` : `${author} 写，${publisher} 发布`),
    sayAgain: '恢复成这一版',
    inForce: '正在使用',
    draftDifference: '与现在的差别',
    conflictTitle: '有人刚刚改过',
    conflictAbout: (name) =>
      `您编辑的时候，${name}保存了另一份草稿。请对照后再保存，您写的还在下面的表单里。`,
    refused: {
      samePerson: '自己写的不能自己发布，请另一位同事来。',
      unknown: '草稿已经变了，请看最新的。',
    },
    problems: '还不能保存',
    problem: chineseProblem,
  },
  'en-US': {
    title: 'Lines',
    about:
      'Everything the bot says. A change is saved as a draft and said as soon as a second person publishes it; the shipped line can be taken up again at any time.',
    views: { all: 'All', edited: 'Edited', draft: 'Waiting', changed: 'Changed by an update' },
    search: 'Search',
    searchHint: 'Words of the line',
    show: 'Search',
    empty: 'No line fits.',
    edited: 'edited',
    waits: 'waiting',
    changed: 'changed by an update',
    back: 'Lines',
    languages: { 'zh-CN': 'Chinese', 'en-US': 'English' },
    traditional: 'Traditional Chinese (converted)',
    wording: (n) => `Wording ${n}`,
    wordingsHint: 'They are used in turn; empty ones are not used.',
    button: (n) => `Button ${n}`,
    placeholders: 'Placeholders',
    placeholdersHint:
      'What stands in braces is filled in; a part in square brackets is left out while a value in it is unknown.',
    preview: 'What customers see',
    previewAgain: 'Preview',
    save: 'Save as draft',
    saveHint: 'A second person publishes it.',
    saved: 'The draft is saved. Ask a second person to publish it.',
    published: 'Published: this is what is said from now on.',
    discarded: 'The draft is gone.',
    rolledBack: 'Taken up again: this is what is said from now on.',
    draftBy: (name, time) => `Draft by ${name} · ${time}`,
    publish: 'Publish',
    publishOther: 'You wrote this draft: a second person has to publish it.',
    discard: 'Discard the draft',
    changedTitle: 'The shipped line has changed',
    changedAbout: 'What is said is still yours. See whether it should follow.',
    editions: 'Editions',
    editionsNone: 'Not edited so far: the shipped line is said.',
    edition: (number) => `Edition ${number}`,
    shipped: 'The shipped line',
    by: (author, publisher) =>
      author === publisher ? `taken up by ${author}` : `by ${author}, published by ${publisher}`,
    sayAgain: 'Say this again',
    inForce: 'said now',
    draftDifference: 'Against what is said now',
    conflictTitle: 'Somebody was faster',
    conflictAbout: (name) =>
      `${name} saved another draft while you were writing. Compare and save again; what you wrote is still in the form.`,
    refused: {
      samePerson: 'Whoever wrote a line cannot publish it: ask a second person.',
      unknown: 'The draft has changed meanwhile: look at the latest one.',
    },
    problems: 'This cannot be saved yet',
    problem: englishProblem,
  },
};
