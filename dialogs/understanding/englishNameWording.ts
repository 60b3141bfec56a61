import { isKnownName, isPinyinSurname } from './englishNameLists.ts';
import { nameWords } from './englishNameParts.ts';
import { englishTitles } from './tables/englishNames.ts';

const title = `(?:${englishTitles.replaceAll(' ', '|')})`;
const WORD = "\\p{L}[\\p{L}'-]*";

const leads = new RegExp(
  [
    "(?:(?:hi|hello|hey)(?: there)?|good (?:day|morning|afternoon|evening)|greetings|(?:morning|afternoon|evening)(?=[,.!]))[,.! ]+(?=[\\p{L}']+)",
    '(?:correction|sorry|oops|actually|wrong)[:,.]?\\s+',
    '(?:who, )?me\\? +',
  ].join('|'),
  'iu',
);
const leadingNegation = new RegExp(
  `^not (?:mr|mrs|ms|miss|dr)?\\.?\\s*${WORD}[,.;]?\\s+(?:but |it's |it is |i'm )?(?=\\p{Lu})`,
  'u',
);
const negation = new RegExp(`,?\\s*\\bnot (?:mr|mrs|ms|miss|dr)?\\.?\\s*${WORD}(?=$|[,.!])`, 'iu');
const titleBehind = new RegExp(
  `^(?<name>${WORD}(?: ${WORD}){0,3})(?:, ?| \\()(?<title>${title})\\.?\\)?$`,
  'iu',
);
const shortThenFull = new RegExp(
  `^(?:(?:it's|i'm|i am|(?:my |the )?name(?:'s| is)) )?(?<short>${WORD})[,.!…]+ (?<full>(?:${title} )?(?<name>${WORD}(?: ${WORD}){0,3}))(?=$|[,.!;])`,
  'iu',
);
const likened = new RegExp(
  `^(?<name>${WORD}(?: ${WORD})?),? (?:just )?(?:like|as in|meaning|written|as)\\b.*$`,
  'iu',
);

/** What a customer said of the own name in English, without greetings, corrections, spellings and what the name is not. */
export function nameWording(text: string): string {
  const said = text
    .replace(/’/g, "'")
    .replace(new RegExp(`^(?:${leads.source})`, 'iu'), '')
    .replace(/^(?:my |the )?(?:full |good )?name\? +(?:it's |it is |i'm |i am )?/i, 'my name is ')
    .replace(/(?<=\p{L})-(?:san|sama|sensei|ssi)(?!\p{L})/iu, '')
    .replace(leadingNegation, '')
    .replace(negation, '')
    .replace(new RegExp(`\\b(${title})\\.(?= \\p{L})`, 'iu'), '$1')
    .replace(/(?<=\p{Ll} )\p{Lu}\. (?=\p{Lu})/gu, '')
    .replace(/,? (?:with (?:an?|one|two) \w+|(?:it's |it is )?spell?ed\b.*)$/i, '')
    .trim();
  return fullName(withoutLikeness(said)).replace(titleBehind, '$<title> $<name>');
}

// "Lin like two trees"; not "Feels like nobody listens".
function withoutLikeness(said: string): string {
  const name = likened.exec(said)?.groups?.name;
  if (!name?.split(' ').every(isKnownName)) return said;
  // Explained, even "He" and "You" are surnames.
  return isPinyinSurname(name) ? `my surname is ${name}` : name;
}

// "Maria, Maria Gonzalez", "Huang. Mr Huang": the fuller one is the name; "May, may I ask" is none.
function fullName(said: string): string {
  const { short = '', full = '', name = '' } = shortThenFull.exec(said)?.groups ?? {};
  const words = name.split(' ');
  const isFuller = full.length > short.length && words.includes(short);
  return isFuller && nameWords(name, 'bare').length === words.length ? full : said;
}
