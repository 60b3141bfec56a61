import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import type { WithheldText, WithheldTexts } from '../turn/withheldTexts.ts';
import { DurableFile } from './durableFile.ts';

const MOST = 500;

/** The latest 500 withheld texts in one durable document, `withheld.json`: one more costs the same after years. */
export class FileWithheldTexts implements WithheldTexts {
  readonly #file: DurableFile<WithheldText[]>;
  readonly #chains = new Chains();
  #texts: WithheldText[] | undefined;

  constructor(dataDir: string) {
    this.#file = new DurableFile(join(dataDir, 'withheld.json'));
  }

  async keep(text: WithheldText): Promise<void> {
    await this.#change((texts) =>
      texts.some(({ id }) => id === text.id) ? texts : [...texts, text].slice(-MOST),
    );
  }

  /** Takes away what was to answer an activity; nothing where there is none. */
  async erase(activity: string): Promise<void> {
    await this.#change((texts) =>
      texts.some(({ id }) => id === activity) ? texts.filter(({ id }) => id !== activity) : texts,
    );
  }

  /** Takes away those from before a time. */
  async expire(before: Date): Promise<void> {
    const isOld = ({ at }: WithheldText) => at < before.toISOString();
    await this.#change((texts) => (texts.some(isOld) ? texts.filter((one) => !isOld(one)) : texts));
  }

  /** The newest first. */
  async list(): Promise<WithheldText[]> {
    return [...(await this.#read())].reverse();
  }

  async #change(change: (texts: WithheldText[]) => WithheldText[]): Promise<void> {
    await this.#chains.run('', async () => {
      const before = await this.#read();
      const after = change(before);
      if (after === before) return;
      await this.#file.write(after);
      this.#texts = after;
    });
  }

  async #read(): Promise<WithheldText[]> {
    this.#texts ??= (await this.#file.read()) ?? [];
    return this.#texts;
  }
}
