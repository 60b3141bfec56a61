import { DateTime } from 'luxon';
import type { ContentLocale } from '../../core/locale.ts';

/** A point in time as people at that place say it: `11月24日（周二）10:40`, `Tue 24 Nov, 10:40`. */
export function timeWords(iso: string, timeZone: string, language: ContentLocale, makeUpDay = false): string {
  const time = DateTime.fromISO(iso).setZone(timeZone);
  if (language === 'en-US') {
    const words = time.setLocale('en-GB');
    return `${words.toFormat('ccc d LLL')}${makeUpDay ? ' (make-up working day)' : ''}, ${words.toFormat('HH:mm')}`;
  }
  const words = time.setLocale('zh-CN');
  return `${words.toFormat('M月d日')}（${words.toFormat('ccc')}${makeUpDay ? '，调休上班' : ''}）${words.toFormat('HH:mm')}`;
}

/** The day alone, for the heads of a transcript. */
export function dayWords(iso: string, timeZone: string, language: ContentLocale): string {
  const time = DateTime.fromISO(iso).setZone(timeZone);
  return language === 'en-US'
    ? time.setLocale('en-GB').toFormat('ccc d LLL yyyy')
    : time.setLocale('zh-CN').toFormat('yyyy年M月d日（ccc）');
}

export function clockWords(iso: string, timeZone: string): string {
  return DateTime.fromISO(iso).setZone(timeZone).toFormat('HH:mm');
}
