import { anyOf } from '../anyOf.ts';
import { anyProduct } from '../products.ts';
import { verbs } from '../tables/englishVerbs.ts';
import {
  englishAfterthoughts,
  englishAnnouncements,
  englishOpenings,
  englishSaysNothing,
} from '../tables/englishWording.ts';
import type { Clause } from './clauses.ts';
import { announcedEnglish, indirectEnglish } from './englishQuestions.ts';
import { inFull, inOurEnglish } from './englishVoice.ts';
import type { Retelling } from './retelling.ts';
import { isOnlyWish } from './wishes.ts';

const opening = new RegExp(`^${anyOf(englishOpenings)}\\b[\\s,:-]*`, 'i');
const announcement = new RegExp(`^${anyOf(englishAnnouncements)}\\b[\\s,:]*`, 'i');
const empty = new RegExp(`^${anyOf(englishSaysNothing)}$`, 'i');
const afterthoughts = englishAfterthoughts.map(([pattern, asked]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'i'),
  asked,
}));

// A mood at the end of a sentence.
const MOOD =
  /,? (?:and )?(?:i(?: will|'ll) go to .+|you(?: people| guys|r people)? are (?:all )?(?:so )?(?:useless|terrible|awful|liars|hopeless|a joke)|i(?: am|'m) (?:so |very |really )?(?:furious|angry|upset|disappointed|fed up|annoyed|not happy|not satisfied))$/i;
// Orders: "come and collect it", "put a code in the manual".
const ORDER =
  /^(?:(?:come|give|take|put|collect|bring|refund|add) (?:and|to|over|me|us|it|this|that|the|my|a|an|some|more|back)|book (?:me|a)|get (?:me|someone)|call me|tell me)\b/i;
// Typing of the hurried, other people's matters: nobody could be sure to say them right.
const STRANGE =
  /\b(?:u|ur|r|thx|thru|cuz|idk|lol|lmao|omg|wtf|ain't|y'all|the (?:customer|client|caller)|what kind of (?:quality|service|company)|how about|what about)\b|^(?:customer|client)\b/i;
const REQUEST = /^(?:(?:can|could|would|will) you(?: please| kindly)?|please|kindly) (?!tell\b)(?=[a-z])/i;
const ACT =
  /^(?:check|send|recommend|suggest|cancel|change|look|help|book|issue|confirm|update|move|resend|replace|arrange|transfer|reschedule|take|pick|add|remove|correct|extend|find|provide|explain|register|unlock|reset|deliver|bring|exchange|contact)\b/i;
const DETERMINERS =
  'i|we|you|it|they|he|she|there|this|that|these|those|the|a|an|my|your|our|its|his|her|their|some|all|every|nobody|someone|nothing|one|two|three|after|when|since|if|because|both|only|last|half|more|no|ice|water|showing|in|on|from|over|for|with|using|new|any|each|another';
// Named without an owner, it is the customer's: "gas hob needs several tries".
const OF_CUSTOMER = new RegExp(
  `^(?!(?:${DETERMINERS}) )(?:\\w+ ){0,2}?(?:${anyProduct}|order|delivery|invoice|clothes|laundry|remote|app|screen|display|door|hot water|fan|motor|light|filter|hose)\\b(?!,)`,
  'i',
);
const CUSTOMER_DOES =
  /^(?:threw|topped|asked|applied|used|forgot|told|wrote|spoke|cannot|can't|could not|couldn't|tried|trying|bought|ordered|need|want|looking|got|have|had|lost|received|waited|waiting|paid|called|would (?:like|love)|thinking|planning|renovating|moving|considering|interested|do not|don't|still have not|still haven't|still waiting|been)\b/i;
const PRODUCT_DOES =
  /^(?:arrived|came|broke|stopped|leaks|keeps|makes|smells|will not|won't|does not|doesn't) /i;
const VERB =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|can|cannot|can't|could|will|won't|would|should|must|need|want|\w+n't|\w+(?:ed|es|ing)|\w{3,}s|went|came|got|broke|told|said|bought|sent|left|took|lost|put|made|paid|gave|kept)\b/i;

/** An English sentence in our words; nothing where it says nothing, undefined where it cannot be put for sure. */
export function retoldInEnglish({ text, asks }: Clause): Retelling | undefined {
  const said = without(opening, text).replace(MOOD, '');
  if (STRANGE.test(said)) return undefined;
  if (said.length < 3 || empty.test(said.replace(/[?\s]+$/, '')) || isOnlyWish(said)) return [];
  const announced = without(announcement, said);
  if (announced !== said) return asked(announcedEnglish(announced) ?? indirectEnglish(announced));
  const afterthought = afterthoughts.find(({ pattern }) => pattern.test(said.replace(/[?\s]+$/, '')));
  if (afterthought) return asked(afterthought.asked);
  return requested(said) ?? (asks ? questioned(said) : stated(said));
}

function asked(words: string | undefined): Retelling | undefined {
  return words === undefined ? undefined : [{ as: 'asked', words }];
}

// "When will it ship, I paid three days ago": what is told behind a question stands by itself.
function questioned(said: string): Retelling | undefined {
  const [, question = said, more] = /^(.+?), ((?:i|we|my|our|it is|it's|they) .+)$/i.exec(said) ?? [];
  const words = indirectEnglish(question);
  if (words === undefined) return undefined;
  return [...(more ? stated(more) : []), { as: 'asked', words }];
}

function requested(said: string): Retelling | undefined {
  const request = REQUEST.exec(said)?.[0] ?? '';
  const act = said.slice(request.length);
  const isOrder = request === '' && ORDER.test(said);
  if (!isOrder && (!isAct(act, request) || !(request || /^(?:recommend|check|cancel)\b/i.test(said))))
    return undefined;
  return [{ as: 'wanted', words: `would like us to ${inOurEnglish(act.replace(/,? please$/i, ''))}` }];
}

// Who says please asks for any act: "please print larger letters".
function isAct(act: string, request: string): boolean {
  return ACT.test(act) || (/please/i.test(request) && verbs.has(act.split(' ')[0]?.toLowerCase() ?? ''));
}

function stated(said: string): Retelling {
  const words = inOurEnglish(said).replace(/^((?:the|your|our) [\w ]{3,30}), it (?=\w)/, '$1 ');
  if (!VERB.test(words) || said.split(' ').length < 3 || REQUEST.test(said) || /^had (?:i|we) /i.test(said))
    return [];
  if (PRODUCT_DOES.test(said)) return [{ as: 'told', words: `it ${words}` }];
  if (CUSTOMER_DOES.test(inFull(said))) return [{ as: 'told', words: startsSelf(words) }];
  return [{ as: 'told', words: OF_CUSTOMER.test(said) ? `your ${words}` : words }];
}

function startsSelf(words: string): string {
  return /^(?:(?:looking|trying|still waiting|waiting|thinking|planning|renovating|moving|considering|interested)\b)/.test(
    words,
  )
    ? `you are ${words}`
    : `you ${words}`;
}

function without(pattern: RegExp, text: string): string {
  let rest = text;
  for (let round = 0; round < 6; round += 1) {
    const next = rest.replace(pattern, '').trim();
    if (next === rest || next.length < 3) return rest;
    rest = next;
  }
  return rest;
}
