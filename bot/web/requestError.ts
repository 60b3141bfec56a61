import { ServiceError } from '../core/errors.ts';

/** Statuses that a request can be refused with, and the word that stands for each on the wire. */
const words = {
  400: 'BadArgument',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'ResourceNotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeout',
  413: 'PayloadTooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  500: 'ServiceError',
  503: 'ServiceUnavailable',
} as const;

export type RefusalStatus = keyof typeof words;

/** A request that is refused: what the client is told. The message goes out, so it never holds words from outside. */
export class RequestError extends ServiceError {
  readonly status: RefusalStatus;
  /** The `code` of the error body; clients compare it. */
  readonly word: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: RefusalStatus,
    message: string,
    options: ErrorOptions & { word?: string; headers?: Record<string, string> } = {},
  ) {
    super('web/invalid-request', message, options.cause === undefined ? {} : { cause: options.cause });
    this.status = status;
    this.word = options.word ?? words[status];
    this.headers = options.headers ?? {};
  }
}

/** Any error as the refusal that the client hears of; what is not a refusal by itself leaks nothing. */
export function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  const code = error instanceof ServiceError ? error.code : undefined;
  if (code === 'turn/busy') return tooMany(1, error);
  if (code === 'storage/write-failed') {
    return new RequestError(503, 'The service cannot save anything at the moment.', { cause: error });
  }
  return new RequestError(500, 'Something went wrong on our side.', { cause: error });
}

/** 429; `seconds` until it makes sense to come back. */
export function tooMany(seconds: number, cause?: unknown): RequestError {
  return new RequestError(429, 'Too many requests; come back in a moment.', {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) },
    cause,
  });
}
