import type { Clock } from '../../core/clock.ts';
import type { ContentLocale } from '../../core/locale.ts';
import type { Log } from '../../core/log.ts';
import { callRobot } from '../alerts/callRobot.ts';
import type { Robot } from '../alerts/robot.ts';
import { openAt } from '../businessHours.ts';
import { createCalendar } from '../calendar.ts';
import { mailWords } from '../mail/mailWords.ts';
import { timeWords } from '../mail/timeWords.ts';
import { type DeskSettings, hoursOf, type SettingsSource } from '../settings.ts';
import type { LiveChat } from './liveChat.ts';
import type { LiveChats } from './liveChats.ts';
import { LiveTicker } from './liveTicker.ts';

/** Whoever looks at the console has seen them by then. */
const AFTER = 15_000;
const AGAIN = 20_000;
const MOST_TRIES = 3;

const words: Record<ContentLocale, { waits: string; until: string }> = {
  'zh-CN': { waits: '有客户在等人工', until: '最晚' },
  'en-US': { waits: 'A customer waits for a person', until: 'Until' },
};

export interface LiveAlerterParts {
  chats: LiveChats;
  settings: SettingsSource;
  /** Where a group sees who waits at a department; undefined where our address is not known. */
  link(department: string): string | undefined;
  clock: Clock;
  log: Log;
}

/**
 * Tells the group robot of a department of each customer who waits for its agents, once a wait: kind, time and a link,
 * nothing about the customer. While the department is closed it tells of urgent ones alone. A look costs the number of
 * open chats.
 */
export class LiveAlerter {
  readonly #parts: LiveAlerterParts;
  readonly ticker: LiveTicker;

  constructor(parts: LiveAlerterParts) {
    this.#parts = parts;
    this.ticker = new LiveTicker(parts.clock, () => this.#look());
  }

  #look(): void {
    for (const chat of this.#parts.chats.list()) {
      if (!this.#robotFor(chat)) continue;
      void this.ticker
        .run(chat.conversation, () => this.#alert(chat.conversation))
        .catch((error) =>
          this.#parts.log.error('liveAlert.unrecorded', { conversation: chat.conversation, error }),
        );
    }
  }

  /** The robot that is to be told of a chat now. */
  #robotFor({ state, department, priority, alert, waitsSince, askedAt }: LiveChat): Robot | undefined {
    const { settings, clock } = this.#parts;
    const now = clock.now();
    const robot = settings.current.departments.find(({ id }) => id === department)?.alert;
    if (!robot || state !== 'waiting' || alert?.settled) return undefined;
    const dueAt = alert ? Date.parse(alert.triedAt) + AGAIN : Date.parse(waitsSince ?? askedAt) + AFTER;
    if (dueAt > now.getTime()) return undefined;
    return priority === 'urgent' || isOpen(department, settings.current, now) ? robot : undefined;
  }

  async #alert(conversation: string): Promise<void> {
    const { chats, settings, link, clock, log } = this.#parts;
    const chat = chats.current(conversation);
    const robot = chat && this.#robotFor(chat);
    if (!chat || !robot) return;
    const tries = (chat.alert?.tries ?? 0) + 1;
    const triedAt = clock.now().toISOString();
    let settled = true;
    try {
      await callRobot(robot, liveAlertText(chat, settings.current, link(chat.department)), clock.now());
    } catch (error) {
      log.warn('liveAlert.failed', { conversation, attempt: tries, error });
      settled = tries >= MOST_TRIES;
    }
    const alert = { tries, triedAt, ...(settled && { settled }) };
    await chats.change(conversation, (stored) =>
      stored?.state === 'waiting' && stored.waitsUntil === chat.waitsUntil ? { ...stored, alert } : stored,
    );
  }
}

/** What a group reads of somebody who waits. */
function liveAlertText(
  { department, kind, waitsUntil }: Pick<LiveChat, 'department' | 'kind' | 'waitsUntil'>,
  settings: DeskSettings,
  link: string | undefined,
): string {
  const language = settings.languages[0] ?? 'zh-CN';
  const { labels, kinds } = mailWords[language];
  const { waits, until } = words[language];
  const name = settings.departments.find(({ id }) => id === department)?.name[language] ?? '';
  return [
    `[${name}] ${waits}`,
    `${labels.kind}: ${kinds[kind]}`,
    ...(waitsUntil === undefined ? [] : [`${until}: ${timeWords(waitsUntil, settings.timeZone, language)}`]),
    ...(link === undefined ? [] : [link]),
  ].join('\n');
}

function isOpen(department: string, settings: DeskSettings, now: Date): boolean {
  return openAt(now, hoursOf(settings, department), createCalendar(settings.calendar)).open;
}
