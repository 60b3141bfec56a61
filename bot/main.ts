import { existsSync } from 'node:fs';
import { App } from './app.ts';
import { readConfig } from './config.ts';
import { ServiceError } from './core/errors.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

/** Reads the settings, starts, and stops on SIGTERM or SIGINT. A setting that is wrong ends it with one message. */
async function main(): Promise<void> {
  const app = await App.create(readConfig(process.env));
  const stop = async () => {
    await app.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  for (const line of await app.start()) process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const told =
    error instanceof ServiceError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
});
