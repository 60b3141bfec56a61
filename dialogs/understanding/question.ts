import { toSimplified } from '../../bot/core/simplified.ts';

const asking =
  /(?:[?？]|[吗呢嘛么]|点[算办搞解样]|边度|几时|怎么?办|咋[整办]|[^还也都并\s]没|(?:行|好|能|可以|有|是|要|对|修|会)不)[\s。.!！~～?？]*$/;
const askingFirst =
  /^(?:where|when|which|who|whose|why|how (?:do|does|can|could|to|much|many|long|far|often|is|are|old|big)|what(?:'s| is| are| do| does| time| kind| if| happens)|(?:can|could|do|does|did|is|are|may|should|has|have|will|would) (?:i|you|we|it|the|this|that|they|there|my|your|a|an|someone|anyone))\b/;

const interrogative =
  /怎么|如何|什么(?!都|也)|哪[里儿个些天]|几点|多久|多长时间|为什么|能不能|可不可以|有没有|是不是|想问|请问|问一?下|\b(how|what|where|when|why|which)\b/i;

/** Whether a text asks something, also in the middle of it: 另外发票怎么开, "tell me how to clean it". */
export function asksSomething(text: string): boolean {
  return isQuestion(text) || interrogative.test(toSimplified(text));
}

/** Whether a text asks something: it ends like a question, or begins like an English one. */
export function isQuestion(text: string): boolean {
  return asking.test(text) || askingFirst.test(text.trim().toLowerCase());
}

const leftToUs = /都(行|可以|好|方便)|随便|whenever|any/i;
const toUs =
  /^(那|那么|请问|对了|另外|还有)?[\s,，]*(你们|贵司|你家|师傅|有没有|是不是|能不能|可不可以|为什么|do you|are you|is there|can you|will you|does (it|he|she)|why )/i;

/** Whether a text asks us something instead of answering: 你们周末上门吗, but not 周六可以吗. */
export function isQuestionBack(text: string): boolean {
  const said = toSimplified(text).trim();
  return asksSomething(text) && !leftToUs.test(said) && toUs.test(said);
}

const why =
  /为(什么|何|啥).{0,4}(要|问|需要|留|给)|(要|问)(这个|我的?)?.{0,6}(干嘛|干什么|做什么|干啥)|\bwhy\b.*\b(need|want|ask)/i;

/** Whether a text asks what is wanted of somebody's data, and why. */
export function asksWhy(text: string): boolean {
  return why.test(toSimplified(text));
}
