import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for tests, with the folder that it leaves behind. */
export interface TestBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** The Chrome or Chromium of this machine, else (Linux x64) the one in the package @sparticuz/chromium. */
export async function startBrowser(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'yingda-browser-'));
  const installed = installedBrowser();
  const { executablePath, args } = installed
    ? { executablePath: installed, args: [] }
    : await packedBrowser(folder);
  const browser = await chromium.launch({ executablePath, args: [...args, ...quietly], headless: true });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page in a profile of its own, in Chinese on a desktop unless asked otherwise. */
export async function newPage({ browser }: TestBrowser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  return await context.newPage();
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find((file) => existsSync(file));
}

// It unpacks its own libraries only where it believes to be at home, and everything into the folder for temporary files.
async function packedBrowser(folder: string): Promise<{ executablePath: string; args: string[] }> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  process.env.TMPDIR = folder;
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args };
}
