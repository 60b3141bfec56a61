import { RequestError } from './requestError.ts';

/** What restify's own errors (no such route, another method, a broken URL) become on the wire; their texts stay here. */
export function restifyRefusal(error: unknown): RequestError {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 404) return new RequestError(404, 'There is nothing at this address.');
  if (status === 405) return new RequestError(405, 'This address does not take that method.');
  if (typeof status === 'number' && status < 500) return new RequestError(400, 'The request is malformed.');
  return new RequestError(500, 'Something went wrong on our side.', { cause: error });
}
