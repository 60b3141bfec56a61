import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The shipped service.yaml with limits that a bench does not reach, written to `folder`; gives its path. */
export async function freeService(folder: string): Promise<string> {
  const text = await readFile(new URL('../../../deployment/service.yaml', import.meta.url), 'utf8');
  const path = join(folder, 'service.yaml');
  await writeFile(path, text.replaceAll(/requests: \d+/g, 'requests: 1000000'));
  return path;
}
