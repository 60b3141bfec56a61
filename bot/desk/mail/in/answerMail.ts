import type { Sender } from '../mailComposing.ts';
import type { MailMessage } from '../mailMessage.ts';
import { plainLine } from '../plainText.ts';
import type { MailAnswer, NotUsed } from './mailbag.ts';

const words: Record<Sender['language'], Record<NotUsed, string>> = {
  'zh-CN': {
    noToken: '这封邮件没有对应到受理编号。请直接回复系统发给您的邮件；登记别处的来访请在首行写“#新建”。',
    stranger:
      '这个地址只接收对系统邮件的回复。同事请用公司邮箱回复；客户请在网页与我们对话，或拨打服务热线。',
    notYours: '这个事项由其他部门受理，您的邮件没有生效。请转告受理部门。',
    unproven: '无法确认这封邮件确实由您发出，内容没有生效，已留待管理员核对。请用公司邮箱登录后重发。',
    gone: '没有找到对应的事项，可能已按保存期限删除。',
    unknownVerb: '首行的指令无法识别。不针对受理编号的邮件只接受“#新建”。',
    unwritten: '没有读到新的内容。请把内容写在引用的原文之上。',
  },
  'en-US': {
    noToken:
      'This mail belongs to no case. Please reply to a mail of the system; to enter a contact made elsewhere, begin with "#new".',
    stranger:
      'This address only takes replies to mails of the system. Colleagues: please use your company address. Customers: please use the chat or the hotline.',
    notYours: 'This case is with another department; your mail had no effect.',
    unproven:
      'We could not make sure that you wrote this mail. It had no effect and waits for an administrator. Please send it again from your company account.',
    gone: 'There is no such case any more.',
    unknownVerb: 'The first line is unknown. A mail that belongs to no case may only begin with "#new".',
    unwritten: 'There are no new words in it. Please write above the quoted mail.',
  },
};

/** The mail that tells somebody why theirs had no effect; the same answer always gives the same one. */
export function answerMail(id: string, receivedAt: string, answer: MailAnswer, sender: Sender): MailMessage {
  const domain = sender.from.address.split('@').at(-1) ?? 'localhost';
  const replied = answer.answers === '' ? [] : [`<${answer.answers}>`];
  return {
    messageId: `<answer.${id}@${domain}>`,
    name: `answer-${id}`,
    date: new Date(receivedAt),
    from: { name: plainLine(sender.from.name), address: sender.from.address },
    to: { name: '', address: answer.to },
    replyTo: { name: plainLine(sender.from.name), address: sender.from.address },
    subject: plainLine(`Re: ${answer.subject.replace(/^(?:re|回复|答复)[:：]\s*/i, '')}`, 120),
    text: `${words[sender.language][answer.why]}\n\n-- \n${sender.company}\n`,
    html: '',
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    references: replied,
    ...(replied[0] && { inReplyTo: replied[0] }),
    important: false,
    pictures: [],
  };
}
