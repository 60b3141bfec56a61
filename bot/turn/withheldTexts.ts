/** Something that the bot was about to say and that the price check kept from the customer. */
export interface WithheldText {
  /** The activity that it was to answer: the same turn never counts twice. */
  id: string;
  at: string;
  channel: string;
  text: string;
}

/** Keeps withheld texts for the people who look after the rule; `bot/storage` implements it. */
export interface WithheldTexts {
  /** Durable when it resolves. */
  keep(text: WithheldText): Promise<void>;
}
