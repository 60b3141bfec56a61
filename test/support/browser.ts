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

/** The Chrome or Chromium of this machine, else (Linux x64) the one in the package @sparticuz/chromium. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = installed() ?? (await packed());
  return await chromium.launch({ executablePath, args: [...args, ...quietly], headless: true });
}

/** A page in a profile of its own, in Chinese on a desktop unless asked otherwise. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  return await context.newPage();
}

interface Executable {
  executablePath: string;
  args: string[];
}

function installed(): Executable | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = [...candidates, ...elsewhere].find((file) => existsSync(file));
  return executablePath === undefined ? undefined : { executablePath, args: [] };
}

let unpacked: Promise<Executable> | undefined;

function packed(): Promise<Executable> {
  unpacked ??= unpack();
  return unpacked;
}

// It unpacks its own libraries only where it believes to be at home, and everything into the folder for temporary files.
async function unpack(): Promise<Executable> {
  const folder = mkdtempSync(join(tmpdir(), 'yingda-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { TMPDIR = tmpdir() } = process.env;
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chrome } = await import('@sparticuz/chromium');
    return { executablePath: await chrome.executablePath(), args: chrome.args };
  } finally {
    process.env.TMPDIR = TMPDIR;
  }
}
