const asking =
  /(?:[?？]|[吗呢嘛么]|点[算办搞解样]|边度|几时|怎么?办|咋[整办]|[^还也都并\s]没|(?:行|好|能|可以|有|是|要|对|修|会)不)[\s。.!！~～?？]*$/;
const askingFirst =
  /^(?:where|when|which|who|whose|why|how (?:do|does|can|could|to|much|many|long|far|often|is|are|old|big)|what(?:'s| is| are| do| does| time| kind| if| happens)|(?:can|could|do|does|did|is|are|may|should|has|have|will|would) (?:i|you|we|it|the|this|that|they|there|my|your|a|an|someone|anyone))\b/;

/** Whether a text asks something: it ends like a question, or begins like an English one. */
export function isQuestion(text: string): boolean {
  return asking.test(text) || askingFirst.test(text.trim().toLowerCase());
}
