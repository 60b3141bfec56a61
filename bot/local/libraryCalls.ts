import { readArticles, writeArticles } from '../../knowledge/exchange/exchange.ts';
import type { Format } from '../../knowledge/exchange/format.ts';
import { Importer, newestArticles } from '../../knowledge/exchange/importer.ts';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import type { Checks } from '../../knowledge/releases/checks/check.ts';
import { PublishBlocked } from '../../knowledge/releases/errors.ts';
import type { Finding } from '../../knowledge/releases/finding.ts';
import { latest } from '../../knowledge/releases/record.ts';
import type { Releases, VersionKey } from '../../knowledge/releases/releases.ts';
import type { Clock } from '../core/clock.ts';
import { ServiceError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import type { Service } from '../serviceSchema.ts';
import type { ImportOutcome, ImportRequest, KnowledgeCalls, SearchAnswer } from './knowledgeCalls.ts';
import { searchAnswer } from './searchAnswer.ts';

export interface LibraryCallsParts {
  knowledge: KnowledgeBase;
  releases: Releases;
  checks: Checks;
  service(): Service;
  clock: Clock;
}

/** The commands on the articles of this process. */
export class LibraryCalls implements KnowledgeCalls {
  readonly #parts: LibraryCallsParts;

  constructor(parts: LibraryCallsParts) {
    this.#parts = parts;
  }

  async importFile({ name, bytes, dryRun, by, reviewedBy }: ImportRequest): Promise<ImportOutcome> {
    const { releases } = this.#parts;
    for (const id of [by, reviewedBy ?? by]) this.#mustBeStaff(id);
    const importer = new Importer(releases);
    const read = await readArticles(name, bytes);
    const report = dryRun ? await importer.plan(read) : await importer.apply(read, { by });
    const wanted = read.articles.filter(({ article }) => article.state === 'published');
    const publishing =
      dryRun || reviewedBy === undefined
        ? { published: 0, blocking: [] }
        : await this.#publish(
            wanted.map(({ article }) => article),
            by,
            reviewedBy,
          );
    const named = (keys: VersionKey[]) => keys.map(({ id, locale }) => `${locale}/${id}`);
    return { ...report, added: named(report.added), changed: named(report.changed), ...publishing };
  }

  async exportFile(format: Format): Promise<Uint8Array> {
    return await writeArticles(newestArticles(this.#parts.releases), format);
  }

  async check(): Promise<{ shown: number; findings: Finding[] }> {
    const { releases, checks } = this.#parts;
    const shown = releases.shown();
    return { shown: shown.length, findings: await checks.check(shown, shown) };
  }

  async search(question: string, locale: Locale): Promise<SearchAnswer> {
    const { knowledge, clock } = this.#parts;
    return searchAnswer(knowledge, question, locale, clock.now());
  }

  // Also what an earlier import left as a draft: a repetition finishes what was cut short.
  async #publish(
    articles: readonly { id: string; locale: 'zh-CN' | 'en-US' }[],
    by: string,
    reviewedBy: string,
  ): Promise<Pick<ImportOutcome, 'published' | 'blocking'>> {
    const { releases } = this.#parts;
    const keys: VersionKey[] = [];
    for (const { id, locale } of articles) {
      const record = await releases.read(id);
      const newest = record && latest(record, locale);
      if (!newest || newest.published) continue;
      const key = { id, locale, number: newest.number };
      if (!newest.reviewed) await releases.review(key, { by: reviewedBy });
      keys.push(key);
    }
    try {
      if (keys.length > 0) await releases.publishTogether(keys, { by });
      return { published: keys.length, blocking: [] };
    } catch (error) {
      if (!(error instanceof PublishBlocked)) throw error;
      return { published: 0, blocking: [...error.findings] };
    }
  }

  #mustBeStaff(id: string): void {
    const { staff } = this.#parts.service();
    if (staff.some((one) => one.id === id)) return;
    throw new ServiceError('knowledge/refused', `"${id}" is no member of staff in service.yaml.`);
  }
}
