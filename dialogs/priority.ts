import type { Priority } from '../bot/core/kinds.ts';
import type { Matter } from './sitting.ts';
import type { Understanding } from './understanding/understand.ts';

/** How pressing a matter is by what the customer says (script.md C and J): critical complaints, anger, else as before. */
export function priorityOf(understood: Understanding, matter: Matter): Priority {
  if (understood.critical && (matter.kind === 'complaint' || matter.kind === 'report')) return 'critical';
  const isAngry = understood.feeling === 'angry' || understood.feeling === 'abuse';
  return isAngry && matter.priority === 'normal' ? 'angry' : matter.priority;
}
