import type { DueReview } from '../../knowledge/releases/dueReviews.ts';
import type { ContentLocale } from '../core/locale.ts';
import type { MailAddress } from '../desk/mail/address.ts';
import type { MailMessage } from '../desk/mail/mailMessage.ts';
import { plainLine } from '../desk/mail/plainText.ts';

export interface ReviewMailParts {
  /** Articles of one owner. */
  reviews: readonly DueReview[];
  owner: string;
  to: MailAddress;
  from: MailAddress;
  locale: ContentLocale;
  console: string | undefined;
  /** The day in the service's zone. */
  today: string;
  at: Date;
}

const LISTED = 50;

/** The mail that asks an owner to look at articles again; it has the same Message-ID all day. */
export function reviewMail(parts: ReviewMailParts): MailMessage {
  const { reviews, owner, to, from, locale, today, at } = parts;
  const { subject, intro, more, outro } = words[locale];
  const listed = reviews
    .slice(0, LISTED)
    .map(({ locale, id, title }) => `- ${plainLine(title)} (${locale}/${id})`);
  const rest = reviews.length > LISTED ? [more(reviews.length - LISTED)] : [];
  const address = parts.console === undefined ? [] : ['', parts.console];
  return {
    messageId: `<review.${owner}.${today}@${from.address.split('@').at(-1) ?? 'localhost'}>`,
    name: `review-${owner}-${today}`,
    date: at,
    ...{ from, to, replyTo: from },
    subject: subject(reviews.length),
    text: [intro, '', ...listed, ...rest, '', outro, ...address, ''].join('\n'),
    html: '',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    references: [],
    important: false,
    pictures: [],
  };
}

const words = {
  'zh-CN': {
    subject: (count: number) => `知识库：${count} 篇文章请复核`,
    intro: '以下文章到了复核日期，请看内容是否仍然正确：',
    more: (count: number) => `- 另有 ${count} 篇`,
    outro: '仍然正确的，请把“复核日期”改到下一次；有变化的，请修改后发布。',
  },
  'en-US': {
    subject: (count: number) => `Knowledge base: ${count} articles to look at again`,
    intro: 'These articles have come to the day of their review. Please see whether they are still right:',
    more: (count: number) => `- and ${count} more`,
    outro: 'Where one is, move its review day on; where something changed, edit and publish it.',
  },
} satisfies Record<ContentLocale, object>;
