import { signingKey } from '../core/keys.ts';
import type { AgentActs } from '../desk/acts/agentActs.ts';
import { DeskAtWork } from '../desk/deskAtWork.ts';
import type { ElsewhereBook } from '../desk/elsewhere.ts';
import type { FileMailbag } from '../storage/mailbag.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import { groupLinks } from './groupLinks.ts';

const DAY = 86_400_000;
const TIDY_EVERY = 6 * 3_600_000;

/** What the desk does by itself: mails in, promises watched, groups alerted. */
export function assembleDeskAtWork(
  base: Base,
  { kept, mails, tickets }: Foundation,
  agents: { acts: AgentActs; elsewhere: ElsewhereBook },
): DeskAtWork {
  const { config, clock, log, provider, readiness, metrics, stops } = base;
  const { uploads, mailbag: bag } = kept;
  const links = groupLinks(base);
  const atWork = new DeskAtWork({
    ...{ ...mails, ...tickets, ...agents, uploads, bag, settings: provider, mail: config.mail, clock, log },
    key: signingKey(config.dataDir, 'mail'),
    link: ({ number }) => links.ticket(number),
  });
  readiness.watch(() => atWork.problem);
  const waiting = (what: 'quarantined' | 'setAside') => atWork.intake?.status[what] ?? 0;
  metrics.gauge('mail_in_quarantined', 'Mails that wait for a person since the start', () =>
    waiting('quarantined'),
  );
  metrics.gauge('mail_in_set_aside', 'Mails that could not be read since the start', () =>
    waiting('setAside'),
  );
  stops.push(clock.every(TIDY_EVERY, () => expireMails(base, bag)));
  return atWork;
}

function expireMails({ clock, log, provider }: Base, bag: FileMailbag): void {
  const before = new Date(clock.now().getTime() - provider.current.retention.mailDays * DAY);
  bag.expire(before).catch((error) => log.error('mailIn.unexpired', { error }));
}
