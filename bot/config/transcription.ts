import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { TranscriptionSettings } from '../channels/weChat/transcriber.ts';
import { ProblemsError } from '../core/errors.ts';
import type { Transcription } from '../serviceSchema.ts';

/** `weChat.transcription` with its secret; throws `service/invalid` where the file of the secret holds none. */
export function readTranscription(
  described: Transcription | undefined,
  serviceFile: string,
): TranscriptionSettings | undefined {
  if (!described) return undefined;
  const { url, authorizationFile } = described;
  if (authorizationFile === undefined) return { url, authorization: undefined };
  const path = resolve(dirname(serviceFile), authorizationFile);
  const authorization = secretIn(path);
  if (/^[\x20-\x7e]+$/.test(authorization)) return { url, authorization };
  const problem = `weChat.transcription: ${path} holds no value for the Authorization header. Write it there, in one line.`;
  throw new ProblemsError('service/invalid', serviceFile, [problem]);
}

function secretIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
