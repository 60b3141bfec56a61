import { join } from 'node:path';
import type { KnowledgeSettings } from '../../../knowledge/knowledgeBase.ts';
import { readWords, wordsFile } from '../../../knowledge/words.ts';
import { silentLog } from '../../core/log.ts';
import { ServiceProvider } from '../../service.ts';
import type { Service } from '../../serviceSchema.ts';

const root = join(import.meta.dirname, '../../..');

/** The folder of the articles that ship. */
export const contentFolder = join(root, 'knowledge/content');

/** The company's settings, from the file that the running service would read; throws `service/invalid`. */
export function currentService(): Service {
  const file = process.env.SERVICE_FILE || join(root, 'deployment/service.yaml');
  return new ServiceProvider(file, silentLog).current;
}

/** What the knowledge base of the running service would be told; throws `service/invalid` or `content/invalid`. */
export function currentSettings(): KnowledgeSettings {
  const { knowledge, timeZone } = currentService();
  return { ...knowledge, timeZone, words: readWords(wordsFile(contentFolder)) };
}
