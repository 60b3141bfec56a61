/** Which kind of rule found a price; the label of the metric that counts what is withheld. */
export type PriceRule =
  | 'amount'
  | 'discount'
  | 'fee'
  | 'comparison'
  | 'instalment'
  | 'context'
  | 'free'
  | 'recogniser';

/** A price in a text. `start` and `end` count UTF-16 units of the text as it was given; `text` is what stands there. */
export interface PriceHit {
  text: string;
  start: number;
  end: number;
  rule: PriceRule;
}

/** What the service does with "free of charge": service.yaml `price.free`. */
export type FreeSetting = 'pass' | 'withhold';
