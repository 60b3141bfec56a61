// Fetches the unmodified Bot Framework Web Chat for `/webchat` unless it is there; `npm start` runs it by the way.
import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { ServiceError } from '../core/errors.ts';
import { fetchReferenceClient } from '../web/referenceClient.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  await fetchReferenceClient(readConfig(process.env).dataDir);
} catch (error) {
  if (!(error instanceof ServiceError)) throw error;
  // The start tells of wrong settings itself.
  if (error.code !== 'config/invalid') process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
