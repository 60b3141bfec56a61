import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import type { KnowledgeCalls } from '../../local/knowledgeCalls.ts';
import { runningService } from './runningService.ts';

/**
 * Works with the articles: through the service that runs on DATA_DIR, else on the files there under their lock.
 * Undefined where there are none yet and none are to be made.
 */
export async function withLibrary<T>(
  use: (calls: KnowledgeCalls) => Promise<T>,
  { make }: { make: boolean },
): Promise<T | undefined> {
  const config = readConfig(process.env);
  const running = await runningService(config.dataDir);
  if (running) return await use(running);
  if (!make && !existsSync(join(config.dataDir, 'articles'))) return undefined;
  // Half a second of loading, which a command that asks the service does not need.
  const { onFiles } = await import('./onFiles.ts');
  return await onFiles(config, use);
}
