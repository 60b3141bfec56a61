import { readFileSync, statSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Clock } from './core/clock.ts';
import { ProblemsError } from './core/errors.ts';
import type { Log } from './core/log.ts';
import { type Service, serviceSchema } from './serviceSchema.ts';

const LOOK_EVERY = 2000;

/** The text of a `service.yaml` as a Service; throws one `service/invalid` that lists every problem. */
export function parseService(text: string, source: string): Service {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${message}`);
  if (broken.length > 0) throw new ProblemsError('service/invalid', source, broken);
  const result = serviceSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${placeOf(path, document, lines)}: ${message}`,
  );
  throw new ProblemsError('service/invalid', source, problems);
}

// Where something is missing, the line is that of what it is missing from.
function placeOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): string {
  const name = path.join('.') || 'the file';
  for (let there = path; there.length > 0; there = there.slice(0, -1)) {
    const node = document.getIn(there, true);
    if (isNode(node) && node.range) return `line ${lines.linePos(node.range[0]).line}, ${name}`;
  }
  return name;
}

/**
 * The current Service. The file is looked at every two seconds; a new valid content takes its place, an invalid
 * one leaves the old in force and shows in `problem` (for `readyz`) and in the log.
 */
export class ServiceProvider {
  readonly #path: string;
  readonly #log: Log;
  #service: Service;
  #seen: number;
  #problem: string | undefined;
  #listeners: ((service: Service) => void)[] = [];

  /** Throws `service/invalid` when the file cannot be read or is wrong. */
  constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
    this.#seen = changedAt(path);
    this.#service = this.#read();
  }

  get current(): Service {
    return this.#service;
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  onChange(listener: (service: Service) => void): void {
    this.#listeners.push(listener);
  }

  /** Begins to follow the file; returns the function that stops it. */
  follow(clock: Clock): () => void {
    return clock.every(LOOK_EVERY, () => this.#look());
  }

  #look(): void {
    const at = changedAt(this.#path);
    if (at === this.#seen) return;
    this.#seen = at;
    try {
      this.#service = this.#read();
      this.#problem = undefined;
      this.#log.info('service.reloaded');
      for (const listener of this.#listeners) listener(this.#service);
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
      this.#log.error('service.invalid', { error, detail: this.#problem });
    }
  }

  #read(): Service {
    try {
      return parseService(readFileSync(this.#path, 'utf8'), this.#path);
    } catch (cause) {
      if (cause instanceof ProblemsError) throw cause;
      const problem = 'cannot be read. Set SERVICE_FILE to a readable service.yaml.';
      throw new ProblemsError('service/invalid', this.#path, [problem]);
    }
  }
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
