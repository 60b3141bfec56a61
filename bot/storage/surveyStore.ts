import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SurveyAnswer, Surveys } from '../../dialogs/services.ts';
import { Documents } from './documents.ts';

/** Answers of the survey as durable lowdb documents under `surveys/`, one for each sitting. */
export class FileSurveyStore implements Surveys {
  readonly #documents: Documents<SurveyAnswer>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'surveys'));
  }

  async record(answer: SurveyAnswer): Promise<void> {
    const key = `${answer.conversation} ${answer.sitting}`;
    const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
    await this.#documents.write(id, { ...(await this.#documents.read(id)), ...answer });
  }
}
