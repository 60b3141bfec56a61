import type { Refusal } from '../../desk/acts/refusal.ts';
import { dispatchWords } from '../../desk/dispatch/words.ts';
import type { StaffWords } from './staffWordsShape.ts';

const states: StaffWords['states'] = {
  waiting: '待受理',
  taken: '处理中',
  answered: '已答复',
  solved: '已解决',
  closed: '已结束',
  withdrawn: '已撤回',
};

/** The console in Chinese. */
export const chinese: StaffWords = {
  console: '服务台',
  nav: {
    label: '服务台',
    language: 'English',
    signOut: '退出登录',
  },
  login: {
    title: '登录服务台',
    about: '请输入您的工作邮箱，我们会发一封登录邮件给您，不需要密码。',
    mail: '工作邮箱',
    send: '发送登录邮件',
    sentTitle: '请查收邮件',
    sent: (minutes) => `如果这是员工的邮箱，登录邮件已经发出，${minutes} 分钟内有效，只能用一次。`,
    enterTitle: '欢迎回来',
    enterAbout: '点下面的按钮，在这台设备上登录。',
    enter: '登录',
    staleTitle: '链接已失效',
    stale: '登录链接只能用一次，并且很快过期。请重新发送一封。',
    again: '重新发送',
    out: '您已在这台设备上退出登录。',
    mailSubject: (company) => `登录${company}服务台`,
    mailText: (name, link, minutes) =>
      `${name}，您好：\n\n请打开下面的链接登录服务台，${minutes} 分钟内有效，只能用一次：\n\n${link}\n\n如果不是您本人操作，请忽略本邮件，不要转发。\n`,
  },
  queue: {
    title: '队列',
    count: (tickets) => `${tickets} 件`,
    empty: '现在没有等待处理的事项。',
    over: '已结束的事项',
    emptyFiltered: '没有符合条件的事项。',
    search: '查找',
    searchHint: '受理编号、电话或姓名',
    department: '部门',
    kind: '类别',
    state: '状态',
    whose: '经办',
    all: '全部',
    open: '未解决',
    mine: '我的',
    nobodys: '无人接手',
    filters: '按状态、经办、部门、类别筛选',
    apply: '查找',
    reset: '清除',
    older: '下一页',
    newer: '上一页',
    problem: '问题',
    takenBy: '经办人',
  },
  states,
  channels: {
    directline: '网页聊天',
    wechat: '微信',
    mail: '邮件',
    phone: '电话',
    visit: '上门或到店',
    other: '其他',
  },
  countdown: {
    minutes: '还有 {n} 分钟',
    hours: '还有 {n} 小时',
    days: '还有 {n} 天',
    late: '已超时',
    answered: '已答复',
    none: '未承诺时间',
  },
  ticket: {
    customer: '客户',
    state: '状态',
    department: '部门',
    agent: '经办人',
    owner: '区域负责人',
    away: (name, instead) => `${name}（不在，由${instead}代理）`,
    nobody: '无人接手',
    channel: '渠道',
    opened: '受理时间',
    reply: '答复客户',
    replyHint: '客户会看到这段话和您的名字。请勿写价格和私人联系方式。',
    attach: '附上图片或 PDF（最多 5 个，随答复发给客户）',
    canned: '常用语',
    send: '发送答复',
    sendAndSolve: '发送并标记解决',
    sendAnyway: '仍要发送',
    progress: '只告知进展',
    take: '接手',
    solved: '标记为已解决',
    call: '已致电客户',
    callHint: '通话结果（客户看不到）',
    note: '内部备注',
    noteHint: '客户看不到',
    noteSave: '保存备注',
    transfer: '转交',
    transferTo: '转给',
    transferWhy: '说明（客户看不到）',
    reopen: '重新受理',
    history: '经过',
    others: '该客户的其他事项',
    conversation: '对话记录',
    picture: '图片',
    toldAt: (time) => `客户已收到 · ${time}`,
    notYetTold: '正在发送给客户',
    notTold: '没有送达客户',
    over: '此事项已结束，不能再答复。',
    changed: '这件事项有新变化。',
    reload: '查看最新',
    service: '系统',
    articleGone: (id) => `${id}（已下架）`,
  },
  done: {
    take: '已由您接手，客户会收到通知。',
    answer: '答复已提交，正在送达客户。',
    progress: '进展已提交，正在告知客户。',
    solve: '已标记为解决，系统会请客户确认。',
    call: '已记录通话。',
    note: '备注已保存。',
    transfer: '已转交。',
    reopen: '已重新受理。',
    dispatch: '派工单已更新。',
  },
  notSent: '没有发出',
  refusal,
  warningTitle: '发送前请再看一眼',
  warning: ({ why, text }) => {
    if (why === 'superlative') return `“${text}”是绝对化用语，宜换个说法。`;
    return why === 'rude' ? `“${text}”可能让客户不快。` : `“${text}”是口头承诺，做得到再写。`;
  },
  opened: '客户的问题转到人工',
  entered: (who) => `${who}登记了别处的来访或来电`,
  reopenedByStaff: '重新受理',
  mails: {
    title: '邮件',
    nothing: '邮件由服务器收发，没有需要处理的。',
    kept: '保存的邮件',
    held: '待放行的来信',
    heldAbout: '这些来信无法确认是谁写的，没有生效。核实后可以放行；放行后仍会检查价格和编号。',
    heldEmpty: '没有待放行的来信。',
    from: (address) => `声称来自 ${address}`,
    why: {
      unproven: '无法证明发件人',
      notYours: '发件人不在受理部门',
      suspect: '可能是自动回复',
      tooMany: '短时间内来信太多',
      stranger: '不是客户留下的邮箱',
    },
    release: '放行',
    discard: '不采用',
    about: '没有设置 SMTP_URL，发出的邮件保存在这里，不会真正寄出。登录邮件不在此列出。',
    empty: '还没有邮件。',
    tooMany: (shown) => `只列出最近的 ${shown} 封。`,
  },
  withheld: {
    title: '已拦下',
    about: '价格检查拦下的内容，客户没有看到。价格请当面或电话说明。',
    empty: '没有被拦下的内容。',
    bot: '助手的回复',
    agent: '同事的答复',
  },
  errors: {
    notFound: ['找不到', '没有这一页，或者它不归您处理。'],
    forbidden: ['没有权限', '您的角色不能做这件事。如有需要，请联系管理员。'],
    otherSite: ['请重试', '页面已经过期，操作没有执行。请返回、刷新页面后再试。'],
    tooMany: ['请稍候', '操作太频繁了，请过一会儿再试。'],
    tooLarge: ['文件太大', '没有收下。请返回上一页，换小一点的文件再试；您写的内容还在那里。'],
    broken: ['出错了', '服务台这边出了点问题，请稍后再试。'],
  },
  back: '返回队列',
};

function refusal(why: Refusal, name: (id: string) => string): string {
  switch (why.why) {
    case 'notStaff':
      return '这件事项不归您的部门处理。';
    case 'takenBy':
      return `${name(why.agent)}已先接手。`;
    case 'state':
      return `这件事项目前是“${states[why.state]}”，不能这样操作。`;
    case 'price':
      return '内容可能含价格，客户没有收到。标出的地方请去掉；价格请当面或电话说明。';
    case 'contact':
      return '内容含私人联系方式，客户没有收到。标出的地方请去掉，可以写公司热线。';
    case 'undecided':
      return '价格检查没能及时完成，为稳妥起见没有发出。请稍后重发，或写短一些。';
    case 'tooLong':
      return '内容太长，请缩短或分几次发送。';
    case 'empty':
      return '还没有写内容。';
    case 'unknownTarget':
      return `没有叫“${why.named}”的部门、同事或地区。`;
    case 'order':
      return dispatchWords['zh-CN'].problem(why, name);
    case 'unknownVerb':
      return '没有这项操作。';
    case 'changed':
      return '这件事项刚刚有变化，操作没有执行。请看过之后再试。';
  }
}
