import type { ContentLocale } from '../core/locale.ts';
import type { Robot } from './alerts/robot.ts';
import type { BusinessHours, Week } from './businessHours.ts';
import type { CalendarSettings } from './calendar.ts';
import type { Organisation } from './organisation.ts';
import type { OwnWindows, PromiseWindows } from './promiseWindow.ts';

/** The part of `service.yaml` that the desk works by. */
export interface DeskSettings extends Organisation {
  company: {
    name: Record<ContentLocale, string>;
    mail: string;
    hotline: string;
    emergency: string;
  };
  regions: readonly (Organisation['regions'][number] & {
    shops: readonly { phone?: string | undefined }[];
  })[];
  businessHours: Week;
  departments: readonly (Organisation['departments'][number] & {
    businessHours?: Week | undefined;
    /** Windows of its own, for all of its kinds or for some. */
    promise?: OwnWindows | undefined;
    alert?: Robot | undefined;
  })[];
  calendar: CalendarSettings;
  promise: PromiseWindows;
  dispatch: {
    /** Staff id of the one person who issues dispatch orders; any lead where absent. */
    issuer?: string | undefined;
    /** Names of which an address within the city holds one; none: no address is outside. */
    cities: readonly string[];
  };
  /** `chats`: how many live chats one agent has at a time. */
  live: { chats: number };
}

/** The settings in force, which may be others the next time they are asked for. */
export interface SettingsSource {
  readonly current: DeskSettings;
}

/** The hours of a department, or those of the company. */
export function hoursOf(settings: DeskSettings, department?: string): BusinessHours {
  const own = settings.departments.find((one) => one.id === department)?.businessHours;
  return { timeZone: settings.timeZone, week: own ?? settings.businessHours };
}
