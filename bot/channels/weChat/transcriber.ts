import { z } from 'zod';
import { ServiceError } from '../../core/errors.ts';
import type { Downloaded } from './download.ts';

/** The words in a recording; empty or undefined where there are none. May throw. */
export type Transcribe = (recording: Downloaded, signal: AbortSignal) => Promise<string | undefined>;

/** Where recordings are sent to be heard: `weChat.transcription` of `service.yaml`. */
export interface TranscriptionSettings {
  url: string;
  /** Value of the Authorization header. */
  authorization: string | undefined;
}

const LARGEST = 64 * 1024;
const answer = z.object({ text: z.string() });

/**
 * Hears recordings through a service of the company: the recording is the body of a POST (`audio/amr`, at most 10 MB),
 * the answer is `{"text": "…"}`. Throws `channel/transcription-failed` for every other answer.
 */
export function httpTranscriber({ url, authorization }: TranscriptionSettings): Transcribe {
  return async ({ content, contentType }, signal) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': contentType || 'audio/amr',
        ...(authorization && { Authorization: authorization }),
      },
      body: new Uint8Array(content),
      redirect: 'error',
      signal,
    });
    const { data } = answer.safeParse(await bodyOf(response));
    if (data) return data.text.trim();
    throw new ServiceError(
      'channel/transcription-failed',
      `The transcription said ${response.status}, not words.`,
    );
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > LARGEST) return undefined;
  }
  try {
    return response.ok ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
