import type { ContentLocale } from '../../core/locale.ts';
import type { ChatSession } from './chatSession.ts';
import type { ChatSettings } from './chatSettings.ts';
import type { Labels } from './labels.ts';

/** What every part of the chat is shown with. */
export interface ChatView {
  session: ChatSession;
  settings: ChatSettings;
  locale: ContentLocale;
  labels: Labels;
}
