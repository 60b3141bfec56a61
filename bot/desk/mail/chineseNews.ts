import type { Refusal } from '../acts/refusal.ts';
import { dispatchWords } from '../dispatch/words.ts';
import type { NewsWords } from './newsWordsShape.ts';

const states = {
  waiting: '待受理',
  taken: '处理中',
  answered: '已答复',
  solved: '已解决',
  closed: '已结束',
  withdrawn: '已撤回',
};

/** What mails to the staff say of events, in Chinese. */
export const chineseNews: NewsWords = {
  take: (who) => `${who}已接手，其他同事不必再处理。`,
  answer: (who) => `${who}已答复客户。`,
  call: (who) => `${who}已致电客户。`,
  note: (who) => `${who}的备注（客户看不到）`,
  solve: (who) => `${who}标记为已解决，系统会请客户确认。`,
  transfer: (who, from, to) => `${who}已由${from}转给${to}。`,
  withdraw: '客户已撤回，不必再处理。',
  close: '客户确认已解决。',
  closeQuietly: '客户没有异议，已自动结束。',
  reopen: '客户表示没有解决，重新受理，请优先处理。',
  continued: (number) => `客户在结束之后又有回复，已另开受理编号 ${number}。`,
  urge: (count) => `客户催问（第 ${count} 次），请尽快答复。`,
  heldMail: {
    released: (who) => `${who}核对后放行了一封来信。`,
    discarded: (who) => `${who}核对后没有采用一封来信。`,
  },
  warned: (share, due) => `距答复时限的工作时间已过 ${share}%，请在 ${due} 前答复。`,
  alarmed: '紧急事项还没有人接手，请立即处理。',
  missed: (due) => `已超过答复时限 ${due}，客户还没有得到答复。`,
  renewed: (due) => `已向客户致歉，并告知新的答复时间：${due}。请务必做到。`,
  noResultYet: '已主动告诉客户：还没有结果。',
  visit: '已回访客户，询问是否一切正常。',
  confirm: '客户确认已经解决。',
  leadWrites: '第二次不能按时答复，已告诉客户由负责人亲自联系。请组长立即联系客户。',
  untold: {
    price: '这条答复连同前文读来可能含价格，没有发给客户。请换个说法重发，价格请当面或电话说明。',
    unreachable: '这条答复无法送达客户：原对话和邮箱都不可用。请致电客户，之后回复“#已致电”。',
  },
  words: '内容',
  refusal: (refusal, name) => `您的邮件没有生效：${reason(refusal, name)}`,
  how: '直接回复本邮件即可答复客户；首行可写：#接手、#已解决、#转 部门或地区、#备注、#进展、#已致电。',
};

function reason(refusal: Refusal, name: (id: string) => string): string {
  switch (refusal.why) {
    case 'notStaff':
      return '您不是受理部门的人员。请由受理部门处理，或请组长转给您。';
    case 'takenBy':
      return `${name(refusal.agent)}已先接手。如需补充，请回复“#备注”加内容。`;
    case 'state':
      return `该事项目前是“${states[refusal.state]}”，不能这样操作。`;
    case 'price':
      return `内容可能含价格（${quoted(refusal.places)}）。客户没有收到。请去掉后重发，价格请当面或电话说明，之后回复“#已致电”。`;
    case 'contact':
      return `内容含私人联系方式（${quoted(refusal.places)}）。客户没有收到。请去掉后重发，可以写公司热线。`;
    case 'undecided':
      return '价格检查没能及时完成，为稳妥起见没有发给客户。请稍后重发，或写短一些。';
    case 'tooLong':
      return '内容太长，客户没有收到。请缩短或分几封发送。';
    case 'empty':
      return '没有读到新的内容。请把答复写在引用的原文之上。';
    case 'unknownTarget':
      return `没有叫“${refusal.named}”的部门、同事或地区。例：#转 售后服务部。`;
    case 'order':
      return dispatchWords['zh-CN'].problem(refusal, name);
    case 'unknownVerb':
      return `不认识“#${refusal.named}”。可用：#接手、#已解决、#转 部门或地区、#备注、#进展、#已致电。`;
    case 'changed':
      return '该事项刚刚有变化，请看过之后再操作。';
  }
}

function quoted(places: string[]): string {
  return places.map((place) => `【${place}】`).join('');
}
