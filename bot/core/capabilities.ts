/** What a channel can carry; dialogs ask these and never the channel's name. */
export interface Capabilities {
  quickReplies: boolean;
  /** Longest text of one bubble, in UTF-16 units. */
  textLength: number;
  /** Bubbles a turn may have. */
  bubbles: number;
  /** How long an unfinished piece waits for the next one, in milliseconds, and how long at most in all. */
  pause: { piece: number; most: number };
  /** Whether customers may be told unasked what they can do without: "still there?", how they move up in a line. */
  silencePrompts: boolean;
  /** Whether its accounts belong to one person each, who is greeted by name at once. */
  personalAccounts: boolean;
  /** Pictures that an answer may have; each is a bubble of its own where the channel counts them so. */
  pictures: number;
  /** Whether the customer sees beside the words who says them. */
  speakers: boolean;
  /** Whether an answer given at a time reaches the customer of a conversation where they are, by what is known now. */
  reachable(conversation: string, at: Date): Promise<boolean>;
}
