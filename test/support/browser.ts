import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const executablePath = installed() ?? (await packed());
  return await chromium.launch({ executablePath, args: quietly, headless: true });
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

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find((file) => existsSync(file));
}

let unpacked: Promise<string> | undefined;

function packed(): Promise<string> {
  unpacked ??= unpack();
  return unpacked;
}

// Its arguments are left out: with everything in one process a page that is closed may end the browser, and without
// web security nothing of ours would be tried. It unpacks its own libraries only where it believes to be at home, and
// everything into the folder for temporary files.
async function unpack(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yingda-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { TMPDIR = tmpdir() } = process.env;
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chrome } = await import('@sparticuz/chromium');
    const executablePath = await chrome.executablePath();
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsIn(folder));
    return executablePath;
  } finally {
    process.env.TMPDIR = TMPDIR;
  }
}

// Its own list of fonts names a folder that is elsewhere, and none of the machine's.
function fontsIn(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((one) => `<dir>${one}</dir>`).join('')}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
}
