import { commonValues } from '../dialogs/commonValues.ts';
import type { Script } from '../dialogs/script/script.ts';
import { loadTraditional, toTraditional } from '../dialogs/script/traditional.ts';
import type { Company } from '../dialogs/services.ts';
import { type Correction, dueCorrections, withCorrectionTold } from '../knowledge/releases/dueCorrections.ts';
import type { Releases } from '../knowledge/releases/releases.ts';
import type { ShownTo } from '../knowledge/releases/shownTo.ts';
import type { Capabilities } from './core/capabilities.ts';
import type { Clock } from './core/clock.ts';
import type { Customer } from './core/customer.ts';
import { contentLocale, type Locale } from './core/locale.ts';
import type { Log } from './core/log.ts';
import type { Announcements } from './turn/announcements.ts';
import type { Conversation } from './turn/conversation.ts';
import type { Conversations } from './turn/conversations.ts';
import type { CustomerStore } from './turn/customers.ts';

export interface CorrectionsParts {
  releases: Pick<Releases, 'tips' | 'change'>;
  shown: ShownTo;
  script: Script;
  company: Company;
  conversations: Conversations;
  customers: CustomerStore;
  announcements: Announcements;
  capabilities(channel: string): Capabilities;
  clock: Clock;
  log: Log;
}

/** For so long after an article was told, its correction is. */
const REMEMBERED = 7 * 86_400_000;

/** Tells those who got a wrong article the right one, once, in business hours (script.md E, `answer.corrected`). */
export class Corrections {
  readonly #parts: CorrectionsParts;
  #isRunning = false;

  constructor(parts: CorrectionsParts) {
    this.#parts = parts;
  }

  /** Looks for corrections that are due; called every minute. A crash in between repeats nothing that was said. */
  async tick(): Promise<void> {
    const { releases, shown, company, clock } = this.#parts;
    const now = clock.now();
    if (this.#isRunning || !company.open(now).open) return;
    this.#isRunning = true;
    try {
      for (const correction of dueCorrections(releases.tips(), now)) await this.#tellAll(correction);
      await shown.forget(new Date(now.getTime() - REMEMBERED));
    } finally {
      this.#isRunning = false;
    }
  }

  async #tellAll(correction: Correction): Promise<void> {
    const { releases, shown, clock, log } = this.#parts;
    const until = new Date(correction.publication.from);
    const from = new Date(until.getTime() - REMEMBERED);
    for (const id of await shown.told(correction, from, until)) {
      await this.#tell(id, correction).catch((error) =>
        log.warn('correction.untold', { conversation: id, error }),
      );
    }
    const toldAt = clock.now().toISOString();
    await releases.change(correction.id, (record) => withCorrectionTold(record, correction, toldAt));
  }

  async #tell(id: string, correction: Correction): Promise<void> {
    const { conversations, customers, capabilities, announcements, clock, log } = this.#parts;
    const conversation = await conversations.get(id);
    if (!conversation) return;
    if (!(await capabilities(conversation.channel).reachable(id, clock.now()))) return;
    const text = await this.#words(correction, conversation, await customers.read(conversation.customer));
    const outcome = await announcements.tell(id, {
      key: `corrected.${correction.locale}.${correction.id}.${correction.number}`,
      from: 'bot',
      bubbles: [{ type: 'message', text, textFormat: 'markdown', inputHint: 'acceptingInput' }],
    });
    if (outcome === 'withheld') log.error('correction.withheld', { conversation: id });
  }

  async #words(
    { locale: written, article, title }: Correction,
    conversation: Conversation,
    customer: Customer | undefined,
  ): Promise<string> {
    const { script, company } = this.#parts;
    const own = customer?.locale ?? conversation.locale;
    // Whoever speaks another language by now is answered in the one that the wrong answer was in.
    const locale: Locale = contentLocale(own) === written ? own : written;
    const common = commonValues(company, customer?.name ?? {}, locale);
    const { text } = article
      ? script.line('answer.corrected', locale, 0, {
          ...common,
          ...{ matter: article.title, answer: article.answer },
        })
      : script.line('answer.takenBack', locale, 0, { ...common, matter: title });
    if (locale !== 'zh-TW') return text;
    await loadTraditional();
    return toTraditional(text, common.name);
  }
}
