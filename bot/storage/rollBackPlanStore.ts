import { join } from 'node:path';
import type { RollBackPlan, RollBackPlanStore } from '../../knowledge/releases/wholeBase.ts';
import { Documents } from './documents.ts';

const ID = 'rollBack';

/** The plan to roll the whole base back, as one durable lowdb document under `releases/` while it is carried out. */
export class FileRollBackPlanStore implements RollBackPlanStore {
  readonly #documents: Documents<RollBackPlan>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'releases'));
  }

  async read(): Promise<RollBackPlan | undefined> {
    return await this.#documents.read(ID);
  }

  async write(plan: RollBackPlan): Promise<void> {
    await this.#documents.write(ID, plan);
  }

  async clear(): Promise<void> {
    await this.#documents.delete(ID);
  }
}
