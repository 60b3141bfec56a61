import { header, type Visit } from '../../web/exchange.ts';

const NAME = 'staff';

/** The id of the session that a browser claims to have. */
export function sessionCookie(visit: Visit): string | undefined {
  const id = cookie(visit, nameFor(visit));
  return id !== undefined && /^[\w-]{22}$/.test(id) ? id : undefined;
}

/** The header that gives a browser its session; an empty id takes it away. */
export function setSessionCookie(visit: Visit, id: string): Record<string, string> {
  const ends = id === '' ? '; Max-Age=0' : '';
  const secure = isSecure(visit) ? '; Secure' : '';
  return { 'Set-Cookie': `${nameFor(visit)}=${id}; Path=/; HttpOnly; SameSite=Lax${secure}${ends}` };
}

/** A cookie of a request, as it came. */
export function cookie({ request }: Visit, name: string): string | undefined {
  const pairs = (header(request, 'cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

// With the prefix a browser takes the cookie from this very host over https only.
function nameFor(visit: Visit): string {
  return isSecure(visit) ? `__Host-${NAME}` : NAME;
}

function isSecure({ baseUrl }: Visit): boolean {
  return baseUrl.startsWith('https:');
}
