import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import { randomId } from '../core/ids.ts';
import type { Profile } from '../core/profile.ts';
import type { Service } from '../serviceSchema.ts';
import { readJson } from './body.ts';
import { type Exchange, header, json, type Reply } from './exchange.ts';
import { Limits } from './limits.ts';
import { isListed, isOwnOrigin, originOf } from './origins.ts';
import { RequestError } from './requestError.ts';
import type { WebServer } from './server.ts';
import { loggedInId, type WidgetLogins } from './widgetLogin.ts';

const PATH = '/chat/token';
const BODY = 8 * 1024;
const AUDIENCE = 'visitor';

export interface ChatTokenParts {
  /** Signs visitor ids. */
  visitorKey: KeyObject;
  /** Reads who is logged in at the site of the page. */
  logins: Pick<WidgetLogins, 'read'>;
  clock: Clock;
  service(): Pick<Service, 'limits' | 'allowedOrigins'>;
  /** Makes the token of a channel's session, and says how many seconds it works. */
  issue(session: {
    conversation: string;
    user: string;
    origins?: string[];
    locale?: string;
    profile?: Profile;
  }): { token: string; seconds: number };
}

const asked = z.object({
  visitor: z.string().max(2000).optional(),
  locale: z.string().max(35).optional(),
  fresh: z.boolean().optional(),
  login: z.string().max(4000).optional(),
});

const visitorClaims = z.object({
  sub: z.string(),
  conv: z.string(),
  origin: z.string(),
  /** Set for a customer who was logged in: worth nothing without that login. */
  login: z.literal(true).optional(),
});

/**
 * `POST /chat/token`, body `{visitor?, locale?, fresh?, login?}`: a Direct Line token for a page, as
 * `{token, conversationId, visitor, expires_in}`. `visitor` is signed by us and kept by the page (`localStorage`):
 * given again, also days later, it is the same customer in the conversation last used on that origin, or with `fresh`
 * in a new one; one that is not ours makes a new customer. Pages of our own origin and of `allowedOrigins` may ask,
 * other pages get a 403. With a `login` that the site signed it is the customer of that login, on every device; one that
 * cannot be trusted gets a 401 that says why, and a page that lost its login is a stranger. A request without an Origin comes from no page, and there is no cookie that it could abuse:
 * it is served like any stranger, by the rate of its address.
 */
export function registerChatToken(server: WebServer, parts: ChatTokenParts): void {
  const limits = new Limits<'token'>(() => parts.service().limits);
  const allows = (origin: string, visit: Exchange) =>
    isOwnOrigin(origin, visit) || isListed(origin, parts.service().allowedOrigins);
  server.allowCrossOrigin({ prefix: PATH, allows });
  server.route('POST', PATH, async (exchange) => {
    const origin = originOf(exchange);
    if (origin !== undefined && !allows(origin, exchange)) {
      throw new RequestError(
        403,
        'Pages of this origin may not chat here; see allowedOrigins in service.yaml.',
      );
    }
    await limits.takeAddress('token', exchange.client);
    return answer(parts, exchange, origin);
  });
}

async function answer(parts: ChatTokenParts, exchange: Exchange, origin = ''): Promise<Reply> {
  if (!/^application\/json\b/i.test(header(exchange.request, 'content-type') ?? '')) {
    throw new RequestError(415, 'The body must be application/json.');
  }
  const { data, error } = asked.safeParse((await readJson(exchange.request, BODY)) ?? {});
  if (!data) throw new RequestError(400, 'Malformed request body', { cause: error });
  const login = data.login === undefined ? undefined : parts.logins.read(data.login);
  const known = data.visitor === undefined ? undefined : readVisitor(data.visitor, parts);
  const visitor = login ? loggedInId(login.subject, parts.visitorKey) : strangerOf(known);
  const goesOn = known?.sub === visitor && known.origin === origin && !data.fresh;
  const conversation = goesOn ? known.conv : randomId();
  const { token, seconds } = parts.issue({
    conversation,
    user: `dl_${visitor}`,
    ...(origin && { origins: [origin] }),
    ...(data.locale && { locale: data.locale }),
    ...(login && { profile: login.profile }),
  });
  const claims = { sub: visitor, conv: conversation, origin, ...(login && { login: true as const }) };
  const signed = signVisitor(claims, parts);
  return json(200, { token, conversationId: conversation, visitor: signed, expires_in: seconds });
}

// Whoever was logged in is somebody else once they are not.
function strangerOf(known: z.infer<typeof visitorClaims> | undefined): string {
  return known && !known.login ? known.sub : randomId();
}

function signVisitor(claims: z.infer<typeof visitorClaims>, { visitorKey, clock }: ChatTokenParts): string {
  const iat = Math.floor(clock.now().getTime() / 1000);
  return jwt.sign({ ...claims, iat }, visitorKey, { algorithm: 'HS256', audience: AUDIENCE });
}

function readVisitor(text: string, { visitorKey }: ChatTokenParts) {
  try {
    return visitorClaims.parse(jwt.verify(text, visitorKey, { algorithms: ['HS256'], audience: AUDIENCE }));
  } catch {
    return undefined;
  }
}
