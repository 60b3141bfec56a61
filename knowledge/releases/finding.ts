import type { ContentLocale } from '../../bot/core/locale.ts';

/**
 * Something that a check says about an article before it is published. `price`, `leak` and `test` block; `rival`,
 * `pair` and a test that fails already warn.
 */
export interface Finding {
  rule: 'price' | 'leak' | 'test' | 'rival' | 'pair';
  blocks: boolean;
  id: string;
  locale: ContentLocale;
  /** The field, for example `steps.2.caution`; absent where it is about the whole article. */
  place?: string;
  /** The words it is about: what reads like a price, the number that leaks, the question of the test set. */
  text: string;
  /** The article it is about besides: the rival, or the one that the question found instead. */
  other?: string;
}
