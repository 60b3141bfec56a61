import { plainText } from '../plainText.ts';

const LONGEST_LINE = 1000;
const MOST_LINES = 4000;
// A quotation's head may run over so many lines.
const HEAD_LINES = 3;

// "----- Original Message -----", QQ 邮箱's 原始邮件 and ---- Original ----, 163's 回复的原邮件, forwarded mails.
const divider =
  /^[-_—=\s>*]*(?:original message|original mail|forwarded message|begin forwarded message|原始邮件|原始信息|原邮件|回复的原邮件|回复邮件|转发邮件信息|转发的邮件|转发邮件|转发信息)[-_—=\s:：*]*$|^-{4,}\s*original\s*-{4,}$/i;
const wrote =
  /^(?:on |at |在|于).{6,300}(?:wrote|writes|写道|写到)\s*[:：]?$|^.{0,200}<[^<>]{3,254}>\s*(?:于|在).{4,80}写道\s*[:：]?$|^.{1,120}(?:于|在)\s?\d{4}[-年/.].{4,80}写道\s*[:：]?$/i;
const headField =
  /^[\s*>|]*(?:from|sent|date|to|cc|subject|发件人|寄件者|发送时间|发送日期|日期|时间|收件人|抄送|抄送人|主题|主旨)\s*[*]?\s*[:：]/i;
const headBegin = /^[\s*>|]*(?:from|发件人|寄件者)\s*[*]?\s*[:：]/i;
// The first rows of our own mails, wherever a mail program put them without a mark.
const ours = /^[\s>*|]*(?:受理编号|Number)\s*[:：]?\s*[A-Z]{2}\d{6}\s*$/;
const signature =
  /^(?:-- ?|—— ?|发自(?:我的| ?outlook| ?iphone| ?ipad| ?mail| ?网易| ?华为| ?小米).{0,40}|来自.{0,20}(?:手机|邮箱|iPhone|iPad|客户端).{0,20}|sent from (?:my|mail for|outlook|yahoo).{0,60}|get outlook for .{0,40}|获取 ?outlook.{0,40}|下载 ?outlook.{0,40}|从我的.{0,20}发送|(?:该邮件|此邮件)?从移动设备发送)$/i;
const rule = /^\s*[-_—=*]{8,}\s*$/;

/** What an agent wrote, without the mail it answers, signature and separators. `from` is the sender's address. */
export function replyText(text: string, from = ''): string {
  const lines = plainText(text)
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE).trimEnd());
  const end = lines.findIndex((_line, n) => beginsQuotation(lines, n));
  const above = end < 0 ? lines : lines.slice(0, end);
  const words = above.filter((line) => !/^\s*>/.test(line));
  const signed = words.findIndex((line, n) => isSignature(line, words, n));
  const own = (signed < 0 ? words : words.slice(0, signed)).filter((line) => !isAddress(line, from));
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function beginsQuotation(lines: readonly string[], n: number): boolean {
  const line = lines[n] ?? '';
  if (line === '') return false;
  // QQ 邮箱 leaves entities of HTML in its plain text.
  if (divider.test(line.replaceAll('&nbsp;', ' ')) || ours.test(line)) return true;
  if (headBegin.test(line)) return headFieldsFrom(lines, n) >= HEAD_LINES;
  // The sentence may be wrapped: it begins like one, and is whole within three lines.
  if (!/^\s*(?:on|at|在|于|.{0,200}<|.{1,120}(?:于|在)\s?\d{4})/i.test(line)) return false;
  for (let count = 1; count <= HEAD_LINES; count++) {
    if (
      wrote.test(
        lines
          .slice(n, n + count)
          .join(' ')
          .trim()
          .replace(/\s+/g, ' '),
      )
    )
      return true;
  }
  return false;
}

// From, Sent, To, Subject in some order, at most a blank line between them: the head of a mail and no sentence.
function headFieldsFrom(lines: readonly string[], n: number): number {
  return lines.slice(n, n + 8).filter((line) => headField.test(line)).length;
}

// A line of dashes or underscores is a separator only if nothing but a few lines of a signature follow.
function isSignature(line: string, lines: readonly string[], n: number): boolean {
  if (signature.test(line.trim()) || line === '-- ') return true;
  if (!rule.test(line)) return false;
  return lines.slice(n + 1).filter((one) => one.trim() !== '').length <= 8;
}

function isAddress(line: string, from: string): boolean {
  return from !== '' && line.trim().toLowerCase() === from;
}
