import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import type { ApiToken, ApiTokenStore } from '../staff/api/apiTokens.ts';
import { Documents } from './documents.ts';

/** Tokens of the API as durable documents under `staff/tokens`. */
export class FileApiTokenStore implements ApiTokenStore {
  readonly #tokens: Documents<ApiToken>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#tokens = new Documents(join(dataDir, 'staff/tokens'));
  }

  async read(digest: string): Promise<ApiToken | undefined> {
    return await this.#tokens.read(digest);
  }

  async write(digest: string, token: ApiToken): Promise<void> {
    await this.#tokens.write(digest, token);
  }

  async update(digest: string, change: (token: ApiToken) => ApiToken): Promise<ApiToken | undefined> {
    return await this.#chains.run(digest, async () => {
      const token = await this.#tokens.read(digest);
      if (!token) return undefined;
      const changed = change(token);
      await this.#tokens.write(digest, changed);
      return changed;
    });
  }

  async *digests(): AsyncGenerator<string> {
    yield* this.#tokens.ids();
  }
}
