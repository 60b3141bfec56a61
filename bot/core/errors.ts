/** What went wrong, as a word that logs, tests and callers can compare; the part before the slash names the folder. */
export type ErrorCode =
  | 'config/invalid'
  | 'service/invalid'
  | 'script/invalid'
  | 'script/refused'
  | 'content/invalid'
  | 'knowledge/conflict'
  | 'knowledge/blocked'
  | 'knowledge/refused'
  | 'knowledge/unreadable-file'
  | 'price/undecided'
  | 'storage/unreadable'
  | 'storage/write-failed'
  | 'storage/locked'
  | 'turn/busy'
  | 'turn/failed'
  | 'channel/rejected'
  | 'channel/transcription-failed'
  | 'desk/illegal-move'
  | 'desk/unknown-ticket'
  | 'desk/mail-failed'
  | 'desk/mailbox-failed'
  | 'desk/mail-unreadable'
  | 'desk/alert-failed'
  | 'lookup/failed'
  | 'desk/webhook-failed'
  | 'web/invalid-request'
  | 'web/call-refused'
  | 'web/reference-client';

/**
 * The base of every error of ours: a code to compare, a message that names the thing and the remedy,
 * and the cause it was made from. Messages are for operators; customers hear a line of the script.
 */
export class ServiceError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** Several problems of one source (environment, service.yaml, script, articles), told all at once. */
export class ProblemsError extends ServiceError {
  readonly problems: readonly string[];

  constructor(code: ErrorCode, source: string, problems: readonly string[]) {
    super(code, [`${source}:`, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.problems = problems;
  }
}
