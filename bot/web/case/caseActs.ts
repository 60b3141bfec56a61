import type { Clock } from '../../core/clock.ts';
import type { TicketView } from '../../core/handOff.ts';
import { isAdded } from '../../desk/addition.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Service } from '../../serviceSchema.ts';
import { RequestError } from '../requestError.ts';
import type { CaseForm, PictureKeeper } from './caseForm.ts';
import type { Done } from './words.ts';

/** Whoever works on it is reminded once an hour, however often the button is pressed. */
const URGE_AGAIN = 3_600_000;
const MOST_PICTURES = 30;

export interface CaseActsParts {
  desk: Pick<Desk, 'add' | 'urge' | 'withdraw' | 'confirm' | 'reopen'>;
  pictures: PictureKeeper;
  /** The current `service.yaml`. */
  service(): Service;
  clock: Clock;
}

/** What a button of the page does, once by its key; `empty` where nothing was in the form. */
export type Act = (
  ticket: Ticket,
  form: CaseForm,
  key: string,
) => Promise<{ done: Done; ticket?: TicketView } | 'empty'>;

/** The buttons of the page, by the name in their address. */
export function caseActs(parts: CaseActsParts): Record<string, Act> {
  const { desk, clock } = parts;
  return {
    add: async (ticket, form, key) => await add(ticket, form, key, parts),
    urge: async (ticket, _form, key) => ({
      done: 'urged',
      ...(wasUrged(ticket, clock.now()) ? {} : await view(desk.urge(ticket.id, key))),
    }),
    withdraw: async ({ id }, _form, key) => ({ done: 'withdrawn', ...(await view(desk.withdraw(id, key))) }),
    confirm: async ({ id }, _form, key) => ({ done: 'confirmed', ...(await view(desk.confirm(id, key))) }),
    reopen: async ({ id }, { fields }, key) => ({
      done: 'reopened',
      ...(await view(desk.reopen(id, key, fields.text))),
    }),
  };
}

async function add(
  ticket: Ticket,
  form: CaseForm,
  key: string,
  { desk, pictures: keeper, service }: CaseActsParts,
): ReturnType<Act> {
  const { id } = ticket;
  const { text = '' } = form.fields;
  if (isAdded(ticket, key)) {
    await dropped(form, keeper);
    return { done: 'added' };
  }
  if (text === '' && form.pictures.length === 0) return 'empty';
  try {
    if (form.pictures.length > 0 && pictureCount(ticket) >= MOST_PICTURES) throw enough();
    const words = text.slice(0, service().limits.messageLength);
    const found = await desk.add(id, key, words, form.pictures);
    return { done: found && found.id !== id ? 'continued' : 'added', ...(found && { ticket: found }) };
  } catch (error) {
    await dropped(form, keeper);
    throw error;
  }
}

// What was not taken in stays nowhere.
async function dropped({ pictures }: CaseForm, keeper: PictureKeeper): Promise<void> {
  await Promise.all(pictures.map(({ file }) => keeper.remove(file)));
}

function enough(): RequestError {
  return new RequestError(413, 'This case holds enough pictures.');
}

function wasUrged({ events }: Ticket, now: Date): boolean {
  const last = events.findLast(({ type }) => type === 'urge');
  return last !== undefined && now.getTime() - Date.parse(last.at) < URGE_AGAIN;
}

function pictureCount({ events }: Ticket): number {
  return events.reduce(
    (sum, event) => sum + (event.type === 'added' ? (event.attachments?.length ?? 0) : 0),
    0,
  );
}

async function view(found: Promise<TicketView | undefined>): Promise<{ ticket?: TicketView }> {
  const ticket = await found;
  return ticket ? { ticket } : {};
}
