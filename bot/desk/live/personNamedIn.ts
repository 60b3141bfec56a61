import type { Member } from '../organisation.ts';

/**
 * The person of the service staff whose name stands in a text, as it is written or in the letters of their mail address
 * (唐悦, tang.yue@… = Tang Yue); editors talk with nobody.
 */
export function personNamedIn(
  text: string,
  staff: readonly Pick<Member, 'id' | 'name' | 'mail' | 'roles'>[],
): { id: string; name: string } | undefined {
  const found = staff.find(
    (member) =>
      member.roles.some((role) => role !== 'editor') && namesOf(member).some((name) => isNamedIn(name, text)),
  );
  return found && { id: found.id, name: found.name };
}

// In Chinese the surname comes first; in English people put it last.
function namesOf({ name, mail }: Pick<Member, 'name' | 'mail'>): string[] {
  const [, one, other] = /^(\p{L}{2,})[._-](\p{L}{2,})@/u.exec(mail) ?? [];
  return one && other ? [name, `${one} ${other}`, `${other} ${one}`] : [name];
}

// Chinese names stand among other characters; a name in letters is a word, and no part of one.
function isNamedIn(name: string, text: string): boolean {
  const letter = /\p{Script=Latin}/u;
  const [said, sought] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) {
    const around = [said[at - 1] ?? '', said[at + sought.length] ?? ''];
    if (!letter.test(name) || !around.some((one) => letter.test(one))) return true;
  }
  return false;
}
