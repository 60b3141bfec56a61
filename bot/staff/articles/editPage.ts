import { type MissGroup, wordingsOf } from '../../../knowledge/misses/missGroup.ts';
import { articleDiff } from '../../../knowledge/releases/articleDiff.ts';
import { EditConflict, type ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { labelled } from '../frame/labelled.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type ArticleFormView, articleForm } from './articleForm.ts';
import { fieldChanges } from './fieldChanges.ts';
import { fieldName, nameOf } from './names.ts';
import { articleWords } from './words.ts';

export interface EditView extends ArticleFormView {
  preview: Html;
  /** What was asked in vain near it. */
  near: readonly MissGroup[];
  /** Why what was typed could not be saved. */
  refusal?: EditConflict | ReleaseRefused;
}

const MOST_SUGGESTED = 12;

/** The page on which an article is written in one language, with how it looks and how customers ask for it. */
export function editPage(visit: StaffVisit, view: EditView): Reply {
  const { draft, basedOn, refusal } = view;
  const said = articleWords[visit.locale];
  const language = said.languages[draft.locale];
  const title = basedOn === 0 ? said.writeTitle : said.editTitle(language);
  const back = basedOn === 0 ? '/console/articles' : `/console/articles/${draft.id}`;
  const body = html`<p class="back"><a href="${back}">← ${basedOn === 0 ? said.back : draft.title}</a></p>
<div class="head"><h1>${title}</h1><p>${language}${basedOn === 0 ? html`` : html` · <code>${draft.id}</code>`}</p></div>
${refusal ? alert(visit, refusal) : html``}
<div class="columns wide">
<section class="card">${articleForm(visit, view)}</section>
<div class="beside"><section class="card"><h2>${said.preview}</h2>${view.preview}</section>${suggestions(visit, view)}${tryBox(visit, view)}</div>
</div>`;
  return staffPage(visit.page, { title, body, place: 'articles', edits: true, status: refusal ? 409 : 200 });
}

function alert(visit: StaffVisit, refusal: EditConflict | ReleaseRefused): Html {
  const said = articleWords[visit.locale];
  if (refusal instanceof EditConflict) {
    const { saved, article } = refusal.theirs;
    const time = timeWords(saved.at, visit.service.timeZone, visit.locale);
    return html`<div class="alert" role="alert"><strong>${said.conflictTitle}</strong><p>${said.conflictAbout(nameOf(visit, saved.by), time)}</p>${fieldChanges(visit, articleDiff(article, refusal.yours))}</div>`;
  }
  const problems = refusal.problems.map(
    ({ field, says }) => html`<li>${labelled(visit, fieldName(visit, field), says[visit.locale])}</li>`,
  );
  const reason = refusal.reason === 'invalid' ? said.problems : said.refused[refusal.reason];
  return html`<div class="alert" role="alert"><strong>${reason}</strong><ul>${problems}</ul></div>`;
}

function suggestions({ locale }: StaffVisit, { near, draft }: EditView): Html {
  const said = articleWords[locale];
  const known = new Set(draft.questions);
  const texts = near.flatMap((group) => wordingsOf(group, draft.locale)).filter((text) => !known.has(text));
  const rows = [...new Set(texts)]
    .slice(0, MOST_SUGGESTED)
    .map(
      (text) =>
        html`<li lang="${draft.locale}">${text} <button type="button" class="quiet" data-adds="${text}" hidden>${said.add}</button></li>`,
    );
  const list = html`<p class="faint">${said.suggestionsAbout}</p><ul class="history">${rows}</ul>`;
  return html`<section class="card"><h2>${said.suggestions}</h2>${rows.length === 0 ? html`<p class="faint">${said.suggestionsNone}</p>` : list}</section>`;
}

function tryBox({ locale }: StaffVisit, { draft }: EditView): Html {
  const said = articleWords[locale];
  return html`<section class="card"><h2>${said.tryTitle}</h2><form method="get" action="/console/try" target="_blank" rel="noopener">
<input type="hidden" name="in" value="${draft.locale}">
<label>${said.tryQuestion}<input name="q" maxlength="300" lang="${draft.locale}"></label>
<div class="row"><button class="second">${said.tryButton}</button></div></form></section>`;
}
