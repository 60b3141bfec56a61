import type { ContentLocale } from '../../core/locale.ts';
import type { LiveRefusal } from '../../desk/live/liveActing.ts';
import type { LiveEvent } from '../../desk/live/liveChat.ts';

/** What only live chats refuse; everything else is refused as in tickets. */
type OwnRefusal = Extract<LiveRefusal, { why: 'full' | 'over' }>;

interface ChatWords {
  title: string;
  about: string;
  duty: string;
  online: (chats: number, most: number) => string;
  offline: string;
  goOnline: string;
  goOffline: string;
  colleagues: string;
  free: (chats: number, most: number) => string;
  busy: (chats: number, most: number) => string;
  away: string;
  off: string;
  waiting: (count: number) => string;
  talking: (count: number) => string;
  withBot: (count: number) => string;
  nobody: string;
  waitsSince: (time: string) => string;
  asksFor: (name: string) => string;
  unanswered: string;
  take: string;
  takeOver: string;
  back: string;
  open: string;
  says: string;
  hint: string;
  send: string;
  sendAnyway: string;
  lineDown: string;
  picture: string;
  leftOut: string;
  solved: string;
  handBack: string;
  ticket: string;
  pass: string;
  passTo: string;
  passWhy: string;
  note: string;
  noteHint: string;
  noteSave: string;
  notes: string;
  history: string;
  over: string;
  taken: (name: string) => string;
  becameTicket: string;
  conversation: string;
  customer: string;
  language: string;
  languages: Record<ContentLocale | 'zh-TW', string>;
  events: Record<LiveEvent['type'], string>;
  refusal: (refusal: OwnRefusal) => string;
}

/** What the pages of live chats say. */
export const chatWords: Record<ContentLocale, ChatWords> = {
  'zh-CN': {
    title: '在线对话',
    about: '上线后，顾客要人工时会请您接入。页面关闭或离开一分半钟，就算不在。',
    duty: '我的状态',
    online: (chats, most) => `您在线，正在接待 ${chats} / ${most}`,
    offline: '您未上线，顾客要人工时不会找您',
    goOnline: '上线接待',
    goOffline: '暂停接待',
    colleagues: '同事',
    free: (chats, most) => `空闲 ${chats} / ${most}`,
    busy: (chats, most) => `已满 ${chats} / ${most}`,
    away: '暂离',
    off: '未上线',
    waiting: (count) => `等待接入（${count}）`,
    talking: (count) => `进行中（${count}）`,
    withBot: (count) => `助手正在接待（${count}）`,
    nobody: '没有。',
    waitsSince: (time) => `${time} 起等待`,
    asksFor: (name) => `找${name}`,
    unanswered: '待回复',
    take: '接入',
    takeOver: '接手这次对话',
    back: '在线对话',
    open: '打开',
    says: '对顾客说',
    hint: 'Enter 发送，Shift + Enter 换行。价格和私人联系方式发不出去。',
    send: '发送',
    sendAnyway: '仍然发送',
    lineDown: '没有发出：连接中断或登录已过期。内容还在，请稍后再发。',
    picture: '图片或 PDF',
    leftOut: '只能发送图片和 PDF，其他文件没有发出。',
    solved: '已解决，结束',
    handBack: '交还助手',
    ticket: '转为受理单',
    pass: '转给同事',
    passTo: '转给',
    passWhy: '说明（顾客看不到）',
    note: '备注',
    noteHint: '只有同事看得到',
    noteSave: '保存备注',
    notes: '备注',
    history: '经过',
    over: '这次对话已经结束。',
    taken: (name) => `${name}正在与这位顾客对话。`,
    becameTicket: '受理编号',
    conversation: '对话内容',
    customer: '顾客',
    language: '语言',
    languages: { 'zh-CN': '简体中文', 'zh-TW': '繁体中文', 'en-US': '英文' },
    events: {
      asked: '顾客要求人工',
      left: '顾客不再等待',
      joined: '接入',
      takenOver: '接手',
      passed: '转给同事',
      away: '两分钟没有回复，已请顾客稍等',
      note: '备注',
      solved: '已解决，结束',
      handedBack: '交还助手',
      ticket: '转为受理单',
      agentGone: '十分钟没有回复，已登记受理单',
      quiet: '双方半小时没有说话，自动结束',
    },
    refusal: (refusal) =>
      refusal.why === 'full'
        ? `您已经在接待 ${refusal.most} 位顾客，请先结束一个对话。`
        : '这次对话已经结束，或者顾客不再等待。',
  },
  'en-US': {
    title: 'Live chats',
    about:
      'While you are online, customers who ask for a person are offered to you. A page that is closed or away for a minute and a half counts as gone.',
    duty: 'My state',
    online: (chats, most) => `You are online, with ${chats} of ${most} chats`,
    offline: 'You are offline; nobody is brought to you',
    goOnline: 'Go online',
    goOffline: 'Take no more chats',
    colleagues: 'Colleagues',
    free: (chats, most) => `free ${chats} / ${most}`,
    busy: (chats, most) => `full ${chats} / ${most}`,
    away: 'away',
    off: 'offline',
    waiting: (count) => `Waiting (${count})`,
    talking: (count) => `Talking (${count})`,
    withBot: (count) => `With the assistant (${count})`,
    nobody: 'None.',
    waitsSince: (time) => `waiting since ${time}`,
    asksFor: (name) => `asks for ${name}`,
    unanswered: 'unanswered',
    take: 'Join',
    takeOver: 'Take over this chat',
    back: 'Live chats',
    open: 'Open',
    says: 'Say to the customer',
    hint: 'Enter sends, Shift + Enter begins a line. Prices and private contacts are not let out.',
    send: 'Send',
    sendAnyway: 'Send anyway',
    lineDown:
      'Not sent: the connection is down or your login is over. Your words are kept; please send them again.',
    picture: 'Picture or PDF',
    leftOut: 'Only pictures and PDF files can be sent; another file was left out.',
    solved: 'Solved, end',
    handBack: 'Hand back to the assistant',
    ticket: 'Make it a ticket',
    pass: 'Pass on',
    passTo: 'To',
    passWhy: 'Why (not shown to the customer)',
    note: 'Note',
    noteHint: 'Only colleagues see it',
    noteSave: 'Save the note',
    notes: 'Notes',
    history: 'What happened',
    over: 'This chat is over.',
    taken: (name) => `${name} is talking with this customer.`,
    becameTicket: 'Ticket',
    conversation: 'Conversation',
    customer: 'Customer',
    language: 'Language',
    languages: { 'zh-CN': 'Chinese (simplified)', 'zh-TW': 'Chinese (traditional)', 'en-US': 'English' },
    events: {
      asked: 'Customer asked for a person',
      left: 'Customer waits no longer',
      joined: 'Joined',
      takenOver: 'Took over',
      passed: 'Passed on',
      away: 'No answer for two minutes; the customer was asked to wait',
      note: 'Note',
      solved: 'Solved, ended',
      handedBack: 'Handed back to the assistant',
      ticket: 'Made a ticket',
      agentGone: 'No answer for ten minutes; recorded as a ticket',
      quiet: 'Nobody spoke for half an hour; ended by itself',
    },
    refusal: (refusal) =>
      refusal.why === 'full'
        ? `You have ${refusal.most} chats already. Please end one first.`
        : 'This chat is over, or the customer waits no longer.',
  },
};
