import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { clockFrom } from './runningClock.ts';

const sample = join(import.meta.dirname, '../../deployment/service.yaml');

export interface RealService {
  url: string;
  dataDir: string;
  /** What the operator reads at the start. */
  told: string[];
  stop(): Promise<void>;
}

export interface RealServiceOptions {
  /** Folder that holds `cache`, for what takes time to make or fetch. */
  cacheHolder: string;
  /** Empty keeps the mails as files. */
  smtpUrl: string;
  allowedOrigins: string[];
  /** When it starts; the time runs from there. */
  at: string;
  /** More of the environment. */
  environment?: Record<string, string>;
}

/** The whole service with the sample company, in this process, on a free port. */
export async function startRealService(options: RealServiceOptions): Promise<RealService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yingda-service-'));
  const cache = join(options.cacheHolder, 'cache');
  if (existsSync(cache)) cpSync(cache, join(dataDir, 'cache'), { recursive: true });
  const serviceFile = join(dataDir, 'service.yaml');
  const origins = `allowedOrigins: ${JSON.stringify(options.allowedOrigins)}`;
  writeFileSync(serviceFile, readFileSync(sample, 'utf8').replace('allowedOrigins: []', origins));
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: dataDir, SERVICE_FILE: serviceFile, LOG_LEVEL: 'error' },
    ...{ SMTP_URL: options.smtpUrl, MAIL_FROM: 'service@example.com' },
    ...options.environment,
  });
  const app = await App.create(config, clockFrom(options.at));
  const told = await app.start();
  const url = /http:\S+?(?=\/\s|\/$)/m.exec(told.join('\n'))?.[0] ?? '';
  return {
    url,
    dataDir,
    told,
    async stop() {
      await app.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
