import { localMinute } from '../../knowledge/localMinute.ts';
import { type DueReview, dueReviews, withReminder } from '../../knowledge/releases/dueReviews.ts';
import type { Releases } from '../../knowledge/releases/releases.ts';
import type { Clock } from '../core/clock.ts';
import type { MailAddress } from '../desk/mail/address.ts';
import type { MailTransport } from '../desk/mail/mailMessage.ts';
import type { Service } from '../serviceSchema.ts';
import { reviewMail } from './reviewMail.ts';

export interface ReviewRemindersParts {
  releases: Pick<Releases, 'tips' | 'change'>;
  transport: MailTransport;
  from(): MailAddress;
  service(): Service;
  isOpen(at: Date): boolean;
  console(): string | undefined;
  clock: Clock;
}

const PATIENCE = 60_000;

/** Reminds the owners of articles on their review day, each once, in one mail and in business hours. */
export class ReviewReminders {
  readonly #parts: ReviewRemindersParts;
  #isRunning = false;

  constructor(parts: ReviewRemindersParts) {
    this.#parts = parts;
  }

  /** Sends what is due; called now and then. What the mail server does not take now is sent another time. */
  async tick(): Promise<void> {
    const { releases, service, isOpen, clock } = this.#parts;
    const now = clock.now();
    if (this.#isRunning || !isOpen(now)) return;
    this.#isRunning = true;
    try {
      const today = localMinute(now, service().timeZone).slice(0, 'yyyy-MM-dd'.length);
      const byOwner = Map.groupBy(dueReviews(releases.tips(), today), ({ owner }) => owner);
      for (const [owner, reviews] of byOwner) await this.#remind(owner, reviews, today, now);
    } finally {
      this.#isRunning = false;
    }
  }

  async #remind(owner: string, reviews: readonly DueReview[], today: string, at: Date): Promise<void> {
    const { releases, transport, from, service, console } = this.#parts;
    const locale = service().languages[0] ?? 'zh-CN';
    const mail = { reviews, owner, to: this.#addressOf(owner), from: from(), locale };
    const message = reviewMail({ ...mail, console: console(), today, at });
    await transport.send(message, AbortSignal.timeout(PATIENCE));
    for (const review of reviews) await releases.change(review.id, (record) => withReminder(record, review));
  }

  // An owner who has left the company is no reason for nobody to look.
  #addressOf(owner: string): MailAddress {
    const { staff, departments, administration, languages } = this.#parts.service();
    const member = staff.find(({ id }) => id === owner);
    if (member) return { name: member.name, address: member.mail };
    const department =
      departments.find(({ id }) => id === owner) ?? departments.find(({ id }) => id === administration);
    return { name: department?.name[languages[0] ?? 'zh-CN'] ?? '', address: department?.mailbox ?? '' };
  }
}
