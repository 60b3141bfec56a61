import type { Kind } from '../bot/core/kinds.ts';
import type { PublicArticle } from '../knowledge/article.ts';
import { type Fact, facts, forms } from './forms.ts';
import { type Interrupted, type Interruption, isNameAnswered, leaveFor } from './interruption.ts';
import { keepForLater } from './later.ts';
import { mergedAddress, readFact } from './readFact.ts';
import { turnOf } from './turn.ts';
import { phoneAlone } from './understanding/details.ts';
import { isAside, isCorrection, isInstead, namedFacts, unnamedFacts } from './understanding/namedFacts.ts';
import { asksSomething } from './understanding/question.ts';
import { isSkipped } from './understanding/skipping.ts';
import { yesNo } from './understanding/yesNo.ts';

/** Topics that collect something; whoever says something else in them is followed, and the topic goes on. */
const COLLECTING = new Set<string | undefined>([
  'form',
  'formReadBack',
  'field',
  'contact',
  'handOff',
  'consent',
  'name',
]);
/** Topics in which a matter is being seen to. */
const WITH_A_MATTER = new Set<string | undefined>(['restate', 'choose', 'answer', 'stepsOffer', 'steps']);
/** Kinds that many words are like; none of them is taken up by itself. */
const WEAK = new Set<Kind | null>([null, 'inquiry', 'human', 'price', 'suggestion', 'otherCompany']);

/** A change of mind, a second matter, an answer to an earlier question: the person is followed, not the form (script.md C). */
export const followingInterruptions: readonly Interruption[] = [
  {
    name: 'mindChanged',
    applies: (message) => COLLECTING.has(message.topic) && isInstead(message.text) && isOtherKind(message),
    act: async (message) => {
      const { sitting } = turnOf(message.dc.context);
      const { matter } = sitting;
      const { kind } = message.understood;
      if (!matter || !kind) return;
      const { restated: _restated, ...rest } = matter;
      sitting.matter = { ...rest, kind, texts: [...matter.texts, message.text] };
      await leaveFor(message, 'matter', {});
    },
  },
  {
    name: 'secondMatter',
    applies: (message) =>
      (COLLECTING.has(message.topic) || WITH_A_MATTER.has(message.topic)) &&
      isAside(message.text) &&
      isOtherKind(message) &&
      !message.understood.vague,
    act: async ({ dc, text, speech }) => await keepForLater(dc.context, [text], speech),
  },
  {
    name: 'questionBetween',
    applies: (message) => articleFor(message) !== undefined,
    act: async (message) => {
      const { title: matter = '', answer = '' } = articleFor(message) ?? {};
      await message.speech.say(message.dc.context, 'answer.intro', { matter, answer });
    },
    saysMore: isNameAnswered,
  },
  {
    name: 'earlierAnswer',
    applies: (message) => Object.keys(earlierFacts(message)).length > 0,
    act: async (message) => {
      const { context } = message.dc;
      const { sitting, customer, locale } = turnOf(context);
      const given = earlierFacts(message);
      const before = sitting.matter?.facts.address ?? customer.contacts.address ?? '';
      if (given.address) given.address = mergedAddress(before, given.address);
      if (sitting.matter) Object.assign(sitting.matter.facts, given);
      for (const name of ['phone', 'email', 'address'] as const) {
        const value = given[name];
        if (value) customer.contacts[name] = value;
      }
      const labels = message.speech.labels(context, 'words.facts');
      const entries = facts.flatMap((fact, n) => (given[fact] ? [`${labels[n]} ${given[fact]}`] : []));
      await message.speech.say(context, 'form.changed', {
        entries: entries.join(locale === 'en-US' ? ', ' : '，'),
      });
    },
  },
];

// The words ask, by a rule, for something that the present matter is not.
function isOtherKind({ dc, understood: { kind, kindSure } }: Interrupted): boolean {
  const { matter } = turnOf(dc.context).sitting;
  return kindSure && !WEAK.has(kind) && matter !== undefined && kind !== matter.kind;
}

// A question with one sure answer is answered at once; then what was asked is asked again.
function articleFor({ dc, topic, text, services }: Interrupted): PublicArticle | undefined {
  // A no to the restatement brings its own correction.
  const mayAsk = COLLECTING.has(topic) || (topic === 'restate' && yesNo(text) === null);
  if (!mayAsk || !asksSomething(text)) return undefined;
  const { locale, now } = turnOf(dc.context);
  const found = services.knowledge.find(text, locale, now);
  return found.certainty === 'sure' ? found.article : undefined;
}

// What was asked before, or would be later, given beside the open question: named with a cue, or a phone number alone.
function earlierFacts({ dc, topic, text, services }: Interrupted): Partial<Record<Fact, string>> {
  const { matter } = turnOf(dc.context).sitting;
  // The read-back changes what it said itself; where the way to reply is asked for, a phone or mail is the answer.
  if (!COLLECTING.has(topic) || topic === 'formReadBack' || !matter) return {};
  const asked: Fact | undefined = dc.stack.at(-2)?.state?.options?.fact;
  const phone = phoneAlone(text);
  // What cannot be the answer may be the answer to another question.
  const isElse = asked !== undefined && readFact(asked, text, 0, services.company) === undefined;
  const { visitTime: _any, ...unnamed } = isElse && !isSkipped(text) ? unnamedFacts(text) : {};
  const alone = { ...unnamed, ...(phone && { phone }) };
  const given = isAside(text) || isCorrection(text) ? namedFacts(text) : alone;
  const asksWay = topic === 'contact' || topic === 'field';
  const own = (forms[matter.kind] ?? []).map(({ fact }) => fact);
  const mine = new Set<string>(asksWay ? own.filter((fact) => fact !== 'phone') : ['phone', 'email', ...own]);
  const entries = Object.entries(given).filter(([fact]) => mine.has(fact));
  return entries.some(([fact]) => fact === asked) ? {} : Object.fromEntries(entries);
}
