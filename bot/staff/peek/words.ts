import type { ContentLocale } from '../../core/locale.ts';

/** What a page behind a link of a group chat says besides the words of mails and console. */
export const peekWords: Record<
  ContentLocale,
  { about: string; open: string; waiting: string; department: string }
> = {
  'zh-CN': {
    ...{ about: '客户的资料和对话登录后可见。', open: '登录并处理' },
    ...{ waiting: '等待人工的客户', department: '部门' },
  },
  'en-US': {
    about: 'What is known of the customer is shown after the login.',
    open: 'Sign in and work on it',
    ...{ waiting: 'Customers who wait for a person', department: 'Department' },
  },
};
