import type { Clock } from '../../core/clock.ts';
import type { ContentLocale } from '../../core/locale.ts';
import type { Log } from '../../core/log.ts';
import type { SettingsSource } from '../settings.ts';
import { type Alarm, alarmMail } from './alarmMail.ts';
import { type BrakeStore, RateBrake } from './in/rateBrake.ts';
import type { Sender } from './mailComposing.ts';
import type { MailTransport } from './mailMessage.ts';

const ONCE_AN_HOUR = { most: 1, within: 3_600_000 };
const PATIENCE = 60_000;

export interface AlarmsParts {
  transport: MailTransport;
  /** By whom and how mails are written. */
  sender(): Sender;
  brakes: BrakeStore;
  settings: SettingsSource;
  clock: Clock;
  log: Log;
}

/** Tells administration by mail what the service cannot mend by itself: each at most once an hour. */
export class Alarms {
  readonly #parts: AlarmsParts;
  readonly #brake: RateBrake;

  constructor(parts: AlarmsParts) {
    this.#parts = parts;
    this.#brake = new RateBrake('alarms', ONCE_AN_HOUR, parts.brakes);
  }

  /** Sends it in the background; the log has it in any case. */
  raise(write: (language: ContentLocale) => Alarm): void {
    const { sender, log } = this.#parts;
    const alarm = write(sender().language);
    this.#send(alarm).catch((error: unknown) => log.error('alarm.unsent', { reference: alarm.name, error }));
  }

  async #send(alarm: Alarm): Promise<void> {
    const { transport, sender, settings, clock, log } = this.#parts;
    const now = clock.now();
    log.error('alarm.raised', { reference: alarm.name });
    if (!(await this.#brake.allows(alarm.name, now))) return;
    const message = alarmMail(alarm, settings.current, sender(), now);
    if (message) await transport.send(message, AbortSignal.timeout(PATIENCE));
  }
}
