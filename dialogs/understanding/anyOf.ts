/**
 * The source of a regular expression that matches any alternative of a table: lines, and `|` within a line, part them;
 * a line that begins with `#` is a comment.
 */
export function anyOf(table: string): string {
  const lines = table.split('\n').map((line) => line.trim());
  return `(?:${lines.filter((line) => line && !line.startsWith('#')).join('|')})`;
}
