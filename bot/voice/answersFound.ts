import type { Knowledge } from '../../dialogs/services.ts';
import type { PublicArticle } from '../../knowledge/article.ts';
import type { Miss } from '../../knowledge/misses/miss.ts';
import type { MissBook } from '../../knowledge/misses/missBook.ts';
import type { Log } from '../core/log.ts';
import { Unasked, type UnaskedParts } from './unasked.ts';

export interface AnswersFoundParts extends UnaskedParts {
  misses: Pick<MissBook, 'wishes' | 'noteTold'>;
  knowledge: Pick<Knowledge, 'find'>;
  log: Log;
}

/**
 * Tells customers who wished so that their question has an answer by now, once, in business hours (script.md E,
 * `answer.foundLater`). A look costs a search for each of those who wait.
 */
export class AnswersFound {
  readonly #parts: AnswersFoundParts;
  readonly #unasked: Unasked;
  #isRunning = false;

  constructor(parts: AnswersFoundParts) {
    this.#parts = parts;
    this.#unasked = new Unasked(parts);
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
  async #tell({ id, conversation, locale }: Miss, { title, answer }: PublicArticle): Promise<boolean> {
    const outcome = await this.#unasked.say(conversation, () => ({
      ...{ key: `found.${id}`, line: 'answer.foundLater' as const, locale },
      values: { matter: title, answer },
    }));
    if (outcome === 'withheld') this.#parts.log.error('answerFound.withheld', { conversation });
    return outcome !== 'unreachable';
  }
}
