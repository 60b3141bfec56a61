import type { Contender } from './contender.ts';
import { type Journey, journeys } from './journeys.ts';
import type { Said } from './visitor.ts';

const MOST_LINES = 16;

/** A journey with all that its customer says in it. */
export interface Part {
  journey: Journey;
  lines: string[];
}

/** Has each journey once with the bot and writes down what the customer says, so that every server hears the same. */
export async function rehearse(contender: Contender): Promise<Part[]> {
  const parts: Part[] = [];
  for (const journey of journeys) parts.push({ journey, lines: await linesOf(journey, contender) });
  return parts;
}

async function linesOf(journey: Journey, contender: Contender): Promise<string[]> {
  const talker = await contender.enter(journey.locale);
  const lines: string[] = [];
  const heard: string[] = [];
  let next = journey.opening[0];
  while (next !== undefined && lines.length < MOST_LINES) {
    lines.push(next);
    const said = await talker.say(next);
    heard.push(...said.map(({ text = '' }) => text));
    next = journey.opening[lines.length] ?? answerTo(said, journey);
  }
  talker.leave();
  checkJourney(journey, heard.join('\n'));
  return lines;
}

// What offers no button and is no question that we know ends it.
function answerTo(said: Said, { answers }: Journey): string | undefined {
  const last = said.at(-1);
  const [, answer] = answers.find(([question]) => question.test(last?.text ?? '')) ?? [];
  return answer ?? last?.suggestedActions?.actions[0]?.title;
}

/** Throws a RangeError when the bot did not say what makes the journey what it is called. */
export function checkJourney({ name, hears }: Journey, heard: string): void {
  if (hears.test(heard)) return;
  throw new RangeError(`The journey "${name}" leads elsewhere now; the bot said:\n${heard}`);
}
