/** Where a page of a list ended. Entries are in the order of their opening, which never changes. */
interface Place {
  openedAt: string;
  id: string;
}

/** A page of a list, and the cursor of the next. */
export interface Page<Entry> {
  entries: Entry[];
  next: string | null;
}

/**
 * The entries after a cursor, at most `limit`, the oldest first. An entry that goes meanwhile is not missed by others
 * and none comes twice. Undefined for a cursor that is none of ours.
 */
export function pageAfter<Entry extends Place>(
  all: readonly Entry[],
  cursor: string | undefined,
  limit: number,
): Page<Entry> | undefined {
  const after = cursor === undefined ? undefined : read(cursor);
  if (cursor !== undefined && !after) return undefined;
  const rest = all.filter((one) => !after || inOrder(after, one) < 0).sort(inOrder);
  const entries = rest.slice(0, limit);
  const last = entries.at(-1);
  return { entries, next: last && rest.length > limit ? write(last) : null };
}

function inOrder(one: Place, other: Place): number {
  return compare(one.openedAt, other.openedAt) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function write({ openedAt, id }: Place): string {
  return Buffer.from(`${openedAt} ${id}`).toString('base64url');
}

function read(cursor: string): Place | undefined {
  const [, openedAt, id] =
    /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\w.-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return openedAt === undefined || id === undefined ? undefined : { openedAt, id };
}
