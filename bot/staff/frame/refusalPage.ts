import type { Reply } from '../../web/exchange.ts';
import { html } from '../../web/pages/html.ts';
import type { RequestError } from '../../web/requestError.ts';
import { type StaffPageParts, staffPage } from './staffPage.ts';
import { staffWords } from './staffWords.ts';
import type { StaffWords } from './staffWordsShape.ts';

/** What the console says instead of a page that is not given. */
export function refusalPage(refused: RequestError, page: StaffPageParts): Reply {
  const said = staffWords[page.locale];
  const [title, text] = said.errors[errorFor(refused)];
  const body = html`<section class="card narrow"><h1>${title}</h1><p>${text}</p><p><a href="/console">${said.back}</a></p></section>`;
  const { status, headers } = refused;
  return staffPage(page, { title, body, status, headers });
}

function errorFor({ status, word }: RequestError): keyof StaffWords['errors'] {
  if (status === 404) return 'notFound';
  if (status === 429) return 'tooMany';
  if (status === 413) return 'tooLarge';
  if (status === 403) return word === 'OtherSite' ? 'otherSite' : 'forbidden';
  return status >= 500 ? 'broken' : 'otherSite';
}
