import { z } from 'zod';
import { randomId } from '../../bot/core/ids.ts';
import { contentLocales } from '../../bot/core/locale.ts';
import { articleId } from '../articleFields.ts';
import { type FieldProblem, fieldProblems } from '../fieldProblem.ts';
import { ReleaseRefused } from './errors.ts';
import type { TestQuestion } from './testSet.ts';

/** At most so many questions: every publication asks all of them. */
const MOST = 2000;

const full: FieldProblem = {
  field: '',
  says: { 'zh-CN': `最多 ${MOST} 个问题`, 'en-US': `at most ${MOST} questions` },
};

const testSchema = z.strictObject({
  id: z.string().min(1).max(60).default(randomId),
  locale: z.enum(contentLocales),
  question: z.string().trim().min(1).max(200),
  expected: z.union([z.literal(['refuse', 'noPrice']), z.strictObject({ answer: articleId })]),
});

/** The test set on disk; `bot/storage` implements it. */
export interface TestSetStore {
  /** Undefined before the first write. */
  read(): Promise<readonly TestQuestion[] | undefined>;
  /** Changes the whole set, one change after the other; resolved means on disk. */
  update(change: (tests: readonly TestQuestion[]) => readonly TestQuestion[]): Promise<void>;
}

/** A list of test questions as content has it in YAML or JSON; throws ReleaseRefused with every problem. */
export function readTests(content: unknown): TestQuestion[] {
  const result = z.array(testSchema).max(MOST).safeParse(content);
  if (result.success) return result.data;
  throw new ReleaseRefused('invalid', fieldProblems(result.error));
}

/** The questions that content staff keep to try every release with. */
export class TestBook {
  readonly #store: TestSetStore;

  constructor(store: TestSetStore) {
    this.#store = store;
  }

  /** Puts samples in, if nothing was ever kept here. */
  async seed(samples: () => Promise<readonly TestQuestion[]>): Promise<void> {
    if ((await this.#store.read()) !== undefined) return;
    const tests = await samples();
    await this.#store.update(() => tests);
  }

  /** All of them, oldest first. */
  async list(): Promise<readonly TestQuestion[]> {
    return (await this.#store.read()) ?? [];
  }

  /** Puts a question in, in place of the one with its id; without an id it is a new one. Throws ReleaseRefused. */
  async put(question: unknown): Promise<TestQuestion> {
    const result = testSchema.safeParse(question);
    if (!result.success) throw new ReleaseRefused('invalid', fieldProblems(result.error));
    const { data } = result;
    await this.#store.update((tests) => {
      const others = tests.filter(({ id }) => id !== data.id);
      if (others.length >= MOST) throw new ReleaseRefused('invalid', [full]);
      const at = tests.findIndex(({ id }) => id === data.id);
      return at < 0 ? [...tests, data] : tests.with(at, data);
    });
    return data;
  }

  async remove(id: string): Promise<void> {
    await this.#store.update((tests) => tests.filter((test) => test.id !== id));
  }
}
