import { mayHandle } from '../acts/permission.ts';
import { openAt } from '../businessHours.ts';
import { createCalendar } from '../calendar.ts';
import { type DeskSettings, hoursOf } from '../settings.ts';
import type { LiveChat } from './liveChat.ts';

/** What decides who can talk with whom at a moment. */
export interface Floor {
  settings: DeskSettings;
  now: Date;
  /** The chats that are not over. */
  chats: readonly LiveChat[];
  isThere(staff: string): boolean;
}

/** How many chats somebody has. */
export function loadOf(staff: string, { chats }: Pick<Floor, 'chats'>): number {
  return chats.filter(({ state, agent }) => state === 'talking' && agent === staff).length;
}

/** How many more chats somebody may take. */
export function roomOf(staff: string, floor: Pick<Floor, 'chats' | 'settings'>): number {
  return Math.max(0, floor.settings.live.chats - loadOf(staff, floor));
}

/**
 * Whether an agent of a department, or the one `named`, could join: `free` has room, `busy` are there with all they
 * may have, counting who waits before; `away` where nobody is there or the department is closed at this time.
 */
export function availability(
  department: string,
  named: string | undefined,
  floor: Floor,
): 'free' | 'busy' | 'away' {
  if (!isOpen(department, floor)) return 'away';
  const there = floor.settings.staff
    .map(({ id }) => id)
    .filter((id) => (named === undefined || id === named) && takes(id, department, floor));
  if (there.length === 0) return 'away';
  const room = there.reduce((sum, id) => sum + roomOf(id, floor), 0);
  return room > waiting(department, floor).length ? 'free' : 'busy';
}

/** The place in line of every waiting chat, from 1. */
export function placesIn(chats: readonly LiveChat[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const inLine = chats.filter(({ state }) => state === 'waiting').sort(byRank);
  return new Map(
    inLine.map(({ conversation, department }) => {
      const place = (counts.get(department) ?? 0) + 1;
      counts.set(department, place);
      return [conversation, place];
    }),
  );
}

function byRank(one: LiveChat, other: LiveChat): number {
  return rankOf(one).localeCompare(rankOf(other));
}

function rankOf({ askedAt, conversation }: LiveChat): string {
  return `${askedAt} ${conversation}`;
}

function takes(staff: string, department: string, { settings, isThere }: Floor): boolean {
  const member = settings.staff.find(({ id }) => id === staff);
  const works = member?.departments.includes(department) && mayHandle(staff, { department }, settings);
  return Boolean(works) && isThere(staff);
}

function isOpen(department: string, { settings, now }: Floor): boolean {
  return openAt(now, hoursOf(settings, department), createCalendar(settings.calendar)).open;
}

function waiting(department: string, { chats }: Pick<Floor, 'chats'>): LiveChat[] {
  return chats.filter((one) => one.state === 'waiting' && one.department === department);
}
