import type { NameParts } from './chineseNames.ts';
import {
  englishTitles,
  familyNames,
  givenNames,
  noNames,
  pinyinSurnames,
  surnameParticles,
} from './tables/englishNames.ts';

const words = (table: string) => new Set(table.trim().split(/\s+/));
const titles = new Map(englishTitles.split(' ').map((title) => [title.toLowerCase(), title]));
const particles = words(surnameParticles);
const pinyin = words(pinyinSurnames);
const firstNames = words(givenNames);
const lastNames = words(familyNames);
const never = words(noNames);

type Evidence = 'titled' | 'cued' | 'bare';

const WORD = "\\p{L}[\\p{L}'’.-]*";
const NAME = `(?<name>${WORD}(?: ${WORD}){0,4})`;
const surnameCue = new RegExp(
  `(?:last|family|sur) ?name(?:'s| is|:| would be| =|,)? *${NAME}|^(?:it's |it is |that's )?(?<before>${WORD}?)(?:,|'s| is)? (?:is )?my (?:sur|last |family )name`,
  'iu',
);
const givenCue = new RegExp(`(?:first|given) name(?:'s| is|:)? *(?<name>${WORD})`, 'iu');
const callCue = new RegExp(
  `(?:calls?|address) me(?: as| by)?(?: simply| just)? ${NAME}|(?:go|goes|known) (?:by|as) ${NAME.replace('name', 'alias')}`,
  'iu',
);
const nameCue = new RegExp(
  `(?:my (?:full )?name(?:'s| is|:)|(?:^|[,.!] ?)(?:the )?name(?:'s| is|:)|(?:the name is)|this is|i am called|i'm called|i am|i'm|im|known as|speaking (?:is|with)) ${NAME}`,
  'iu',
);
const fineCue = new RegExp(
  `^(?:just |simply |plain )?${NAME.replace('{0,4}', '{0,2}')}(?:,? (?:is fine|is ok|is okay|is good|will do|works|is enough|would be fine|is my name|is the name|it is)|'s fine|'s my name)`,
  'iu',
);
const justCue = new RegExp(`^(?:it's |its |i'm |am )?(?:just|simply|plain|only) ${NAME}$`, 'iu');
const hereCue = new RegExp(`^(?:hi|hello|hey)?[,.! ]*${NAME} (?:here|speaking)(?=$|[,.!])`, 'iu');
const itsCue = new RegExp(
  `(?:^|[,.!] ?)(?:actually |no,? |sorry,? )*(?:it's|it is|its|it’s|it was) ${NAME}`,
  'iu',
);
const titled = new RegExp(
  `\\b(?<title>${[...titles.keys()].join('|')})\\b\\.? +(?<name>${WORD}(?: ${WORD}){0,3})`,
  'iu',
);

