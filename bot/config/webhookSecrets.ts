import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

interface Described {
  id: string;
  secretFile?: string | undefined;
}

/** The secrets of webhooks by their ids, and what is wrong with those that have none. */
export interface WebhookSecrets {
  secrets: ReadonlyMap<string, Buffer>;
  problems: string[];
}

const SECRET = /^whsec_([A-Za-z0-9+/]{32,86}={0,2})$/;

/** A secret as the Standard Webhooks specification writes it, as bytes; undefined for any other text. */
export function webhookSecret(text: string): Buffer | undefined {
  const [, bytes] = SECRET.exec(text.trim()) ?? [];
  return bytes === undefined ? undefined : Buffer.from(bytes, 'base64');
}

/** Reads the secret of each webhook: from its file, which lies beside `service.yaml`, or that of WEBHOOK_SECRET. */
export function readWebhookSecrets(
  webhooks: readonly Described[],
  shared: Buffer | undefined,
  serviceFile: string,
): WebhookSecrets {
  const secrets = new Map<string, Buffer>();
  const problems: string[] = [];
  for (const { id, secretFile } of webhooks) {
    const path = secretFile && resolve(dirname(serviceFile), secretFile);
    const secret = path ? webhookSecret(readText(path)) : shared;
    if (secret) secrets.set(id, secret);
    else problems.push(`webhooks, ${id}: ${path ? wrongFile(path) : missing}`);
  }
  return { secrets, problems };
}

const missing = 'there is no secret. Name a secretFile, or set WEBHOOK_SECRET.';

function wrongFile(path: string): string {
  return `${path} must hold whsec_ and 24 to 64 bytes in base64, such as "openssl rand -base64 32" prints.`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
