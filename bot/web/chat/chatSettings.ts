import type { ContentLocale } from '../../core/locale.ts';

type Words = Readonly<Record<ContentLocale, string>>;

/** What the browser has to know of the service; the server writes it in front of the script. */
export interface ChatSettings {
  company: Words;
  legal: Words;
  hotline: string;
  /** Languages served; the first is for visitors who speak none of them. */
  languages: readonly ContentLocale[];
  /** Bytes that one picture may have. */
  uploadBytes: number;
}
