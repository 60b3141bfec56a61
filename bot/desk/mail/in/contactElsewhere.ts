import type { HandOff } from '../../../core/handOff.ts';
import type { DeskSettings } from '../../settings.ts';
import { ticketId } from '../../ticketId.ts';
import { isMailAddress } from '../address.ts';

const LONGEST = 2000;

/** A contact made elsewhere (a call, a visit), as an agent wrote it down, as a matter for their department. */
export function contactElsewhere(
  text: string,
  agent: string,
  key: string,
  at: Date,
  settings: DeskSettings,
): HandOff {
  const [department = ''] = settings.staff.find(({ id }) => id === agent)?.departments ?? [];
  const kinds = settings.departments.find(({ id }) => id === department)?.kinds ?? [];
  const phone = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(text)?.[0];
  const email = text.split(/[\s,;，；<>]+/).find(isMailAddress);
  // Nobody can be reached in this conversation; its id only makes the ticket the same when the mail comes twice.
  const id = `elsewhere.${ticketId('elsewhere', key)}`;
  return {
    conversation: id,
    activity: key,
    channel: 'mail',
    locale: settings.languages[0] ?? 'zh-CN',
    customer: {
      version: 1,
      id,
      identities: [],
      name: {},
      contacts: { ...(phone && { phone }), ...(email && { email }) },
      lastSeenAt: at.toISOString(),
      tickets: [],
    },
    kind: kinds[0] ?? 'human',
    priority: 'normal',
    reason: 'asked',
    problem: text.slice(0, LONGEST),
    facts: [],
    replyBy: phone ? 'phone' : email ? 'email' : 'here',
    tried: [],
    transcript: [],
  };
}
