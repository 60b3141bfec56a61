import { anyOf } from './anyOf.ts';
import { chineseNameOf } from './chineseNames.ts';
import { chineseNameWording } from './chineseNameWording.ts';
import { englishNameOf } from './englishNames.ts';
import { plain } from './plain.ts';
import { declining } from './tables/declining.ts';

/** How a customer wants to be addressed. What was not said is null: a title is never guessed. */
export interface NameRead {
  /** In the script it was written in; English names with capitals. */
  surname: string | null;
  given: string | null;
  /** As said: 先生, 总, Ms. */
  title: string | null;
  /** Whether the customer would rather not say. */
  declined: boolean;
}

export interface NameContext {
  /** Whether the text answers the question for the name: only then a bare name counts, and a refusal is one. */
  asAnswer: boolean;
}

const LONGEST = 120;
const named = /姓(?!名)|叫|先生|女士|\bname is\b|\bcall me\b/i;
const refusal = new RegExp(anyOf(declining));

/** The name in a text, or the refusal to give one; null if there is neither. */
export function nameOf(text: string, { asAnswer }: NameContext): NameRead | null {
  const said = text.normalize('NFKC').trim().slice(0, LONGEST);
  const name = /\p{Script=Han}/u.test(said)
    ? chineseNameOf(chineseNameWording(said), asAnswer)
    : englishNameOf(said, asAnswer);
  const declined = asAnswer && refusal.test(plain(said)) && (name === null || !named.test(said));
  if (name && !(declined && !name.title)) return { ...name, declined: false };
  return declined ? { surname: null, given: null, title: null, declined } : null;
}

const correcting =
  /(?:叫|写|打|记|弄|搞|听|念|称呼|登记)错|(?:不|没)姓|不叫|不是姓|(?:我)?姓.{1,3}[,，]?\s?不(?:是|姓)|\bnot (?:mr|mrs|ms|miss|dr|[A-Z][a-z]+)\b|misspel|wrong name|name (?:is|was) (?:wrong|not|misspel)|spelled wrong|my name is not|name isn't/i;
const swapped =
  /^(?:不对?|错了?)?[,，\s]*(?:我)?(?:是|姓)?(\p{Script=Han}{1,2})[,，\s]*不是\p{Script=Han}{1,2}[。.!！]?$|^不是\p{Script=Han}{1,2}[,，\s]*(?:我)?(?:是|姓)\p{Script=Han}{1,3}/u;

/** The right name where a customer corrects the one that was used ("not Wang, Huang"); null where nothing is corrected. */
export function nameCorrectionOf(text: string): NameRead | null {
  const said = text.trim();
  if (said.length > LONGEST || !(correcting.test(said) || swapped.test(said))) return null;
  const name = nameOf(said, { asAnswer: true });
  return name?.surname || name?.given ? name : null;
}
