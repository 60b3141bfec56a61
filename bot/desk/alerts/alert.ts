/** What a department's group robot is told of; more than the number, kind and time of a ticket never leaves. */
export type AlertOccasion = 'new' | 'half' | 'soon' | 'missed' | 'urgent';

/** A message to the group robot of a department, stored with its ticket until and after it is sent. */
export interface Alert {
  /** Unique in its ticket: `half.2`. */
  id: string;
  occasion: AlertOccasion;
  /** Department id. */
  department: string;
  attempts: number;
  nextTryAt: string;
  sentAt?: string;
  failedAt?: string;
}

export function isUnsent(alert: Alert): boolean {
  return alert.sentAt === undefined && alert.failedAt === undefined;
}

/** When the next alert is due, in milliseconds since 1970; undefined when none waits. */
export function nextAlertAt(alerts: readonly Alert[]): number | undefined {
  const times = alerts.filter(isUnsent).map((alert) => Date.parse(alert.nextTryAt));
  return times.length > 0 ? Math.min(...times) : undefined;
}
