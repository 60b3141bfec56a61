import type { Member } from '../organisation.ts';

/** The person of the service staff whose name stands in a text; editors talk with nobody. */
export function personNamedIn(
  text: string,
  staff: readonly Pick<Member, 'id' | 'name' | 'roles'>[],
): { id: string; name: string } | undefined {
  const found = staff.find(
    ({ name, roles }) => roles.some((role) => role !== 'editor') && isNamedIn(name, text),
  );
  return found && { id: found.id, name: found.name };
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
