const PLACEHOLDER = /\{(\w+)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

/** Values for the placeholders of a line, by name. */
export type LineValues = Readonly<Record<string, string | number>>;

/**
 * A wording with its placeholders filled in. A part in square brackets is left out when a value in it is unknown
 * or empty: `好的[，{name}]。` is 好的。 or 好的，王先生。
 */
export function fill(wording: string, values: LineValues): string {
  const known = (name: string) => String(values[name] ?? '');
  const kept = wording.replace(OPTIONAL, (_all, part: string) =>
    placeholdersIn(part).every((name) => known(name) !== '') ? part : '',
  );
  return kept.replace(PLACEHOLDER, (_all, name: string) => known(name));
}

export function placeholdersIn(wording: string): string[] {
  return [...wording.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
