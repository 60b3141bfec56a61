import { join } from 'node:path';
import type { ContentLocale } from '../../bot/core/locale.ts';
import type { LineKey } from '../../dialogs/script/lines.ts';
import { loadScript } from '../../dialogs/script/script.ts';

const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));

/** Matches a text that holds any wording of a line, whatever stands for its placeholders; nothing for an unknown line. */
export function wordingOf(key: LineKey, locale: ContentLocale): RegExp {
  const buttons = script.buttons(key, locale);
  const wordings = script
    .texts()
    .filter(({ place, text }) => place === `${locale}.yaml ${key}` && !buttons.includes(text))
    .map(({ text }) => patternOf(text));
  return new RegExp(wordings.join('|') || '(?!)', 's');
}

/** The label of a line's quick reply, by its place. */
export function labelOf(key: LineKey, locale: ContentLocale, place: number): string {
  return script.buttons(key, locale)[place] ?? '';
}

function patternOf(wording: string): string {
  return wording
    .split(/(\[[^[\]]*\]|\{\w+\})/)
    .map((part) => {
      if (part.startsWith('[')) return `(?:${patternOf(part.slice(1, -1))})?`;
      return part.startsWith('{') ? '.*?' : part.replace(/[.*+?^${}()|\\]/g, '\\$&');
    })
    .join('');
}
