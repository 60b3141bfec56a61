import { join } from 'node:path';
import type { Services } from '../../dialogs/services.ts';
import { KnowledgeBase, type KnowledgeSettings } from '../../knowledge/knowledgeBase.ts';
import { MissBook } from '../../knowledge/misses/missBook.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { articlesForCustomers } from '../articlesForCustomers.ts';
import { checkedScript } from '../checkedScript.ts';
import { ServiceCompany } from '../company.ts';
import type { Desk } from '../desk/desk.ts';
import { Erasure, type ErasureParts } from '../erasure.ts';
import type { ServiceProvider } from '../service.ts';
import { MailFolder } from '../storage/mailFolder.ts';
import { FileMissStore } from '../storage/missStore.ts';
import { FileSurveyStore } from '../storage/surveyStore.ts';
import type { Base } from './base.ts';

const root = join(import.meta.dirname, '../..');

/** What the dialogs need, and what was left out of it. */
export async function assembleServices(
  base: Base,
  gate: PriceGate,
  kept: Pick<ErasureParts, 'store' | 'contacts' | 'conversations' | 'uploads'> & { desk: Desk },
): Promise<{ services: Services; misses: MissBook; problems: string[] }> {
  const { config, provider } = base;
  const { desk } = kept;
  const surveys = new FileSurveyStore(config.dataDir);
  const keptMails = config.mail.smtpUrl ? undefined : new MailFolder(config.dataDir);
  const { articles, problems } = await articlesForCustomers(join(root, 'knowledge/content'), gate);
  const articlesAtWork = new KnowledgeBase(articles, knowledgeSettings(provider));
  const misses = new MissBook(new FileMissStore(config.dataDir), articlesAtWork);
  await misses.load();
  const services: Services = {
    script: checkedScript(join(root, 'dialogs/script')),
    knowledge: articlesAtWork,
    desk,
    company: new ServiceCompany(provider),
    misses,
    surveys,
    privacy: new Erasure({ ...kept, tickets: desk, misses, surveys, keptMails }),
  };
  return { services, misses, problems };
}

function knowledgeSettings(provider: ServiceProvider): KnowledgeSettings {
  return {
    get targetPrecision() {
      return provider.current.knowledge.targetPrecision;
    },
    get timeZone() {
      return provider.current.timeZone;
    },
  };
}
