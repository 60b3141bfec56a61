import { z } from 'zod';
import type { ImportProblem } from '../../knowledge/exchange/articlesRead.ts';
import { type Format, formats } from '../../knowledge/exchange/format.ts';
import type { Finding } from '../../knowledge/releases/finding.ts';
import type { Locale } from '../core/locale.ts';
import type { LocalCalls } from './localSocket.ts';

/** What a file would do or did; `published` counts, `blocking` says what stood against publishing. */
export interface ImportOutcome {
  added: string[];
  changed: string[];
  same: number;
  problems: ImportProblem[];
  published: number;
  blocking: Finding[];
}

export interface ImportRequest {
  name: string;
  bytes: Uint8Array;
  dryRun: boolean;
  /** Staff id of whoever answers for the drafts. */
  by: string;
  /** Staff id of the second person: what the file calls published is published. */
  reviewedBy?: string | undefined;
}

export interface SearchAnswer {
  certainty: 'sure' | 'near' | 'none';
  /** Ids of what the bot would answer with, or offer. */
  told: string[];
  hits: { id: string; score: number; title: string }[];
}

/** What the commands do with the articles, in the running service or beside it. */
export interface KnowledgeCalls {
  importFile(request: ImportRequest): Promise<ImportOutcome>;
  exportFile(format: Format): Promise<Uint8Array>;
  /** How many articles customers get, and everything that is wrong with them. */
  check(): Promise<{ shown: number; findings: Finding[] }>;
  search(question: string, locale: Locale): Promise<SearchAnswer>;
}

const importBody = z.object({
  name: z.string(),
  bytes: z.base64(),
  dryRun: z.boolean(),
  by: z.string(),
  reviewedBy: z.string().optional(),
});
const exportBody = z.object({ format: z.enum(formats) });
const searchBody = z.object({ question: z.string(), locale: z.enum(['zh-CN', 'zh-TW', 'en-US']) });

/** The commands as calls of the local socket; files travel as Base64. */
export function localCalls(calls: KnowledgeCalls): LocalCalls {
  return {
    ping: async () => null,
    import: async (body) => {
      const { bytes, ...rest } = importBody.parse(body);
      return await calls.importFile({ ...rest, bytes: Buffer.from(bytes, 'base64') });
    },
    export: async (body) =>
      Buffer.from(await calls.exportFile(exportBody.parse(body).format)).toString('base64'),
    check: async () => await calls.check(),
    search: async (body) => {
      const { question, locale } = searchBody.parse(body);
      return await calls.search(question, locale);
    },
  };
}
