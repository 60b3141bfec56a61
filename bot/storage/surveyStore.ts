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
    const id = surveyId(answer.conversation, answer.sitting);
    await this.#documents.write(id, { ...(await this.#documents.read(id)), ...answer });
  }

  /** Takes the comment out of a sitting's answer; the rating still counts. */
  async erase(conversation: string, sitting: string): Promise<void> {
    const id = surveyId(conversation, sitting);
    const answer = await this.#documents.read(id);
    if (answer?.comment === undefined) return;
    const { comment: _comment, ...rest } = answer;
    await this.#documents.write(id, rest);
  }
}

function surveyId(conversation: string, sitting: string): string {
  return createHash('sha256').update(`${conversation} ${sitting}`).digest('hex').slice(0, 32);
}
