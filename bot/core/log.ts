import { pino } from 'pino';
import { ServiceError } from './errors.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** All that a log line may hold: ids, codes, counts and durations. There is no field for text, on purpose (design rule 6). */
export interface LogFields {
  code?: string;
  conversation?: string;
  activity?: string;
  ticket?: string;
  request?: string;
  reference?: string;
  channel?: string;
  route?: string;
  method?: string;
  status?: number;
  count?: number;
  milliseconds?: number;
  attempt?: number;
  /** A message of ours about our own files or settings; never words of a customer or an agent. */
  detail?: string;
  error?: unknown;
}

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** JSON lines on standard output: `time` (ISO 8601), `level`, `event` and the given fields. */
export function createLog(level: LogLevel): Log {
  const logger = pino({
    level,
    base: null,
    messageKey: 'event',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  });
  const write =
    (at: LogLevel) =>
    (event: string, fields: LogFields = {}) =>
      logger[at]({ ...fields, ...describeError(fields.error) }, event);
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

// Messages of foreign errors can quote what a customer wrote; their name, code and stack frames cannot.
function describeError(error: unknown): { error?: object } {
  if (!(error instanceof Error)) return {};
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  const code = 'code' in error ? String(error.code) : undefined;
  const message = error instanceof ServiceError ? error.message : undefined;
  return {
    error: {
      name: error.name,
      code,
      message,
      frames,
      ...(error.cause ? { cause: describeError(error.cause).error } : {}),
    },
  };
}
