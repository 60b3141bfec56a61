export type Speaker = 'customer' | 'bot' | 'agent';

/** `sending` until the service has it, `failed` when it could not be brought there. */
export type Progress = 'sending' | 'sent' | 'failed';

export interface Picture {
  url: string;
  name: string;
}

/** Something to press: says a text in the customer's name, or opens an address. */
export type Choice = { label: string; says: string } | { label: string; opens: string };

export interface Card {
  title: string;
  subtitle: string;
  /** Markdown. */
  text: string;
  pictures: Picture[];
  choices: Choice[];
}

export interface Message {
  /** The client's own id for what this customer said here, the service's id for all else. */
  key: string;
  /** Place in the conversation; undefined until the service has it. */
  seq: number | undefined;
  speaker: Speaker;
  /** An agent's name, else empty. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  text: string;
  isMarkdown: boolean;
  pictures: Picture[];
  cards: Card[];
  /** Quick replies below it. */
  choices: Choice[];
  progress: Progress;
}
