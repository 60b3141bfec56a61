import type { StaffVisit } from './staffVisit.ts';

/** A name and what it is, with the colon of the reader's language. */
export function labelled({ locale }: Pick<StaffVisit, 'locale'>, name: string, value: string): string {
  return locale === 'zh-CN' ? `${name}：${value}` : `${name}: ${value}`;
}
