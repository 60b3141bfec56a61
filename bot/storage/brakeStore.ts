import { join } from 'node:path';
import type { BrakeStore } from '../desk/mail/in/rateBrake.ts';
import { Documents } from './documents.ts';

/** What the brakes of mail have counted, one small durable document each under `mail-brakes/`. */
export class FileBrakeStore implements BrakeStore {
  readonly #documents: Documents<Record<string, number[]>>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'mail-brakes'));
  }

  async read(brake: string): Promise<Record<string, number[]> | undefined> {
    return await this.#documents.read(brake);
  }

  async write(brake: string, times: Record<string, number[]>): Promise<void> {
    await this.#documents.write(brake, times);
  }
}
