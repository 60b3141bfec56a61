import type { Script } from '../../dialogs/script/script.ts';
import type { Services } from '../../dialogs/services.ts';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { MissBook } from '../../knowledge/misses/missBook.ts';
import { ServiceCompany } from '../company.ts';
import type { Desk } from '../desk/desk.ts';
import type { LiveDesk } from '../desk/live/liveDesk.ts';
import { Erasure, type ErasureParts } from '../erasure.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { MailFolder } from '../storage/mailFolder.ts';
import { FileMissStore } from '../storage/missStore.ts';
import { FileSurveyStore } from '../storage/surveyStore.ts';
import type { Base } from './base.ts';

/** What the dialogs need. */
export async function assembleServices(
  base: Base,
  knowledge: KnowledgeBase,
  kept: Pick<ErasureParts, 'store' | 'contacts' | 'conversations' | 'uploads'> & {
    desk: Desk;
    lookups: Lookups;
    live: LiveDesk;
    script: Script;
  },
): Promise<{ services: Services; misses: MissBook }> {
  const { config, provider } = base;
  const { desk, live } = kept;
  const surveys = new FileSurveyStore(config.dataDir);
  const keptMails = config.mail.smtpUrl ? undefined : new MailFolder(config.dataDir);
  const misses = new MissBook(new FileMissStore(config.dataDir), knowledge);
  await misses.load();
  const services: Services = {
    script: kept.script,
    knowledge,
    desk,
    live,
    company: new ServiceCompany(provider),
    misses,
    surveys,
    lookups: kept.lookups,
    privacy: new Erasure({ ...kept, tickets: desk, misses, surveys, keptMails }),
  };
  return { services, misses };
}
