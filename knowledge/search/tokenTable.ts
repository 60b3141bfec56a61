/**
 * Numbers the tokens of an index from 0 in the order they come. Keys are positive integers below 2^53 (see
 * `tokens.ts`); open addressing in typed arrays takes a fifth of the memory of a Map of strings.
 */
export class TokenTable {
  #keys = new Float64Array(2048);
  #ids = new Int32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a token, or -1. */
  find(key: number): number {
    const slot = slotOf(this.#keys, key);
    return this.#keys[slot] === key ? (this.#ids[slot] ?? -1) : -1;
  }

  /** The number of a token, which is new where the token is. */
  add(key: number): number {
    const slot = slotOf(this.#keys, key);
    if (this.#keys[slot] === key) return this.#ids[slot] ?? -1;
    this.#keys[slot] = key;
    this.#ids[slot] = this.#size;
    this.#size += 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const ids = new Int32Array(keys.length);
    this.#keys.forEach((key, old) => {
      if (key === 0) return;
      const slot = slotOf(keys, key);
      keys[slot] = key;
      ids[slot] = this.#ids[old] ?? 0;
    });
    this.#keys = keys;
    this.#ids = ids;
  }
}

/** Where the key lies, or the free place where it belongs. */
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  let slot = Math.imul((key | 0) ^ (key / 0x100000000), 0x9e3779b1);
  slot = (slot ^ (slot >>> 15)) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
