import {
  type Correction,
  dueCorrections,
  withCorrectionTold,
} from '../../knowledge/releases/dueCorrections.ts';
import type { Releases } from '../../knowledge/releases/releases.ts';
import type { ShownTo } from '../../knowledge/releases/shownTo.ts';
import { contentLocale } from '../core/locale.ts';
import type { Log } from '../core/log.ts';
import { Unasked, type UnaskedParts } from './unasked.ts';

export interface CorrectionsParts extends UnaskedParts {
  releases: Pick<Releases, 'tips' | 'change'>;
  shown: ShownTo;
  log: Log;
}

/** For so long after an article was told, its correction is. */
const REMEMBERED = 7 * 86_400_000;

/** Tells those who got a wrong article the right one, once, in business hours (script.md E, `answer.corrected`). */
export class Corrections {
  readonly #parts: CorrectionsParts;
  readonly #unasked: Unasked;
  #isRunning = false;

  constructor(parts: CorrectionsParts) {
    this.#parts = parts;
    this.#unasked = new Unasked(parts);
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
    const { article, title, locale: written } = correction;
    const outcome = await this.#unasked.say(id, (own) => ({
      key: `corrected.${written}.${correction.id}.${correction.number}`,
      line: article ? 'answer.corrected' : 'answer.takenBack',
      values: article ? { matter: article.title, answer: article.answer } : { matter: title },
      // Whoever speaks another language by now is answered in the one that the wrong answer was in.
      locale: contentLocale(own) === written ? own : written,
    }));
    if (outcome === 'withheld') this.#parts.log.error('correction.withheld', { conversation: id });
  }
}
