/**
 * A number for each of many words: plain data, of twelve bytes a word where a Map takes a hundred. Words are known by
 * digests of 53 bits, sorted.
 */
export interface NumberedWords {
  digests: Float64Array;
  numbers: Uint32Array;
}

export function numberedWords(numbers: ReadonlyMap<string, number>): NumberedWords {
  const sorted = [...numbers]
    .map(([word, number]) => ({ digest: digestOf(word), number }))
    .sort((one, other) => one.digest - other.digest);
  return {
    digests: Float64Array.from(sorted, ({ digest }) => digest),
    numbers: Uint32Array.from(sorted, ({ number }) => number),
  };
}

/** The number of a word; undefined if it has none. */
export function numberOf({ digests, numbers }: NumberedWords, word: string): number | undefined {
  const digest = digestOf(word);
  let [low, high] = [0, digests.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((digests[middle] ?? 0) < digest) low = middle + 1;
    else high = middle;
  }
  return digests[low] === digest ? numbers[low] : undefined;
}

// Two mixed sums (cyrb53): the words of a language are too few for two of them to meet.
function digestOf(word: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (other & 0x1fffff) + (one >>> 0);
}
