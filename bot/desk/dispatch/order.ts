/** A dispatch order (派工单) for a visit to the customer (script.md C); stored with its ticket. */
export interface DispatchOrder extends OrderFields {
  /** Unique: number of the ticket and a count, `HX482716-1`. */
  number: string;
  state: OrderState;
  /** Staff id of who drew it up. */
  receiver: string;
  /** When the matter was accepted: ISO 8601. */
  acceptedAt: string;
  draftedAt: string;
  /** Set where the visit leads out of the city, which somebody has to approve. */
  outside?: true;
  approvedAt?: string;
  /** Staff id. */
  approvedBy?: string;
  issuedAt?: string;
  /** Staff id of the one person who lets technicians go. */
  issuedBy?: string;
}

/** What people write into an order; times are ISO 8601 with the zone's offset. */
export interface OrderFields {
  address: string;
  symptom: string;
  /** What will be done. */
  plan: string;
  material: string;
  technician: string;
  visit: { from: string; until: string };
  vehicle: string;
}

export type OrderState = 'drafted' | 'issued' | 'onTheWay' | 'done' | 'cancelled';

/** Each thing that can be done with an order. */
export type OrderStep = 'draft' | 'approve' | 'issue' | 'onTheWay' | 'done' | 'cancel';

/** From which states a step leads on, and to which. */
export const orderSteps: Record<
  Exclude<OrderStep, 'draft'>,
  { from: readonly OrderState[]; to: OrderState }
> = {
  approve: { from: ['drafted'], to: 'drafted' },
  issue: { from: ['drafted'], to: 'issued' },
  onTheWay: { from: ['issued'], to: 'onTheWay' },
  done: { from: ['issued', 'onTheWay'], to: 'done' },
  cancel: { from: ['drafted', 'issued', 'onTheWay'], to: 'cancelled' },
};

/** Why a step had no effect. */
export type OrderProblem =
  /** Only this person issues orders. */
  | { problem: 'notIssuer'; issuer: string }
  /** Only leads and administrators approve. */
  | { problem: 'notApprover' }
  | { problem: 'unapproved' }
  | { problem: 'noOrder' }
  | { problem: 'orderState'; state: OrderState }
  | { problem: 'incomplete'; missing: (keyof OrderFields)[] };

export type OrderIncomplete = Extract<OrderProblem, { problem: 'incomplete' }>;

const needed: readonly (keyof OrderFields)[] = ['address', 'symptom', 'plan', 'technician', 'visit'];
const LONGEST = 500;

/** An order as somebody wrote it down in a form or a mail: fields may be missing. */
export type WrittenOrder = Partial<OrderFields>;

/** What is written as the fields of an order; a visit that is over already counts as missing. */
export function readOrder({ visit, ...written }: WrittenOrder, now: Date): OrderFields | OrderIncomplete {
  const text = (field: Exclude<keyof OrderFields, 'visit'>) =>
    (written[field] ?? '').trim().slice(0, LONGEST);
  const texts = {
    address: text('address'),
    symptom: text('symptom'),
    plan: text('plan'),
    material: text('material'),
    technician: text('technician'),
    vehicle: text('vehicle'),
  };
  const ahead =
    visit && visit.from < visit.until && Date.parse(visit.until) > now.getTime() ? visit : undefined;
  const missing = needed.filter((field) => (field === 'visit' ? !ahead : texts[field] === ''));
  return ahead && missing.length === 0 ? { ...texts, visit: ahead } : { problem: 'incomplete', missing };
}

/** The order that is still to be carried out, if any; the others are done or cancelled. */
export function openOrder(orders: readonly DispatchOrder[] = []): DispatchOrder | undefined {
  return orders.find(({ state }) => state !== 'done' && state !== 'cancelled');
}
