import { textField } from './fields.ts';

/** A short word that is the same for every login of one customer, and tells nothing of them; empty without a login. */
export function loginName(login: string | undefined): string {
  return login ? hash(subjectOf(login) || login) : '';
}

// Who it is decides only what this browser remembers; whether it is true, the service decides.
function subjectOf(login: string): string {
  try {
    const payload = login.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    return textField(JSON.parse(atob(payload)), 'sub');
  } catch {
    return '';
  }
}

// FNV-1a: crypto.subtle is missing in pages without https.
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(36);
}
