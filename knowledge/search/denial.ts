// Questions of the form "A or not A", and phrases that hold a word of denial but deny nothing.
const NEUTRAL = new RegExp(
  [
    '(\\p{Script=Han})不\\1|[是能可]否|有没有?|了?没有?$',
    '差不多|对不起|了不起|不好意思|不客气|没关系|没事|要不|不过|不仅|不但|不同|不然|不少|不管|不论|不如|不小心',
    '不知道?|不清楚|不明白|不太?懂',
    'why not|no problem|not sure|do not (know|understand)|is not it',
  ].join('|'),
  'gu',
);

const DENIALS = /不|没|未|无法|\b(not|never|no|without|unable|none|nothing)\b/gu;

/** Whether a normalised text denies something: 能退 no, 不能退 yes, 能不能退 no, 不能不退 no. */
export function denies(normalised: string): boolean {
  const found = normalised.replace(NEUTRAL, ' ').match(DENIALS) ?? [];
  return found.length % 2 === 1;
}
