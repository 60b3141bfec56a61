import { headerOf, type ReadMail } from './readMail.ts';

/** How a mail shows that no person wrote it; `suspect` may be from a person and is kept for one to look at. */
export type MachineSign = 'bounce' | 'receipt' | 'autoReply' | 'list' | 'calendar' | 'suspect';

const REPLY_HEADERS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-auto-reply-from',
  'x-vacation',
  'x-mail-autoreply',
  'x-qq-autoreply',
  'x-cm-autoreply',
];
const SUBJECT =
  /^\s*(?:(?:re|回复|答复)[:：]\s*)*(?:automatic reply|auto(?:matic)?[- ]?(?:response|reply|matic response)|auto[:：]|out of (?:the )?office|away from my mail|vacation reply|自动回复|自动答复|自動回覆|外出自动|休假自动|\[自动回复\]|【自动回复】)/i;
const BOUNCE_SUBJECT =
  /^\s*(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system)|returned mail|failure notice|系统退信|退信|邮件投递失败|无法投递)/i;

/** Whether a machine wrote it, by its headers (RFC 3834 and the habits of mail programs); undefined for people's. */
export function machineSign(mail: ReadMail): MachineSign | undefined {
  // That somebody has read a mail is the contrary of its not having arrived, although both are reports.
  if (isReport(mail, 'disposition-notification')) return 'receipt';
  if (isBounce(mail)) return 'bounce';
  if (mail.calendar) return 'calendar';
  if (isAutoReply(mail)) return 'autoReply';
  const precedence = headerOf(mail, 'precedence').toLowerCase();
  if (headerOf(mail, 'list-id') !== '' || precedence === 'list') return 'list';
  if (headerOf(mail, 'list-unsubscribe') !== '') return 'list';
  const suppressed = headerOf(mail, 'x-auto-response-suppress') !== '';
  return suppressed || precedence === 'bulk' || precedence === 'junk' ? 'suspect' : undefined;
}

function isBounce(mail: ReadMail): boolean {
  if (isReport(mail, 'delivery-status')) return true;
  const returnPath = mail.headers.find(({ name }) => name === 'return-path')?.value.trim();
  const sender = mail.from.split('@')[0] ?? '';
  return (
    returnPath === '<>' ||
    headerOf(mail, 'x-failed-recipients') !== '' ||
    /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)$/.test(sender) ||
    BOUNCE_SUBJECT.test(mail.subject)
  );
}

function isReport(mail: ReadMail, kind: 'delivery-status' | 'disposition-notification'): boolean {
  const type = headerOf(mail, 'content-type').toLowerCase();
  return /multipart\/report/.test(type) && new RegExp(`report-type="?${kind}`).test(type);
}

function isAutoReply(mail: ReadMail): boolean {
  const submitted = headerOf(mail, 'auto-submitted').trim().toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (REPLY_HEADERS.some((name) => !/^(?:|no|false)$/i.test(headerOf(mail, name).trim()))) return true;
  if (/^auto[-_]?reply$/i.test(headerOf(mail, 'precedence').trim())) return true;
  if (/autoresponder/i.test(headerOf(mail, 'delivered-to'))) return true;
  if (headerOf(mail, 'x-post-messageclass').startsWith('9')) return true;
  return SUBJECT.test(mail.subject);
}
