import type { WordEdition, WordsConflict } from '../../../knowledge/wordBook.ts';
import { linesOf, type WordLines, type WordProblem, WordsRefused } from '../../../knowledge/wordLines.ts';
import type { Words } from '../../../knowledge/words.ts';
import { contentLocales } from '../../core/locale.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { staffName } from '../../desk/organisation.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { articleTabs } from '../articles/articleTabs.ts';
import { labelled } from '../frame/labelled.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { equalWordsWords } from './words.ts';

export interface EqualWordsView {
  current: Words;
  edition: WordEdition | undefined;
  done?: 'saved' | 'shipped';
  /** Why nothing was changed, with what was typed if anything was. */
  refused?: { typed?: WordLines; error: WordsRefused | WordsConflict };
}

/** `GET /console/words`: the words that the search reads alike, as lines that content staff edit. */
export function equalWordsPage(visit: StaffVisit, view: EqualWordsView): Reply {
  const said = equalWordsWords[visit.locale];
  const { done, refused } = view;
  const body = html`<div class="head"><h1>${said.title}</h1></div>
<p class="lead">${said.about}</p>
${articleTabs(visit, 'words')}
${done ? html`<p class="note" role="status">${said.done[done]}</p>` : html``}${refused ? alert(visit, view, refused) : html``}
${form(visit, view)}${backToShipped(visit, view)}`;
  return staffPage(visit.page, {
    title: said.title,
    body,
    place: 'articles',
    edits: true,
    status: refused ? 409 : 200,
  });
}

function alert(
  visit: StaffVisit,
  { current }: EqualWordsView,
  { typed, error }: NonNullable<EqualWordsView['refused']>,
): Html {
  const said = equalWordsWords[visit.locale];
  if (error instanceof WordsRefused) {
    const problems = error.problems.map((one) => problemRow(visit, one));
    return html`<div class="alert" role="alert"><strong>${said.refused}</strong><ul>${problems}</ul></div>`;
  }
  const { by, time } = whoAndWhen(visit, error.theirs);
  if (!typed) return html`<div class="alert" role="alert">${said.notTakenBack(by, time)}</div>`;
  return html`<div class="alert" role="alert">${said.conflict(by, time)}</div>
<details class="card" open><summary>${said.theirs}</summary>${copies(visit, said.theirs, current)}</details>`;
}

function problemRow(visit: StaffVisit, { locale, line, word, says }: WordProblem): Html {
  const said = equalWordsWords[visit.locale];
  const parts = [said.groups[locale], ...(line ? [said.line(line)] : []), ...(word ? [`“${word}”`] : [])];
  return html`<li>${labelled(visit, parts.join(' '), says[visit.locale])}</li>`;
}

function form(visit: StaffVisit, { current, edition, refused }: EqualWordsView): Html {
  const said = equalWordsWords[visit.locale];
  const lines = refused?.typed ?? linesOf(current);
  const fields = contentLocales.map(
    (locale) =>
      html`<label>${said.groups[locale]}<textarea name="${locale}" lang="${locale}" rows="16" maxlength="25000" spellcheck="false" aria-describedby="words-how">${lines[locale]}</textarea></label>`,
  );
  return html`<form class="card" method="post" action="/console/words" data-unsaved>${formTokenField(visit.page)}${basedOn(edition)}
<p>${inForce(visit, edition)}</p><p class="faint" id="words-how">${said.how}</p>
${fields}<div class="row"><button>${said.save}</button><a href="/console/try">${said.tryThem}</a></div></form>`;
}

function inForce(visit: StaffVisit, edition: WordEdition | undefined): string {
  const said = equalWordsWords[visit.locale];
  if (!edition?.words) return said.shipped;
  const { by, time } = whoAndWhen(visit, edition);
  return said.edited(by, time);
}

function backToShipped(visit: StaffVisit, { edition }: EqualWordsView): Html {
  const said = equalWordsWords[visit.locale];
  if (edition?.words)
    return html`<details class="card"><summary>${said.back}</summary><form method="post" action="/console/words/shipped">${formTokenField(visit.page)}${basedOn(edition)}
<p>${said.backAbout}</p><div class="row"><button class="second">${said.back}</button></div></form></details>`;
  if (!edition?.setAside) return html``;
  return html`<details class="card"><summary>${said.setAside}</summary>${copies(visit, said.setAside, edition.setAside)}</details>`;
}

/** Words to read and copy. */
function copies({ locale: reader }: StaffVisit, name: string, words: Words): Html {
  const { groups } = equalWordsWords[reader];
  const lines = linesOf(words);
  const fields = contentLocales.map(
    (locale) =>
      html`<label>${groups[locale]}<textarea readonly lang="${locale}" rows="8" aria-label="${name} · ${groups[locale]}">${lines[locale]}</textarea></label>`,
  );
  return html`${fields}`;
}

function basedOn(edition: WordEdition | undefined): Html {
  return html`<input type="hidden" name="basedOn" value="${String(edition?.number ?? 0)}">`;
}

function whoAndWhen({ service, locale }: StaffVisit, { by, at }: WordEdition): { by: string; time: string } {
  return { by: staffName(by, service), time: timeWords(at, service.timeZone, locale) };
}
