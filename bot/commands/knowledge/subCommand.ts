/** What stood on the command line after the name of a sub-command. */
export interface Given {
  options: ReadonlyMap<string, string>;
  flags: ReadonlySet<string>;
  words: readonly string[];
}

/** One sub-command of `npm run knowledge`. */
export interface SubCommand {
  help: string;
  /** Names of its options, each with a value. */
  options: readonly string[];
  /** Names of those without one. */
  flags?: readonly string[];
  /** Gives the exit code: 0 done, 1 something is wrong, 2 called in the wrong way. */
  run(given: Given): Promise<number>;
}
