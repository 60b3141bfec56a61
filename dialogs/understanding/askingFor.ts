import { plain } from './plain.ts';

const LONGEST = 40;
const ASKING =
  /找|转|接|叫|请|联系|让|在吗|在不在|在么|跟|和|(?:speak|talk|connect|transfer|put) |ask for|looking for|is .+ (?:there|in|available)|can i (?:have|get|reach)|\bget (?:me )?|i want|i need/;

/** Whether a short text can ask to talk with somebody, if it names a person: 找一下唐悦, is Tang Yue there? */
export function asksForSomebody(text: string): boolean {
  return text.length <= LONGEST && ASKING.test(plain(text));
}
