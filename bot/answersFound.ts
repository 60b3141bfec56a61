import { commonValues } from '../dialogs/commonValues.ts';
import type { Script } from '../dialogs/script/script.ts';
import { loadTraditional, toTraditional } from '../dialogs/script/traditional.ts';
import type { Company, Knowledge } from '../dialogs/services.ts';
import type { PublicArticle } from '../knowledge/article.ts';
import type { Miss } from '../knowledge/misses/miss.ts';
import type { MissBook } from '../knowledge/misses/missBook.ts';
import type { Capabilities } from './core/capabilities.ts';
import type { Clock } from './core/clock.ts';
import type { Log } from './core/log.ts';
import type { Announcements } from './turn/announcements.ts';
import type { Conversations } from './turn/conversations.ts';
import type { CustomerStore } from './turn/customers.ts';

export interface AnswersFoundParts {
  misses: Pick<MissBook, 'wishes' | 'noteTold'>;
  knowledge: Pick<Knowledge, 'find'>;
  script: Script;
  company: Company;
  conversations: Conversations;
  customers: CustomerStore;
  announcements: Announcements;
  capabilities(channel: string): Capabilities;
  clock: Clock;
  log: Log;
}

/**
 * Tells customers who wished so that their question has an answer by now, once, in business hours (script.md E,
 * `answer.foundLater`). A look costs a search for each of those who wait.
 */
export class AnswersFound {
  readonly #parts: AnswersFoundParts;
  #isRunning = false;

  constructor(parts: AnswersFoundParts) {
    this.#parts = parts;
  }

  /** Looks for questions that are answered now; called every minute. A crash in between repeats nothing that was said. */
  async tick(): Promise<void> {
    const { misses, company, clock, log } = this.#parts;
    if (this.#isRunning || !company.open(clock.now()).open) return;
    this.#isRunning = true;
    try {
      for (const miss of misses.wishes()) {
        await this.#look(miss).catch((error) =>
          log.warn('answerFound.untold', { conversation: miss.conversation, error }),
        );
        await new Promise(setImmediate);
      }
    } finally {
      this.#isRunning = false;
    }
  }

  async #look(miss: Miss): Promise<void> {
    const { knowledge, misses, clock } = this.#parts;
    const found = knowledge.find(miss.question, miss.locale, clock.now());
    if (found.certainty !== 'sure' || miss.shown.includes(found.article.id)) return;
    if (await this.#tell(miss, found.article)) await misses.noteTold(miss.id, clock.now());
  }

  /** Whether nothing is left to do: it was told, or there is nobody to tell. */
  async #tell(miss: Miss, article: PublicArticle): Promise<boolean> {
    const { conversations, capabilities, announcements, clock, log } = this.#parts;
    const conversation = await conversations.get(miss.conversation);
    if (!conversation) return true;
    const { id, channel, customer } = conversation;
    if (!(await capabilities(channel).reachable(id, clock.now()))) return false;
    const outcome = await announcements.tell(id, {
      key: `found.${miss.id}`,
      from: 'bot',
      bubbles: [
        {
          type: 'message',
          text: await this.#words(miss, article, customer),
          textFormat: 'markdown',
          inputHint: 'acceptingInput',
        },
      ],
    });
    if (outcome === 'withheld') log.error('answerFound.withheld', { conversation: id });
    return true;
  }

  async #words(miss: Miss, article: PublicArticle, id: string): Promise<string> {
    const { script, company, customers } = this.#parts;
    const { locale } = miss;
    const common = commonValues(company, (await customers.read(id))?.name ?? {}, locale);
    const values = { ...common, matter: article.title, answer: article.answer };
    const { text } = script.line('answer.foundLater', locale, 0, values);
    if (locale !== 'zh-TW') return text;
    await loadTraditional();
    return toTraditional(text, common.name);
  }
}
