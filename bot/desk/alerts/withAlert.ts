import type { DeskSettings } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { AlertOccasion } from './alert.ts';

/** The ticket with a message to its department's group robot; unchanged where the department has none. */
export function withAlert(
  ticket: Ticket,
  occasion: AlertOccasion,
  settings: DeskSettings,
  now: Date,
): Ticket {
  const robot = settings.departments.find((one) => one.id === ticket.department)?.alert;
  if (!robot) return ticket;
  const alerts = ticket.alerts ?? [];
  const alert = {
    id: `${occasion}.${alerts.length + 1}`,
    occasion,
    department: ticket.department,
    attempts: 0,
    nextTryAt: now.toISOString(),
  };
  return { ...ticket, alerts: [...alerts, alert] };
}
