import { isEveryday, isGivenName, isKnownName, isNoName } from './englishNameLists.ts';
import { capital, isDouble, nameWords, singleName, splitName } from './englishNameParts.ts';
import { nameWording } from './englishNameWording.ts';
import { isNoAnswer } from './englishNotNames.ts';
import { familiarSurname, givenBeside, toldSurname } from './englishSurnames.ts';
import type { NameParts } from './nameParts.ts';
import { englishTitles } from './tables/englishNames.ts';

const titles = new Map(englishTitles.split(' ').map((title) => [title.toLowerCase(), title]));

const WORD = "\\p{L}[\\p{L}'’.-]*";
const NAME = `(?<name>${WORD}(?: ${WORD}){0,4})`;
const surnameCue = new RegExp(
  `(?:last|family|sur) ?name(?:'s| is|:| would be| =|,)? *${NAME}|^(?:it's |it is |that's )?(?<before>${WORD}?)(?:,|'s| is)? (?:is )?my (?:sur|last |family )name`,
  'iu',
);
const givenCue = new RegExp(`\\b(?:first|given|christian) ?name(?:'s| is|:| =|,)? *(?<name>${WORD})`, 'iu');
const titleOnly =
  /^(?:just |simply )?(?:call me |you can call me )?(?<title>sir|madam|ma'am|mr|ms|mrs|miss|mx)(?: (?:is|will) (?:fine|ok|okay|do|enough)| please)?[.!]*$/iu;
const callCue = new RegExp(
  `(?:calls?|address) me(?: as| by)?(?: simply| just)? ${NAME}|(?:go|goes|known) (?:by|as) ${NAME.replace('name', 'alias')}`,
  'iu',
);
const nameCue = new RegExp(
  `(?:my (?:full |good )?name(?:'s| is|:)|(?:^|[,.!] ?)(?:the |good )?name(?:'s| is|:)|^myself|(?:the name is)|this is|i am called|i'm called|i am|i'm|im|known as|speaking (?:is|with)) ${NAME}`,
  'iu',
);
const fineCue = new RegExp(
  `^(?:just |simply |plain )?${NAME.replace('{0,4}', '{0,2}')}(?:,? (?:is fine|is ok|is okay|is good|will do|works|is enough|would be fine|is my name|is the name|it is)|'s fine|'s my name)`,
  'iu',
);
const justCue = new RegExp(`^(?:it's |its |i'm |am )?(?:just|simply|plain|only) ${NAME}$`, 'iu');
const hereCue = new RegExp(`^(?:hi|hello|hey)?[,.! ]*${NAME} (?:here|speaking)(?=$|[,.!])`, 'iu');
const itsCue = new RegExp(
  `(?:^|[,.!] ?)(?:actually |no,? |sorry,? |yes,? |yeah,? |sure,? |hi,? |hello,? )*(?:i said|it's|it is|its|it’s|it was) ${NAME}`,
  'iu',
);
const titled = new RegExp(
  `\\b(?<title>${[...titles.keys()].join('|')})\\b\\.? +(?<name>${WORD}(?: ${WORD}){0,3})`,
  'iu',
);

// The others are words of everyday speech too: "sir cylinder is leaking".
const onlyTitle = /^(?:mr|mister|mrs|missus|ms|miss|mx|dr|doctor|prof|professor)$/i;

/** The name in an English text. Bare names count only as the answer to the question. */
export function englishNameOf(text: string, asAnswer: boolean): NameParts | null {
  const said = nameWording(text);
  return (
    (asAnswer ? titleAlone(said) : null) ??
    spelledOut(said) ??
    (asAnswer ? familiarSurname(said) : null) ??
    withTitle(said, asAnswer) ??
    withCue(said, asAnswer) ??
    (asAnswer ? bareName(said) : null)
  );
}

// "Just Ms": how to be addressed, and no name.
function titleAlone(said: string): NameParts | null {
  const title = titleOnly.exec(said)?.groups?.title?.toLowerCase();
  if (!title) return null;
  const written = titles.get(title) ?? `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
  return { surname: null, given: null, title: written };
}

function spelledOut(said: string): NameParts | null {
  const told = toldSurname(said);
  if (told) return told;
  const { name, before } = surnameCue.exec(said)?.groups ?? {};
  const given = nameWords(givenCue.exec(said)?.groups?.name ?? '', 'cued')[0];
  const leading = given ? /^([\p{L}][\p{L}' -]*?),/u.exec(said)?.[1] : undefined;
  const surname = nameWords(before ?? name ?? leading ?? '', 'titled');
  if (surname.length === 0) return given ? { surname: null, given: capital(given), title: null } : null;
  const family = capital(surname.join(' '));
  return { surname: family, given: given ? capital(given) : givenBeside(family, said), title: null };
}

function withTitle(said: string, asAnswer: boolean): NameParts | null {
  const match = titled.exec(said);
  const { title = '', name = '' } = match?.groups ?? {};
  const before = said.slice(0, match?.index);
  const cued = /(?:\bi'?m|\bi am|call me|address me as|this is|name is|it's|my name's)\s+$/i.test(before);
  const self = cued || before === '' || /^(?:hi|hello|hey|yes)[,.! ]*$/i.test(before);
  const isOther = /^[\w. ]*? (?:told|said|says|promised|came|called|helped|sent|was)\b/i.test(name);
  if (!match || isOther || (asAnswer && !self)) return null;
  const parts = nameWords(name, onlyTitle.test(title) ? 'titled' : 'bare');
  const speaks =
    (self || /[,.!] *$/.test(before)) && /^(?:here|speaking)$/i.test(name.split(' ')[parts.length] ?? '');
  if (parts.length === 0 || !(asAnswer || cued || speaks)) return null;
  const isFamily = parts.length === 1 || isDouble(parts);
  const whole = isFamily ? { surname: parts.map(capital).join(' '), given: null } : splitName(parts);
  return { ...whole, title: titles.get(title.toLowerCase()) ?? null };
}

function withCue(said: string, asAnswer: boolean): NameParts | null {
  const called = callCue.exec(said)?.groups;
  const alias = nameWords(called?.name ?? called?.alias ?? '', 'cued');
  if (alias.length > 0)
    return alias.length === 1 ? singleName(alias[0] ?? '', 'given') : { ...splitName(alias), title: null };
  for (const cue of [nameCue, hereCue, ...(asAnswer ? [fineCue, justCue, itsCue] : [])]) {
    const found = cue.exec(said);
    const name = found?.groups?.name ?? '';
    const rest = said.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
    if (isNoAnswer(name, rest)) continue;
    const parts = nameWords(name, cue === nameCue && /name/i.test(said) ? 'cued' : 'bare');
    if (parts.length === 1) return singleName(parts[0] ?? '', cue === itsCue ? 'surname' : 'either');
    if (parts.length > 1) return { ...splitName(parts), title: null };
  }
  return null;
}

function bareName(said: string): NameParts | null {
  const clause = said
    .replace(/^(?:hi|hello|hey|yes|ok|okay|sure|well|um)[,.! ]+/i, '')
    .replace(/^(?:\p{Lu}\.\s*)+(?=\p{Lu})/u, '')
    .replace(/[,.! ]+(?:please|thanks|thank you|here|speaking)?[.! ]*$/i, '')
    .split(/[,;.!?]\s/)[0];
  if (!clause || isNoAnswer(clause, said.slice(said.indexOf(clause) + clause.length))) return null;
  if (/[?\d@_]/.test(said.slice(0, clause.length + 2))) return null;
  const listed = /^(\p{Lu}[\p{L}'-]+), (\p{Lu}[\p{L}'-]+)[.]?$/u.exec(said);
  if (listed?.[1] && listed[2] && isGivenName(listed[2]) && (isKnownName(listed[1]) || !isNoName(listed[1])))
    return { surname: capital(listed[1]), given: capital(listed[2]), title: null };
  const all = clause.split(/\s+/);
  // "Bill please", "Black please": what they want, more likely than who they are.
  if (all.length === 1 && isEveryday(clause) && /\bplease\b/i.test(said)) return null;
  const parts = nameWords(all.join(' '), 'bare');
  if (parts.length !== all.length || all.length > 4) return null;
  return all.length === 1 ? singleName(all[0] ?? '', 'surname') : { ...splitName(parts), title: null };
}
