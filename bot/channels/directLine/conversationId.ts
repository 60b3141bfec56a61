import type { Exchange } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';

/** The conversation that a path names; throws a RequestError 404 for what can be the id of none. */
export function conversationId({ params }: Pick<Exchange, 'params'>): string {
  const { id = '' } = params;
  if (/^[\w-][\w.-]{0,79}$/.test(id)) return id;
  throw unknownConversation();
}

export function unknownConversation(): RequestError {
  return new RequestError(404, 'Unknown conversation', { word: 'BadArgument' });
}
