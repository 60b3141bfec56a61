const MARK = /^\(\d+\) /;

/** Puts the number of unread messages in front of the page's title, whatever that is by now; none for 0. */
export function markTitle(unread: number): void {
  const title = document.title.replace(MARK, '');
  const marked = unread > 0 ? `(${unread}) ${title}` : title;
  if (marked !== document.title) document.title = marked;
}
