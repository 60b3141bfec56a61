import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readConfig } from './config.ts';
import { ServiceError } from './core/errors.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

/** Reads the settings, starts, and stops on SIGTERM or SIGINT. A setting that is wrong ends it with one message. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // Where NODE_COMPILE_CACHE names no place.
  enableCompileCache(join(config.dataDir, 'cache', 'code'));
  // What is thrown away while starting must not stretch the heap for good.
  setFlagsFromString('--semi-space-growth-factor=1');
  const { App } = await import('./app.ts');
  const app = await App.create(config);
  // Whatever a part forgot to handle concerns that part alone: it is told, and everybody else is served on.
  process.on('unhandledRejection', (error) => app.log.error('process.unhandled', { error }));
  const stop = async () => {
    await app.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  for (const line of await app.start({ beforeReady: giveBack })) process.stdout.write(`${line}\n`);
}

// What the start threw away goes back to the system now, and not at some later peak.
function giveBack(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

main().catch((error: unknown) => {
  const told =
    error instanceof ServiceError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
});
