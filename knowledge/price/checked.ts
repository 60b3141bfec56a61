/**
 * Content that the price gate has let out. Channels and customer mails accept nothing else, and nothing else can
 * pretend to be one: the constructor is private and the value lies in a private field. Do not change the value.
 */
export class Checked<T> {
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /**
   * Re-entry for content that was checked before it was stored and is now read back. Only `bot/storage` and
   * `bot/turn` may call it, and only for what they themselves stored from a `Checked`.
   */
  static restore<T>(value: T): Checked<T> {
    return new Checked(value);
  }

  /** For the gate alone, after it has found no price. */
  static byGate<T>(value: T): Checked<T> {
    return new Checked(value);
  }
}
