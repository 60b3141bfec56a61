import { anyOf } from './anyOf.ts';
import { bare, plain } from './plain.ts';
import { asksSomething } from './question.ts';
import { corrections, refusedTimes } from './tables/objections.ts';

/** A no without the word for it: what is right is named instead, or the time that was named does not suit. */
export type Objection = 'correction' | 'time';

const LONGEST = 120;
const PARTICLES = '[了的啊呀呢吧哈哦嘛啦哟~～\\s]*';
const SOFTENED =
  /^(?:(?:不好意思|抱歉|可是?|但是?|不过|唉|哎|那(?!天|可|会|个|时)|其实|恐怕|不巧|sorry|but|well|actually|oh|hmm?|no|i'm afraid|unfortunately)(?:[\s,，。.!！]+|(?=\p{Script=Han})))+/u;
const correction = new RegExp(`^${anyOf(corrections)}${PARTICLES}$`);
const refusedTime = new RegExp(`^${anyOf(refusedTimes)}${PARTICLES}$`);

/** How a text objects to what was said or proposed; undefined where it does not, as a question back does not. */
export function objectionIn(text: string): Objection | undefined {
  const whole = bare(plain(text));
  if (whole.length > LONGEST || asksSomething(text)) return undefined;
  const said = whole.replace(SOFTENED, '');
  if (correction.test(said)) return 'correction';
  const [first = ''] = said.split(/[,，。.!！;；\n]/);
  return refusedTime.test(first.trim()) ? 'time' : undefined;
}
