// Runs on any Node that npm itself runs on: installs what is missing, then hands over to the Node of this
// project (the `node` package, first on the PATH that npm sets), because the rest needs type stripping.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.yingda-lock');
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
// The system's allocator keeps what only the start needed, unless it is told to give it back.
const THRIFTY = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '65536' };
// Compiled once, the code starts in half the time, and without the compiler, which would stay in memory.
const COMPILED = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'code') };
const env = { ...THRIFTY, ...COMPILED, ...process.env, PATH: path };
const OLDEST = [22, 18];

function tell(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  tell(text);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

function install() {
  tell('应答: installing packages (about a minute, once) …');
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const options = { cwd: root, env: process.env, stdio: ['ignore', 2, 2] };
  const run = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options);
  if (run.status !== 0)
    fail('The installation failed; the lines above say why. Then run the same command again.');
}

function checkNode() {
  const version = spawnSync('node', ['--version'], { env, encoding: 'utf8' }).stdout ?? '';
  const [major = 0, minor = 0] = version.trim().slice(1).split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  fail(
    `Node ${OLDEST.join('.')} or newer is needed, found ${version.trim() || 'none'}. Remove node_modules and run again.`,
  );
}

function prepare() {
  spawnSync('node', ['bot/commands/prepare.ts'], { cwd: root, env, stdio: ['ignore', 2, 2] });
}

// Beside the start, which does not wait for it: only one page shows it.
function fetchReferenceClient() {
  spawn('node', ['bot/commands/referenceClient.ts'], { cwd: root, env, stdio: ['ignore', 2, 2] }).unref();
}

function handOver(args) {
  const child = spawn('node', args, { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}

if (!installed()) {
  install();
  checkNode();
  prepare();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lockHash());
}
if (process.argv[2] === 'bot/main.ts') fetchReferenceClient();
handOver(process.argv.slice(2));
