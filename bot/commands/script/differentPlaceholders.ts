import { placeholdersIn } from '../../../dialogs/script/fill.ts';
import { common } from '../../../dialogs/script/lines.ts';

const everywhere = new Set<string>(common);

/**
 * Lines whose languages do not say the same: a placeholder of a line's own that stands in one language and in no wording
 * of the other. Those that every line may use (the name, the hotline) may differ.
 */
export function differentPlaceholders(texts: readonly { place: string; text: string }[]): string[] {
  const used = new Map<string, Set<string>>();
  for (const { place, text } of texts) {
    const known = used.get(place) ?? new Set();
    for (const name of placeholdersIn(text)) if (!everywhere.has(name)) known.add(name);
    used.set(place, known);
  }
  return [...used].flatMap(([place, names]) => {
    const [file = '', key = ''] = place.split(' ');
    const other = file === 'zh-CN.yaml' ? 'en-US.yaml' : 'zh-CN.yaml';
    const missing = [...names].filter((name) => !used.get(`${other} ${key}`)?.has(name));
    return missing.map((name) => `${other} ${key}: says nothing of {${name}}, which ${file} does`);
  });
}
