import type { Message } from './message.ts';

/** Messages of one speaker that were said in one breath. */
export interface Group {
  key: string;
  /** Set where another day begins: any time of that day. */
  day: number | undefined;
  messages: [Message, ...Message[]];
}

const BREATH = 3 * 60_000;

/** The messages in groups, each with its day where that is not the day of the group before. */
export function groupsOf(messages: readonly Message[]): Group[] {
  const groups: Group[] = [];
  for (const message of messages) {
    const group = groups.at(-1);
    const before = group?.messages.at(-1);
    if (group && before && isSameBreath(before, message)) group.messages.push(message);
    else groups.push({ key: message.key, day: dayBetween(before, message), messages: [message] });
  }
  return groups;
}

function isSameBreath(before: Message, message: Message): boolean {
  return (
    before.speaker === message.speaker &&
    before.name === message.name &&
    isSameDay(before.at, message.at) &&
    message.at - before.at < BREATH
  );
}

function dayBetween(before: Message | undefined, message: Message): number | undefined {
  return before && isSameDay(before.at, message.at) ? undefined : message.at;
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
