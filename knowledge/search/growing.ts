/** The array itself if it holds `size` values, else a copy of at least twice its length, filled up with zeros. */
export function grown<T extends Int32Array | Float32Array | Uint8Array | Uint16Array>(
  array: T,
  size: number,
  make: (length: number) => T,
): T {
  if (size <= array.length) return array;
  const copy = make(Math.max(size, array.length * 2));
  copy.set(array);
  return copy;
}

export function grownIntegers(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  return grown(array, size, (length) => new Int32Array(length));
}

export function grownBytes(array: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  return grown(array, size, (length) => new Uint8Array(length));
}

export function grownFloats(array: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  return grown(array, size, (length) => new Float32Array(length));
}
