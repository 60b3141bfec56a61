import type { ContentLocale, Locale } from '../../core/locale.ts';
import type {
  ImportOutcome,
  ImportRequest,
  KnowledgeCalls,
  SearchAnswer,
} from '../../local/knowledgeCalls.ts';
import { askLocally } from '../../local/localSocket.ts';

/** The articles of the service that runs on this folder; undefined where none does. Each call may throw `web/call-refused`. */
export async function runningService(dataDir: string): Promise<KnowledgeCalls | undefined> {
  const isThere = await askLocally(dataDir, 'ping', {});
  if (!isThere) return undefined;
  // The other side is the same program: what it says is not checked again.
  const ask = async <T>(call: string, body: object): Promise<T> =>
    (await askLocally(dataDir, call, body))?.value as T;
  return {
    importFile: ({ bytes, ...rest }: ImportRequest) =>
      ask<ImportOutcome>('import', { ...rest, bytes: Buffer.from(bytes).toString('base64') }),
    exportFile: async (format) => Buffer.from(await ask<string>('export', { format }), 'base64'),
    check: () => ask<Awaited<ReturnType<KnowledgeCalls['check']>>>('check', {}),
    search: (question: string, locale: Locale | ContentLocale) =>
      ask<SearchAnswer>('search', { question, locale }),
  };
}
