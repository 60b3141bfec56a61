import { type ContentLocale, contentLocale, type Locale } from '../../core/locale.ts';

/** What stands in a line for the one who writes and the one who reads. */
export interface LineValues {
  /** Empty where no name was given. */
  customer: string;
  agent: string;
  /** Of the ticket, where there is one; lines that name it are left out without. */
  number?: string;
}

const lines: Record<ContentLocale, ((values: LineValues) => string | undefined)[]> = {
  'zh-CN': [
    ({ customer, agent }) => `${customer}您好，我是${agent}，您的问题由我负责。`,
    () => '请问方便补充一下产品型号和购买时间吗？型号一般贴在机身背面或底部。',
    () => '请您发一张照片，让我看清楚出现问题的位置，谢谢。',
    () => '我需要向技术同事核实一下，有结果马上告诉您。',
    () => '请先断开电源再检查，注意安全。',
    ({ number }) => number && `之后如有问题，报受理编号 ${number} 就能找到这次的记录。`,
    () => '费用相关的问题，请允许我打电话向您说明。请问什么时间方便？',
    () => '给您添麻烦了，谢谢您的耐心。',
  ],
  'en-US': [
    ({ customer, agent }) =>
      `Hello${customer === '' ? '' : ` ${customer}`}, this is ${agent}. I am looking after your matter.`,
    () => 'Could you tell me the model and when you bought it? The model stands on the back or below.',
    () => 'Could you send a photo that shows the place? Thank you.',
    () => 'I have to check this with our engineers and will write as soon as I know more.',
    () => 'Please unplug the machine before you look at it.',
    ({ number }) => number && `If anything else comes up, ${number} is the number under which we find this.`,
    () => 'About costs I would like to call you. When would it suit you?',
    () => 'I am sorry for the trouble, and thank you for your patience.',
  ],
};

/** Lines that agents often need, in the customer's language. */
export function cannedLines(locale: Locale, values: LineValues): string[] {
  return lines[contentLocale(locale)].flatMap((line) => line(values) ?? []);
}
