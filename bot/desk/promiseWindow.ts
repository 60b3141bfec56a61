import type { Kind, Priority } from '../core/kinds.ts';

/** Windows of one department; those that it leaves out are the company's. */
export interface OwnWindows {
  reply?: number | undefined;
  critical?: number | undefined;
  kinds?: PromiseWindows['kinds'] | undefined;
}

interface WindowSettings {
  promise: PromiseWindows;
  departments: readonly { id: string; promise?: OwnWindows | undefined }[];
}

/** Windows of `service.yaml`, in working minutes. */
export interface PromiseWindows {
  reply: number;
  /** For critical and urgent matters, whatever their kind. */
  critical: number;
  kinds: Partial<Record<Kind, number | undefined>>;
}

/** The windows of a department: its own where it has some, else those of the company. */
export function windowsOf(department: string, settings: WindowSettings): PromiseWindows {
  const { promise } = settings;
  const own = settings.departments.find(({ id }) => id === department)?.promise;
  return {
    reply: own?.reply ?? promise.reply,
    critical: own?.critical ?? promise.critical,
    kinds: { ...(own?.reply === undefined ? promise.kinds : {}), ...own?.kinds },
  };
}

// They ask for no answer; a window of their own in service.yaml gives them one.
const unanswered: ReadonlySet<Kind> = new Set(['suggestion', 'pitch']);

/** Working minutes within which a matter is answered; undefined where no answer is promised. */
export function windowFor(kind: Kind, priority: Priority, windows: PromiseWindows): number | undefined {
  const usual = windows.kinds[kind] ?? (unanswered.has(kind) ? undefined : windows.reply);
  const critical = priority === 'urgent' || priority === 'critical';
  return critical ? Math.min(windows.critical, usual ?? windows.critical) : usual;
}
