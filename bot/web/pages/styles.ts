import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { themeStyles } from '../chat/theme.ts';
import { Html } from './html.ts';

/** Style sheets of a folder, one after the other. */
export function stylesIn(folder: string, ...files: string[]): Html {
  return new Html(files.map((file) => readFileSync(join(folder, file), 'utf8')).join(''));
}

/** What every page begins with. */
export const pageStyles = new Html(`${themeStyles}${stylesIn(import.meta.dirname, 'page.css').text}`);

/** For pages with cards and forms. */
export const cardStyles = stylesIn(import.meta.dirname, 'cards.css');
