import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from './staffVisit.ts';

export interface PageOf {
  /** From 1. */
  page: number;
  last: number;
  /** What is leafed through. */
  label: string;
}

/** The part of a list that is asked for by `?page=`, `size` entries a page. */
export function pageOf<T>({ exchange }: StaffVisit, all: readonly T[], size: number) {
  const asked = Number(exchange.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  return { entries: all.slice((page - 1) * size, page * size), page, last };
}

/** The way to the pages before and after; nothing where there is only one. */
export function pagesOf({ exchange, said }: StaffVisit, { page, last, label }: PageOf): Html {
  if (last === 1) return html``;
  const to = (number: number) => {
    const query = new URLSearchParams(exchange.query);
    query.set('page', String(number));
    return `${exchange.path}?${query}`;
  };
  const newer =
    page > 1 ? html`<a rel="prev" href="${to(page - 1)}">${said.queue.newer}</a>` : html`<span></span>`;
  const older = page < last ? html`<a rel="next" href="${to(page + 1)}">${said.queue.older}</a>` : html``;
  return html`<nav class="pages" aria-label="${label} ${String(page)} / ${String(last)}">${newer}<span>${String(page)} / ${String(last)}</span>${older}</nav>`;
}
