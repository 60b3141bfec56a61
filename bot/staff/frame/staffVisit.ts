import type { ContentLocale } from '../../core/locale.ts';
import type { SentFile } from '../../desk/acts/agentFiles.ts';
import type { Service, Staff } from '../../serviceSchema.ts';
import type { Exchange } from '../../web/exchange.ts';
import type { OpenSession } from '../login/sessions.ts';
import type { StaffPageParts } from './staffPage.ts';
import type { StaffWords } from './staffWordsShape.ts';

/** A request to a page that anybody may see. */
export interface StrangerVisit {
  exchange: Exchange;
  service: Service;
  locale: ContentLocale;
  said: StaffWords;
  page: StaffPageParts;
  /** Empty where nothing was posted. */
  form: URLSearchParams;
}

/** A request of somebody who is signed in. */
export interface StaffVisit extends StrangerVisit {
  member: Staff;
  session: OpenSession;
  /** What was sent along, where the route takes files. */
  files: readonly SentFile[];
}
