import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { parseJson, readBody } from '../../web/body.ts';
import { RequestError } from '../../web/requestError.ts';

const BODY = 16 * 1024;

const id = z.string().regex(/^[\w.-]{1,80}$/);

const beginning = z.object({
  user: z.object({ id: id.optional() }).optional(),
  trustedorigins: z.array(z.url()).max(20).optional(),
  locale: z.string().max(35).optional(),
});

export type Beginning = z.infer<typeof beginning>;

/** What a client says when it asks for a token or begins a conversation: all of it may be missing. */
export async function readBeginning(request: IncomingMessage): Promise<Beginning> {
  const body = parseJson((await readBody(request, BODY)).toString('utf8')) ?? {};
  const parsed = beginning.safeParse(lowerKeys(body));
  if (parsed.success) return parsed.data;
  throw new RequestError(400, 'Malformed request body', { cause: parsed.error });
}

// Clients of the real service write both `user.id` and `User.Id`.
function lowerKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), lowerKeys(one)]));
}
