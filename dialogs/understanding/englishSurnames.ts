import { isPinyinSurname } from './englishNameLists.ts';
import { capital } from './englishNameParts.ts';
import type { NameParts } from './nameParts.ts';

const WORD = "\\p{L}[\\p{L}'-]*";
const KIND = '(?:my |the |our )?(?:sur|last |family |second )name';
const told = new RegExp(
  `^(?<name>${WORD}(?: ${WORD}){1,4})(?:[,;.]| \\(| (?=and |where |with ))\\s*(?:(?:and|where|with) )?(?:(?<before>${WORD}(?: ${WORD}){0,2}?)(?: is|'s| being| as)? ${KIND}|${KIND}(?: is|'s| being|:)? (?<after>${WORD}(?: ${WORD}){0,2}))\\)?[.!]*$`,
  'iu',
);
const familiar = new RegExp(
  `^(?:(?:(?:just |please )*call me|i'm|i am|it's|just) )?(?:old|little|young|xiao|lao|ah) (?<surname>${WORD})(?=$|[,.!]|(?: (?:is fine|will do|here|please)))`,
  'iu',
);

/** The name in which the customer says what the family name is: "Park Min-jun, Park is the surname". */
export function toldSurname(said: string): NameParts | null {
  const { name = '', before, after } = told.exec(said)?.groups ?? {};
  const all = name.split(' ');
  // "surname first" tells the place, the other way the name itself.
  const surname = after?.toLowerCase() === 'first' ? all[0] : (before ?? after);
  const family = surname?.split(' ') ?? [];
  if (family.length === 0 || !family.every((word) => all.includes(word))) return null;
  const given = all.filter((word) => !family.includes(word)).map(capital);
  return { surname: family.map(capital).join(' '), given: given.join(' ') || null, title: null };
}

/** The given name told together with a surname that was told alone before: "my surname is Park, Park Ji-sung". */
export function givenBeside(surname: string, said: string): string | null {
  const words = /[,;.] (?<name>[\p{L}' -]+)[.!]*$/u.exec(said)?.groups?.name?.split(' ') ?? [];
  const given = words.filter((word) => word !== surname);
  return given.length === 1 && words.length === 2 ? capital(given[0] ?? '') : null;
}

/** The surname after the Chinese 小 or 老 in letters (Lao Zhang, old Liu), which are no title. */
export function familiarSurname(said: string): NameParts | null {
  const surname = familiar.exec(said)?.groups?.surname;
  if (!surname || !isPinyinSurname(surname)) return null;
  return { surname: capital(surname), given: null, title: null };
}
