import { Chains } from '../../bot/core/chains.ts';
import { contentLocales } from '../../bot/core/locale.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { type LineProblem, lineProblems } from './lineCheck.ts';
import {
  changedSince,
  type LineRecord,
  LineRefused,
  newLineRecord,
  saidInstead,
  sameLines,
  withEdition,
} from './lineRecord.ts';
import { type LineKey, lineKeys } from './lines.ts';
import type { LinePair, Script } from './script.ts';

/** Records of lines as documents; `bot/storage` implements it. */
export interface LineStore {
  /** Every record there is: at most one for each line. */
  all(): Promise<LineRecord[]>;
  /** Resolved means on disk. */
  write(record: LineRecord): Promise<void>;
}

/**
 * The lines that content staff have written in place of the product's own: saved as a draft, published by a second
 * person, said from that moment on. The files stay the default; a line that does not fit them any more is not said.
 */
export class ScriptBook {
  readonly #script: Script;
  readonly #store: LineStore;
  readonly #gate: Pick<PriceGate, 'judge'>;
  readonly #records = new Map<LineKey, LineRecord>();
  readonly #chains = new Chains();

  constructor(script: Script, store: LineStore, gate: Pick<PriceGate, 'judge'>) {
    this.#script = script;
    this.#store = store;
    this.#gate = gate;
  }

  /** Takes up what was published; gives a sentence for every line that is not said any more, and why. */
  async load(): Promise<string[]> {
    const problems: string[] = [];
    for (const record of await this.#store.all()) {
      const { key } = record;
      if (!lineKeys.includes(key)) continue;
      this.#records.set(key, record);
      const lines = saidInstead(record);
      const [wrong] = lines ? await this.problems(key, lines) : [];
      if (wrong) problems.push(`script line ${key} as edited: ${wrong.why} ${wrong.part ?? wrong.text}`);
      else this.#script.override(key, lines);
    }
    return problems;
  }

  record(key: LineKey): LineRecord {
    return this.#records.get(key) ?? newLineRecord(key);
  }

  /** The product's line as it was when the override in force was written, if it has changed since. */
  changedBelow(key: LineKey): LinePair | undefined {
    return changedSince(this.record(key), this.#script.shipped(key));
  }

  /** All that is wrong with a line that is to be said, prices too. */
  async problems(key: LineKey, lines: LinePair): Promise<LineProblem[]> {
    const found = lineProblems(key, lines, this.#script.shipped(key));
    for (const locale of contentLocales) {
      const texts = [...lines[locale].wordings, ...lines[locale].buttons];
      const judgement = await this.#gate.judge(lines, texts);
      if ('passed' in judgement) continue;
      for (const { index, text: part } of judgement.withheld) {
        found.push({ locale, why: 'price', text: texts[index] ?? '', part });
      }
      if (judgement.withheld.length === 0) found.push({ locale, why: 'price', text: '' });
    }
    return found;
  }

  /**
   * Keeps a draft in place of the one before. `basedOn` is the time of the draft that its author saw (empty for none):
   * throws LineRefused `conflict` when there is another one, `invalid` with all problems.
   */
  async save(key: LineKey, lines: LinePair, { by, at, basedOn }: { by: string; at: Date; basedOn: string }) {
    const problems = await this.problems(key, lines);
    if (problems.length > 0) throw new LineRefused('invalid', problems);
    await this.#change(key, (record) => {
      const standing = record.draft;
      if (standing && sameLines(standing.lines, lines)) return record;
      if ((standing?.at ?? '') !== basedOn) throw new LineRefused('conflict');
      return { ...record, draft: { lines, by, at: at.toISOString() } };
    });
  }

  /** Says the draft from now on. Throws LineRefused: `samePerson`, `unknown` for another draft than `draftAt`. */
  async publish(key: LineKey, { by, at, draftAt }: { by: string; at: Date; draftAt: string }): Promise<void> {
    const { draft } = this.record(key);
    const problems = draft ? await this.problems(key, draft.lines) : [];
    if (problems.length > 0) throw new LineRefused('invalid', problems);
    await this.#change(key, (record) => {
      if (record.draft?.at !== draftAt) throw new LineRefused('unknown');
      if (record.draft.by === by) throw new LineRefused('samePerson');
      const { lines, by: author } = record.draft;
      const shipped = this.#script.shipped(key);
      return withEdition(record, { lines, by: author, publishedBy: by, at: at.toISOString(), shipped });
    });
  }

  async discard(key: LineKey): Promise<void> {
    await this.#change(key, ({ draft: _draft, ...rest }) => rest);
  }

  /** Says an earlier edition again, or for 0 the product's own line: at once, by one person, as it was checked before. */
  async rollBack(key: LineKey, number: number, by: string, at: Date): Promise<void> {
    const earlier = this.record(key).editions.find((one) => one.number === number);
    if (number !== 0 && !earlier) throw new LineRefused('unknown');
    const problems = earlier?.lines ? await this.problems(key, earlier.lines) : [];
    if (problems.length > 0) throw new LineRefused('invalid', problems);
    await this.#change(key, (record) => {
      const { draft } = record;
      const edition = {
        ...(earlier?.lines && { lines: earlier.lines }),
        ...{ by: earlier?.by ?? by, publishedBy: by, at: at.toISOString() },
        shipped: this.#script.shipped(key),
      };
      return { ...withEdition(record, edition), ...(draft && { draft }) };
    });
  }

  async #change(key: LineKey, change: (record: LineRecord) => LineRecord): Promise<void> {
    await this.#chains.run(key, async () => {
      const before = this.record(key);
      const record = change(before);
      if (record === before) return;
      await this.#store.write(record);
      this.#records.set(key, record);
      if (record.editions !== before.editions) this.#script.override(key, saidInstead(record));
    });
  }
}
