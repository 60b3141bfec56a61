import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Signed {
  id: string;
  token: string;
  timestamp: string;
  nonce: string;
}

interface Vectors {
  signatures: (Signed & { echostr?: string; signature: string })[];
  /** Parts cut at other places with the same signature: they must be refused. */
  ambiguous: (Signed & { signature: string })[];
  decrypt: (Signed & {
    aesKey: string;
    appId: string;
    encrypt: string;
    msgSignature: string;
    message?: string;
  })[];
  encrypt: {
    id: string;
    aesKey: string;
    appId: string;
    random: string;
    message: string;
    encrypt: string;
    token?: string;
    timestamp?: string;
    nonce?: string;
    msgSignature?: string;
  }[];
}

const file = join(import.meta.dirname, '../../fixtures/weChat/vectors.json');

/** Numbers of the platform's push protocol that others published. */
export const vectors: Vectors = JSON.parse(readFileSync(file, 'utf8'));
