import type { Services } from '../../dialogs/services.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { ServiceCompany } from '../services/company.ts';
import { Erasure } from '../services/erasure.ts';
import { MailFolder } from '../storage/mailFolder.ts';
import { FileSurveyStore } from '../storage/surveyStore.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';

/** What the dialogs need. */
export function assembleServices(
  { config, provider }: Base,
  { kept, library, content, tickets, live }: Foundation,
  { conversations, lookups }: { conversations: Conversations; lookups: Lookups },
): Services {
  const { script, misses, usage } = content;
  const surveys = new FileSurveyStore(config.dataDir);
  const asked = { misses, surveys, lookups, live: live.desk };
  const keptMails = config.mail.smtpUrl ? undefined : new MailFolder(config.dataDir);
  return {
    ...{ ...asked, script, usage, knowledge: library.knowledge, desk: tickets.desk },
    company: new ServiceCompany(provider),
    shownArticles: kept.shownArticles,
    privacy: new Erasure({ ...kept, ...asked, conversations, tickets: tickets.desk, keptMails }),
  };
}
