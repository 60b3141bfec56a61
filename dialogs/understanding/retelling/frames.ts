import { anyProduct } from '../products.ts';
import type { Clause } from './clauses.ts';

const LONGEST = 130;
/** Clauses that only name a product: 我家的那个冰箱, "my dishwasher YL-D8". */
const THING = new RegExp(
  `^(?:(?:我们?家?|家里)?的?[那这]?[个台款]?|my |our |the )${anyProduct}\\s?[a-z\\d-]*$`,
  'i',
);
/** Clauses that only frame the next one: 保修期内，…; 请问新房装修，…; "If I lose the box, …". */
const FRAMES =
  /^(?:请问|想问|如果|要是|假如|若|当|对于|关于|万一|在).{2,}(?<!好了?)$|.{2,}(?:时|时候|后|前|中|内|情况下|的话|期间|之间|里面?)$|^(?:if|when|after|since|because|while|once|in case) .{2,}/i;

/** The clauses with each that only frames the next one, or only names its product, said together with it. */
export function withFrames(clauses: readonly Clause[]): Clause[] {
  const framed: Clause[] = [];
  for (const clause of clauses) {
    const frame = framed.at(-1);
    if (frame && (THING.test(frame.text) || frames(frame, clause)))
      framed.splice(-1, 1, { text: joined(frame.text, clause.text), asks: clause.asks });
    else framed.push(clause);
  }
  return framed;
}

function frames(frame: Clause, { text }: Clause): boolean {
  const mayFrame = !frame.asks || /^在.+下$/.test(frame.text);
  return mayFrame && FRAMES.test(frame.text) && frame.text.length + text.length < LONGEST;
}

// An English question comes before its condition.
function joined(frame: string, next: string): string {
  if (!/\p{Script=Han}/u.test(frame))
    return THING.test(frame) ? `${frame} ${next.replace(/^(?:it|which|that) /i, '')}` : `${next} ${frame}`;
  if (!THING.test(frame)) return `${frame}，${next}`;
  return /[\da-z]$/i.test(frame) ? `${frame} ${next}` : `${frame}${next.replace(/^就?是(?!.*[吗?？]$)/, '')}`;
}
