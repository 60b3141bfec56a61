import { FileContactStore } from '../storage/contactStore.ts';
import { FileConversationStore } from '../storage/conversationStore.ts';
import { FileCustomerStore } from '../storage/customerStore.ts';
import { FileMailbag } from '../storage/mailbag.ts';
import { FileShownArticles } from '../storage/shownArticles.ts';
import { FileUploads } from '../storage/uploadStore.ts';
import { FileWithheldTexts } from '../storage/withheldStore.ts';

/** What is kept under DATA_DIR and used by several parts. */
export interface Kept {
  store: FileConversationStore;
  customers: FileCustomerStore;
  contacts: FileContactStore;
  uploads: FileUploads;
  /** Of articles. */
  pictures: FileUploads;
  mailbag: FileMailbag;
  shownArticles: FileShownArticles;
  withheld: FileWithheldTexts;
}

export function keptIn(dataDir: string): Kept {
  return {
    store: new FileConversationStore(dataDir),
    customers: new FileCustomerStore(dataDir),
    contacts: new FileContactStore(dataDir),
    uploads: new FileUploads(dataDir),
    pictures: new FileUploads(dataDir, 'pictures'),
    mailbag: new FileMailbag(dataDir),
    shownArticles: new FileShownArticles(dataDir),
    withheld: new FileWithheldTexts(dataDir),
  };
}
