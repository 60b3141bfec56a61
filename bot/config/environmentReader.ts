import type { Setting } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings out of an environment and gathers what is wrong with them. */
export class EnvironmentReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Whether a variable is set to more than blanks. */
  has(name: string): boolean {
    return this.#text(name) !== '';
  }

  /** The value of a setting; undefined when it is unset or, with a problem noted, wrong. */
  optional<T>(setting: Setting<T>): T | undefined {
    if (!this.has(setting.name)) return undefined;
    const value = setting.parse(this.#text(setting.name));
    if (value === undefined) this.problems.push(refusal(setting));
    return value;
  }

  value<T>(setting: Setting<T> & { readonly fallback: T }): T {
    return this.optional(setting) ?? setting.fallback;
  }

  /** All variables whose names begin so, as they stand there. */
  beginningWith(prefix: string): Readonly<Record<string, string>> {
    const all = Object.entries(this.#environment);
    const own = all.flatMap(([name, value]) => (value && name.startsWith(prefix) ? [[name, value]] : []));
    return Object.freeze(Object.fromEntries(own));
  }

  #text(name: string): string {
    return this.#environment[name]?.trim() ?? '';
  }
}

// The refused value is left out: it may be a secret, and the message goes to the log.
function refusal({ name, expects, example }: Setting<unknown>): string {
  return `${name} must be ${expects}, for example ${example}. Correct it or remove it.`;
}
