import type { ReadMail } from './readMail.ts';

/**
 * Whether our own mail server vouches for the sender's address. It does by an `Authentication-Results` header that
 * bears its name and stands above all others (DMARC passed, or DKIM or SPF for the domain of From), or by a topmost
 * `Received` header that says it took the mail from a user who had logged in (internal mail often has no other).
 */
export function isAuthentic(mail: ReadMail, authservId: string): boolean {
  const results = ownResults(mail, authservId);
  if (results !== undefined) return vouches(results, mail.from.split('@')[1] ?? '');
  return isSubmitted(mail, authservId);
}

// What the sender wrote begins here; servers on the way put their headers above.
const WRITTEN =
  /^(?:from|sender|reply-to|to|cc|bcc|subject|date|message-id|in-reply-to|references|mime-version|content-.*|dkim-signature)$/;

// Ours stand together above all others, above the first foreign hop and above what the sender wrote. Where some stand
// above every hop, those below are none of ours.
function ownResults(mail: ReadMail, authservId: string): string | undefined {
  const ours = authservId.toLowerCase();
  const end = mail.headers.findIndex(
    ({ name, value }) => WRITTEN.test(name) || (name === 'received' && hopOf(value).by !== ours),
  );
  const trace = end < 0 ? mail.headers : mail.headers.slice(0, end);
  const hop = trace.findIndex(({ name }) => name === 'received');
  const top = resultsOfOurs(trace.slice(0, Math.max(hop, 0)), ours);
  const own = top.length > 0 ? top : resultsOfOurs(trace, ours);
  return own.length > 0 ? own.map((value) => value.replace(/^[^;]*/, '')).join('') : undefined;
}

function resultsOfOurs(headers: ReadMail['headers'], ours: string): string[] {
  const values = headers.filter(({ name }) => name === 'authentication-results').map(({ value }) => value);
  const end = values.findIndex((value) => idOf(value) !== ours);
  return end < 0 ? values : values.slice(0, end);
}

function idOf(results: string): string | undefined {
  return results.trim().split(/[\s;]/)[0]?.toLowerCase();
}

function hopOf(received: string): { by: string; protocol: string } {
  const by = /\bby\s+([\w.-]+)/i.exec(received)?.[1]?.toLowerCase() ?? '';
  return { by, protocol: /\bwith\s+(\w+)/i.exec(received)?.[1]?.toUpperCase() ?? '' };
}

function vouches(results: string, domain: string): boolean {
  const plain = results
    .slice(0, 10_000)
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase();
  const methods = plain
    .split(';')
    .slice(1)
    .map((one) => one.trim());
  const dmarc = methods.find((one) => one.startsWith('dmarc='));
  if (dmarc !== undefined) return /^dmarc=pass\b/.test(dmarc) && aligned(dmarc, 'header.from', domain);
  return methods.some(
    (one) =>
      (/^dkim=pass\b/.test(one) && (named(one, 'header.d', domain) || named(one, 'header.i', domain))) ||
      (/^spf=pass\b/.test(one) && named(one, 'smtp.mailfrom', domain)),
  );
}

function aligned(method: string, property: string, domain: string): boolean {
  return !method.includes(property) || named(method, property, domain);
}

function named(method: string, property: string, domain: string): boolean {
  const value = new RegExp(`${property.replace('.', '\\.')}=(\\S+)`).exec(method)?.[1] ?? '';
  return domain !== '' && (value.split('@').at(-1) ?? '').replace(/[";]/g, '') === domain;
}

// Hops inside our server (LMTP, pipes) may stand above; a stranger's client cannot speak those to it.
function isSubmitted(mail: ReadMail, authservId: string): boolean {
  const hops = mail.headers.filter(({ name }) => name === 'received').map(({ value }) => value);
  for (const { by, protocol } of hops.map(hopOf)) {
    if (by !== authservId.toLowerCase()) return false;
    if (/^E?SMTPS?A$/.test(protocol)) return true;
    if (!/^(?:LMTP[SA]*|LOCAL|PIPE)$/.test(protocol)) return false;
  }
  return false;
}
