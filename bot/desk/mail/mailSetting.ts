import type { ContentLocale } from '../../core/locale.ts';

/** For whom a mail to the staff is written, and by which company. */
export interface MailSetting {
  language: ContentLocale;
  timeZone: string;
  /** The company's name in that language. */
  company: string;
  /** The name of a person of the staff; the id where it names nobody any more. */
  staffName(id: string): string;
  /** The name of a department in that language. */
  departmentName(id: string): string;
  /** Whether answers to mails are read. */
  answerable: boolean;
  /** The address of the console, like `https://chat.example.com/console`; undefined where it is not known. */
  console?: string | undefined;
}
