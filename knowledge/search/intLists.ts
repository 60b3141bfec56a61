import { grownBytes, grownIntegers } from './growing.ts';

/**
 * Many growing lists of integers in one typed array. A list that outgrows its block moves to one of twice the
 * size; freed blocks are kept by size and used again, so that changing articles does not leak.
 */
export class IntLists {
  /** Read a list as `data[offset(list)]` to `data[offset(list) + length(list) - 1]`; replaced when it grows. */
  data = new Int32Array(4096);
  #end = 0;
  #offsets = new Int32Array(1024);
  #lengths = new Int32Array(1024);
  // The power of two that is the size of a list's block, plus 1; 0 where the list has no block.
  #blocks = new Uint8Array(1024);
  readonly #free: number[][] = [];

  offset(list: number): number {
    return this.#offsets[list] ?? 0;
  }

  length(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  /** A copy. */
  values(list: number): Int32Array {
    return this.data.slice(this.offset(list), this.offset(list) + this.length(list));
  }

  push(list: number, value: number): void {
    const length = this.length(list);
    this.#reserve(list, length + 1);
    this.data[this.offset(list) + length] = value;
    this.#lengths[list] = length + 1;
  }

  set(list: number, values: ArrayLike<number>): void {
    this.#reserve(list, values.length);
    this.data.set(values, this.offset(list));
    this.#lengths[list] = values.length;
  }

  /** Takes the values from index `from` up to, and without, `to` out of a list. */
  cut(list: number, from: number, to: number): void {
    const offset = this.offset(list);
    const length = this.length(list);
    this.data.copyWithin(offset + from, offset + to, offset + length);
    this.#lengths[list] = length - (to - from);
    if (length === to - from) this.#release(list);
  }

  clear(list: number): void {
    this.cut(list, 0, this.length(list));
  }

  #reserve(list: number, size: number): void {
    this.#offsets = grownIntegers(this.#offsets, list + 1);
    this.#lengths = grownIntegers(this.#lengths, list + 1);
    this.#blocks = grownBytes(this.#blocks, list + 1);
    const block = this.#blocks[list] ?? 0;
    if (size === 0 || (block > 0 && size <= 1 << (block - 1))) return;
    const needed = Math.ceil(Math.log2(size)) + 1;
    const offset = this.#free[needed]?.pop() ?? this.#allocate(1 << (needed - 1));
    this.data.copyWithin(offset, this.offset(list), this.offset(list) + this.length(list));
    this.#release(list);
    this.#offsets[list] = offset;
    this.#blocks[list] = needed;
  }

  #allocate(size: number): number {
    const offset = this.#end;
    this.#end += size;
    this.data = grownIntegers(this.data, this.#end);
    return offset;
  }

  #release(list: number): void {
    const block = this.#blocks[list] ?? 0;
    if (block === 0) return;
    const free = this.#free[block] ?? [];
    this.#free[block] = free;
    free.push(this.offset(list));
    this.#blocks[list] = 0;
  }
}
