/**
 * Lines like `电话：138 0000 0000` read by the labels they begin with; what stands in other lines is the rest. A label
 * counts once, in its first line; letters of any case and full-width signs are the same.
 */
export function labelledLines<Field extends string>(
  text: string,
  labels: Readonly<Record<string, Field>>,
): { fields: Partial<Record<Field, string>>; rest: string } {
  const fields: Partial<Record<Field, string>> = {};
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    const [, label = '', value = ''] = /^\s*([\p{L} ]{1,20}?)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
    const field = labels[label.toLowerCase()];
    if (field === undefined || fields[field] !== undefined) rest.push(line);
    else fields[field] = value.trim();
  }
  return { fields, rest: rest.join('\n').trim() };
}