/** The name in an English text. Bare names count only as the answer to the question. */
export function englishNameOf(text: string, asAnswer: boolean): NameParts | null {
  const said = text
    .replace(/’/g, "'")
    .replace(/,?\s*\bnot (?:mr|mrs|ms|miss|dr)?\.?\s*[\p{L}'-]+(?=$|[,.!])/iu, '')
    .trim();
  return (
    spelledOut(said) ??
    withTitle(said, asAnswer) ??
    withCue(said, asAnswer) ??
    (asAnswer ? bareName(said) : null)
  );
}

function spelledOut(said: string): NameParts | null {
  const { name, before } = surnameCue.exec(said)?.groups ?? {};
  const given = givenCue.exec(said)?.groups?.name;
  const surname = tokens(before ?? name ?? '', 'cued');
  if (surname.length === 0) return null;
  return { surname: capital(surname.join(' ')), given: given ? capital(given) : null, title: null };
}

function withTitle(said: string, asAnswer: boolean): NameParts | null {
  const match = titled.exec(said);
  const { title = '', name = '' } = match?.groups ?? {};
  const cued = /(?:\bi'?m|\bi am|call me|address me as|this is|name is|it's|my name's)\s+$/i.test(
    said.slice(0, match?.index),
  );
  const self =
    match?.index === 0 || /^(?:hi|hello|hey|yes)[,.! ]*$/i.test(said.slice(0, match?.index)) || cued;
  if (!match || !(asAnswer ? self : cued || /^.{0,40}\b(?:here|speaking)\b/i.test(said))) return null;
  const parts = tokens(name, 'titled');
  if (parts.length === 0) return null;
  const split = splitName(parts);
  const whole = parts.length === 1 ? { surname: capital(parts[0] ?? ''), given: null } : split;
  return { ...whole, title: titles.get(title.toLowerCase()) ?? null };
}

function withCue(said: string, asAnswer: boolean): NameParts | null {
  const called = callCue.exec(said)?.groups;
  const alias = tokens(called?.name ?? called?.alias ?? '', 'cued');
  if (alias.length > 0)
    return alias.length === 1 ? single(alias[0] ?? '', 'given') : { ...splitName(alias), title: null };
  for (const cue of [nameCue, hereCue, ...(asAnswer ? [fineCue, justCue, itsCue] : [])]) {
    const name = cue.exec(said)?.groups?.name ?? '';
    const parts = tokens(name, cue === nameCue && /name/i.test(said) ? 'cued' : 'bare');
    if (parts.length === 1) return single(parts[0] ?? '', cue === itsCue ? 'surname' : 'either');
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
  if (!clause || /[?\d@_]/.test(said.slice(0, clause.length + 2))) return null;
  const listed = /^(\p{Lu}[\p{L}'-]+), (\p{Lu}[\p{L}'-]+)[.]?$/u.exec(said);
  if (listed?.[1] && listed[2] && firstNames.has(listed[2].toLowerCase()))
    return { surname: capital(listed[1]), given: capital(listed[2]), title: null };
  const all = clause.split(/\s+/);
  const parts = tokens(all.join(' '), 'bare');
  if (parts.length !== all.length || all.length > 4) return null;
  return all.length === 1 ? single(all[0] ?? '', 'surname') : { ...splitName(parts), title: null };
}

// The leading words that can be parts of a name; everyday words end it.
function tokens(name: string, evidence: Evidence): string[] {
  const found: string[] = [];
  for (const word of name.split(' ')) {
    const clean = word.replace(/[.]+$/, '');
    if (!isNameWord(clean, evidence, found.length)) break;
    found.push(clean);
    if (/[,.]$/.test(word)) break;
  }
  while (
    found.length > 0 &&
    particles.has(found.at(-1)?.toLowerCase() ?? '') &&
    !/^\p{Lu}/u.test(found.at(-1) ?? '')
  )
    found.pop();
  return found;
}

function isNameWord(word: string, evidence: Evidence, at: number): boolean {
  const lower = word.toLowerCase();
  if (!/^\p{L}[\p{L}'-]*$/u.test(word) || lower.length < 2) return false;
  const capital = /^\p{Lu}/u.test(word);
  if (
    capital &&
    (firstNames.has(lower) ||
      (lastNames.has(lower) && (at > 0 || evidence === 'titled' || evidence === 'bare')))
  )
    return true;
  if (never.has(lower)) return evidence === 'titled' && capital && !/^(?:I|The|My|Is|It)$/.test(word);
  if (firstNames.has(lower) || lastNames.has(lower) || pinyin.has(lower) || particles.has(lower)) return true;
  if (evidence !== 'bare' && at === 0)
    return /^\p{Lu}/u.test(word) || !/(?:ing|ed|ly|tion|ness)$/.test(lower);
  return (
    (/^\p{Lu}\p{L}*(?:['-]\p{L}+)*$/u.test(word) && !/^\p{Lu}{2,}$/u.test(word)) ||
    (at > 0 && isPinyin(lower))
  );
}

const syllable =
  '(?:[bpmfdtnlgkhjqxrzcswy]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|e|i|o|u|v)';
const pinyinName = new RegExp(`^${syllable}(?:${syllable})?$`);

function isPinyin(word: string): boolean {
  return pinyinName.test(word) && word.length > 1;
}

function single(word: string, role: 'surname' | 'given' | 'either'): NameParts | null {
  const lower = word.toLowerCase();
  const isFirst =
    firstNames.has(lower) || (/^\p{L}+-\p{L}+$/u.test(word) && firstNames.has(lower.split('-')[0] ?? ''));
  const isLast = lastNames.has(lower) || pinyin.has(lower);
  if (role === 'surname' && !isFirst && !isLast && !/^\p{Lu}/u.test(word)) return null;
  const given =
    role === 'given' ? !(pinyin.has(lower) && !isFirst) : isFirst && !(isLast && role === 'surname');
  return given
    ? { surname: null, given: capital(word), title: null }
    : { surname: capital(word), given: null, title: null };
}

function splitName(parts: readonly string[]): { surname: string | null; given: string | null } {
  const lower = parts.map((part) => part.toLowerCase());
  const particleAt = lower.findIndex((part, at) => at > 0 && particles.has(part));
  const chineseFirst =
    parts.length === 2 &&
    pinyin.has(lower[0] ?? '') &&
    isPinyin((lower[1] ?? '').replace('-', '')) &&
    !(pinyin.has(lower[1] ?? '') && !pinyin.has(lower[0] ?? ''));
  if (particles.has(lower[0] ?? '') && !firstNames.has(lower[0] ?? ''))
    return { surname: join(parts), given: null };
  const cut = particleAt > 0 ? particleAt : parts.length - 1;
  if (chineseFirst) return { surname: join(parts.slice(0, 1)), given: join(parts.slice(1)) };
  return { surname: join(parts.slice(cut)), given: join(parts.slice(0, cut)) };
}

function join(parts: readonly string[]): string {
  return parts.map(capital).join(' ');
}

// People type in lower case or all capitals; particles and inner capitals (MacDonald) stay.
function capital(word: string): string {
  if (particles.has(word) || /\s/.test(word)) return word.includes(' ') ? join(word.split(' ')) : word;
  if (/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word)) return word;
  return word.toLowerCase().replace(/(?:^|['-])\p{L}/gu, (start) => start.toUpperCase());
}
