import type { ContentLocale } from '../../core/locale.ts';

/** What became of the customer's last click. */
export type Done = 'added' | 'urged' | 'withdrawn' | 'confirmed' | 'reopened' | 'continued';

interface CaseWords {
  title: string;
  due: string;
  by: (time: string) => string;
  counted: string;
  noTime: string;
  matter: string;
  visit: string;
  technician: string;
  said: string;
  /** While nobody has written yet. */
  nothingSaid: string;
  you: string;
  person: (name: string) => string;
  picture: string;
  left: string;
  leftOut: string;
  contact: string;
  phone: string;
  email: string;
  add: string;
  addOver: string;
  addHint: string;
  words: string;
  pictures: (most: number, megabytes: number) => string;
  send: string;
  urge: string;
  withdraw: string;
  withdrawAsk: string;
  solved: string;
  yes: string;
  no: string;
  noHint: string;
  /** The customer's other cases. */
  others: string;
  chat: string;
  private: string;
  done: Record<Done, string>;
  empty: string;
  errors: Record<'gone' | 'tooMany' | 'broken' | 'tooLarge', [title: string, text: string]>;
  call: (hotline: string) => string;
}

export const caseWords: Record<ContentLocale, CaseWords> = {
  'zh-CN': {
    title: '我的受理',
    due: '答复时间',
    by: (time) => `${time} 前`,
    counted: '时间依据',
    noTime: '时间确定后通知您',
    matter: '问题',
    visit: '上门时间',
    technician: '维修师傅',
    said: '沟通记录',
    nothingSaid: '同事还没有回复，到时间会在这里和原来的渠道告诉您。',
    you: '您',
    person: (name) => `${name}（人工）`,
    picture: '图片',
    left: '您留的联系方式',
    leftOut: '这一条请来电询问。',
    contact: '联系方式',
    phone: '电话',
    email: '邮箱',
    add: '补充说明或图片',
    addOver: '这件事又有情况？',
    addHint: '写给经办同事的话会直接加进这次受理。',
    words: '补充说明',
    pictures: (most, megabytes) => `图片（最多 ${most} 张，每张不超过 ${megabytes} MB）`,
    send: '发送',
    urge: '催一下',
    withdraw: '不需要处理了',
    withdrawAsk: '撤回后同事不再处理。确定吗？',
    solved: '问题解决了吗？',
    yes: '解决了',
    no: '还没有',
    noHint: '哪里还没有解决？（可不填）',
    others: '您的其他受理',
    chat: '在线客服',
    private: '凭此链接即可查看，请勿转发给他人。',
    done: {
      added: '已补充，经办同事会看到。',
      urged: '已提醒经办同事。',
      withdrawn: '已撤回，谢谢您告诉我们。',
      confirmed: '谢谢您的确认，祝您使用愉快。',
      reopened: '抱歉还没有解决，已优先重新处理。',
      continued: '已为您另开一件，编号如上。',
    },
    empty: '请写几句话，或选一张图片。',
    errors: {
      gone: ['打不开这个链接', '链接不完整、已经过期，或资料已按您的要求删除。'],
      tooMany: ['请稍候', '操作太频繁了，请过一会儿再试。'],
      broken: ['出错了', '我们这边出了点问题，内容没有保存，请稍后再试。'],
      tooLarge: ['内容太大', '图片或文字超过了限制，没有保存。请换小一些的再试。'],
    },
    call: (hotline) => `也可以拨打 ${hotline}。`,
  },
  'en-US': {
    title: 'My case',
    due: 'Answer',
    by: (time) => `by ${time}`,
    counted: 'Counted as',
    noTime: 'We will tell you the time once it is known',
    matter: 'What it is about',
    visit: 'Visit',
    technician: 'Technician',
    said: 'What was said',
    nothingSaid: 'No colleague has written yet. You will hear from us here and where you asked.',
    you: 'You',
    person: (name) => `${name} (a person)`,
    picture: 'Picture',
    left: 'How to reach you',
    leftOut: 'Please ask us about this by phone.',
    contact: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
    add: 'Add words or pictures',
    addOver: 'Has it come up again?',
    addHint: 'What you write joins this case and reaches the colleague in charge.',
    words: 'What you want to add',
    pictures: (most, megabytes) => `Pictures (at most ${most}, ${megabytes} MB each)`,
    send: 'Send',
    urge: 'Ask for speed',
    withdraw: 'I do not need it any more',
    withdrawAsk: 'Nobody will work on it then. Are you sure?',
    solved: 'Is it solved?',
    yes: 'Yes, solved',
    no: 'Not yet',
    noHint: 'What is still wrong? (may be left empty)',
    others: 'Your other cases',
    chat: 'Chat with us',
    private: 'Whoever has this link can see this page; please do not pass it on.',
    done: {
      added: 'Added; the colleague in charge will see it.',
      urged: 'The colleague in charge is reminded.',
      withdrawn: 'Withdrawn. Thank you for telling us.',
      confirmed: 'Thank you for confirming.',
      reopened: 'We are sorry that it is not solved. It is open again, with priority.',
      continued: 'A new case is open for you; its number is above.',
    },
    empty: 'Please write something or choose a picture.',
    errors: {
      gone: [
        'This link does not work',
        'It is incomplete, it has expired, or the data was deleted as you asked.',
      ],
      tooMany: ['One moment', 'That was too fast. Please try again in a while.'],
      broken: ['Something went wrong', 'Nothing was saved. Please try again later.'],
      tooLarge: ['Too large', 'The pictures or words are over the limit. Nothing was saved.'],
    },
    call: (hotline) => `You can also call ${hotline}.`,
  },
};
