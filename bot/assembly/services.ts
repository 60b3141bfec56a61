import type { Services, ShownArticles } from '../../dialogs/services.ts';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import type { Desk } from '../desk/desk.ts';
import type { LiveDesk } from '../desk/live/liveDesk.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { ServiceCompany } from '../services/company.ts';
import { Erasure, type ErasureParts } from '../services/erasure.ts';
import { MailFolder } from '../storage/mailFolder.ts';
import { FileSurveyStore } from '../storage/surveyStore.ts';
import type { Base } from './base.ts';
import type { Content } from './content.ts';

/** What the dialogs need. */
export function assembleServices(
  base: Base,
  knowledge: KnowledgeBase,
  kept: Pick<ErasureParts, 'store' | 'contacts' | 'conversations' | 'uploads' | 'mailbag' | 'withheld'> & {
    desk: Desk;
    lookups: Lookups;
    live: LiveDesk;
    content: Content;
    shownArticles: ErasureParts['shownArticles'] & ShownArticles;
  },
): Services {
  const { config, provider } = base;
  const { desk, live } = kept;
  const { script, misses, usage } = kept.content;
  const surveys = new FileSurveyStore(config.dataDir);
  const keptMails = config.mail.smtpUrl ? undefined : new MailFolder(config.dataDir);
  return {
    script,
    knowledge,
    desk,
    live,
    company: new ServiceCompany(provider),
    misses,
    usage,
    shownArticles: kept.shownArticles,
    surveys,
    lookups: kept.lookups,
    privacy: new Erasure({ ...kept, tickets: desk, misses, surveys, keptMails }),
  };
}
