/** Second opinion on short pieces of text; rejects when it cannot answer in its time. */
export interface Recogniser {
  /** The amounts of money in each piece, as words of that piece. */
  amounts(pieces: readonly string[]): Promise<string[][]>;
}
