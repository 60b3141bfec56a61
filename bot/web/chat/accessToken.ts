import { textField } from './fields.ts';

/** What lets a page into its visitor's conversation, for about a day. */
export interface Access {
  token: string;
  conversationId: string;
}

const PATIENCE = 10_000;

/**
 * Asks the service at `base` for access. `visitor` is signed by the service, and whoever brings it back is the same
 * visitor. Where the `login` of the site is refused it is access as a stranger, who is not remembered. Throws for every
 * answer but that, also on sites that the service does not serve.
 */
export async function requestAccess(
  base: string,
  asked: { visitor?: string | undefined; locale: string; login?: string | undefined },
): Promise<Access & { visitor: string }> {
  const body = JSON.stringify(asked);
  const response = await post(`${base}/chat/token`, { 'Content-Type': 'application/json' }, body);
  if (response.status === 401 && asked.login) {
    return { ...(await requestAccess(base, { locale: asked.locale })), visitor: '' };
  }
  if (!response.ok) throw new Error(`Status ${response.status}`);
  const answer: unknown = await response.json();
  return { ...accessIn(answer), visitor: textField(answer, 'visitor') };
}

/** The same access for another day; undefined where the service does not know it any more. Throws when it is not there. */
export async function renewAccess(base: string, { token }: Access): Promise<Access | undefined> {
  const url = `${base}/v3/directline/tokens/refresh`;
  const response = await post(url, { Authorization: `Bearer ${token}` });
  if (response.ok) return accessIn(await response.json());
  if (response.status >= 500) throw new Error(`Status ${response.status}`);
  return undefined;
}

function post(url: string, headers: Record<string, string>, body: string | null = null): Promise<Response> {
  return fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE) });
}

function accessIn(answer: unknown): Access {
  return { token: textField(answer, 'token'), conversationId: textField(answer, 'conversationId') };
}
