import type { Kind, Priority } from '../core/kinds.ts';

/** Windows of `service.yaml`, in working minutes. */
export interface PromiseWindows {
  reply: number;
  /** For critical and urgent matters, whatever their kind. */
  critical: number;
  kinds: Partial<Record<Kind, number | undefined>>;
}

// They ask for no answer; a window of their own in service.yaml gives them one.
const unanswered: ReadonlySet<Kind> = new Set(['suggestion', 'pitch']);

/** Working minutes within which a matter is answered; undefined where no answer is promised. */
export function windowFor(kind: Kind, priority: Priority, windows: PromiseWindows): number | undefined {
  const usual = windows.kinds[kind] ?? (unanswered.has(kind) ? undefined : windows.reply);
  const critical = priority === 'urgent' || priority === 'critical';
  return critical ? Math.min(windows.critical, usual ?? windows.critical) : usual;
}
