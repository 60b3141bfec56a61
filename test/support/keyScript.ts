import { join } from 'node:path';
import { common } from '../../dialogs/script/lines.ts';
import { loadScript, Script, type SpokenLine } from '../../dialogs/script/script.ts';

/** The lines whose point is the customer's name. */
const NAMING: ReadonlySet<string> = new Set([
  'name.thanks',
  'name.corrected',
  'opening.welcomeBack',
  'closing.goodbye',
]);

const spoken = loadScript(join(import.meta.dirname, '../../dialogs/script'));

/**
 * A script that says the keys of its lines with their values instead of the wordings, which staff may change at any
 * time: `name.thanks name=王先生`. Words that stand inside other lines (times, weekdays) are the real ones.
 */
export class KeyScript extends Script {
  constructor() {
    super({ 'zh-CN': new Map(), 'en-US': new Map() });
  }

  override line(...[key, locale, heard, values]: Parameters<Script['line']>): SpokenLine {
    if (key.startsWith('words.')) return spoken.line(key, locale, heard, values);
    const own = Object.entries(values).filter(
      ([name]) => !isCommon(name) || (name === 'name' && NAMING.has(key)),
    );
    const said = own.map(([name, value]) => `${name}=${String(value).replaceAll(/\s*\n+\s*/g, ' / ')}`);
    return { text: [key, ...said].join(' '), buttons: spoken.buttons(key, locale) };
  }

  override buttons(...[key, locale]: Parameters<Script['buttons']>): readonly string[] {
    return spoken.buttons(key, locale);
  }
}

function isCommon(name: string): boolean {
  return common.some((one) => one === name);
}
