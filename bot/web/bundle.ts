import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const source = join(import.meta.dirname, 'chat');

const entries = ['page', 'widget', 'reference'] as const;

/** The scripts of the browser, minified: of the full page, of the widget, and around the reference client. */
export type ChatBundle = Readonly<Record<(typeof entries)[number], string>>;

/**
 * Bundles `bot/web/chat`. The result is kept in `cacheDir` and taken from there until a source or a package changes, so
 * that only the first start pays for it. Throws what esbuild throws for a source that does not compile.
 */
export async function bundleChat(cacheDir: string): Promise<ChatBundle> {
  const file = join(cacheDir, `chat-${fingerprint()}.json`);
  if (!existsSync(file)) await keep(cacheDir, file, JSON.stringify(await build()));
  return JSON.parse(readFileSync(file, 'utf8'));
}

// Another process may be reading while this one writes.
async function keep(cacheDir: string, file: string, text: string): Promise<void> {
  mkdirSync(cacheDir, { recursive: true });
  for (const old of readdirSync(cacheDir)) if (/^chat-.*\.json$/.test(old)) rmSync(join(cacheDir, old));
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(source).sort();
  for (const path of [
    ...files.map((file) => join(source, file)),
    import.meta.filename,
    join(root, 'package-lock.json'),
  ]) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(): Promise<ChatBundle> {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: entries.map((name) => ({ in: join(source, name), out: name })),
    tsconfig: join(source, 'tsconfig.json'),
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2020', 'safari15.4'],
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [withoutStreaming, styleSheets(esbuild.transform)],
  });
  const text = (name: string) => outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text ?? '';
  return { page: text('page'), widget: text('widget'), reference: text('reference') };
}

/**
 * Leaves out of botframework-directlinejs what is never used here: its other protocol, which is two thirds of it, and
 * stand-ins for what browsers have had for years and which would change the page around the widget.
 */
const withoutStreaming: Plugin = {
  name: 'without-streaming',
  setup(build) {
    const unused = /^\.\/directLineStreaming$|^core-js\/features\/promise$|^url-search-params-polyfill$/;
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'export const DirectLineStreaming = undefined;',
    }));
  },
};

/** Style sheets become minified text, which the widget gives to its own shadow root. */
function styleSheets(transform: (css: string, options: object) => Promise<{ code: string }>): Plugin {
  return {
    name: 'style-sheets',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
        return { contents: code.trim(), loader: 'text' };
      });
    },
  };
}
