import { type ArticleVersion, latest } from '../../../knowledge/releases/record.ts';
import type { ContentLocale } from '../../core/locale.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { labelled } from '../frame/labelled.ts';
import { formTokenField } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { markOf } from './articlesPage.ts';
import type { ArticleView } from './articleView.ts';
import { nameOf, ownerName } from './names.ts';
import { articleWords } from './words.ts';

/** An article in one language: how far it is, what it says, and what can be done with it next. */
export function languageCard(visit: StaffVisit, view: ArticleView, locale: ContentLocale): Html {
  const said = articleWords[visit.locale];
  const newest = latest(view.record, locale);
  const edit = `/console/articles/${view.record.id}/${locale}/edit`;
  if (!newest) {
    return html`<section class="card"><h2>${said.languages[locale]}</h2><p class="faint">${said.missing}</p><p class="row"><a class="button" href="${edit}">${said.translate}</a></p></section>`;
  }
  return html`<section class="card"><h2>${said.languages[locale]} ${tags(visit, view, locale)}</h2>
${newest.conflict ? html`<p class="alert">${said.conflict}</p>` : html``}
<ul class="plain">${facts(visit, view, newest)}</ul>
<div class="row"><a class="button second" href="${edit}">${said.edit}</a>${checkLink(visit, view, newest)}</div>
${steps(visit, newest)}
<details open><summary>${said.preview}</summary>${view.previews[locale] ?? html``}</details>
${withdrawal(visit, view, locale)}</section>`;
}

function tags(visit: StaffVisit, { languages, today }: ArticleView, locale: ContentLocale): Html {
  const said = articleWords[visit.locale];
  const summary = languages[locale];
  if (!summary) return html``;
  const mark = markOf(summary, today);
  return html`<span class="tag ${summary.stage === 'published' ? 'settled' : ''}">${said.stages[summary.stage]}</span>${mark ? html`<span class="tag pressing">${said.marks[mark]}</span>` : html``}`;
}

function facts(visit: StaffVisit, { languages }: ArticleView, version: ArticleVersion): Html[] {
  const said = articleWords[visit.locale];
  const { saved, reviewed, published, article } = version;
  const summary = languages[article.locale];
  const time = (iso: string) => timeWords(iso, visit.service.timeZone, visit.locale);
  return [
    summary?.shown === undefined ? said.notShown : said.shownNow(summary.shown),
    said.savedBy(nameOf(visit, saved.by), time(saved.at)),
    ...(reviewed ? [said.reviewedBy(nameOf(visit, reviewed.by), time(reviewed.at))] : []),
    ...(published ? [said.publishedFrom(time(published.from))] : []),
    labelled(visit, said.owner, ownerName(visit, article.owner)),
    ...(summary?.reviewOn === undefined ? [] : [labelled(visit, said.reviewOn, summary.reviewOn)]),
  ].map((one) => html`<li>${one}</li>`);
}

function checkLink(
  { locale }: StaffVisit,
  { record }: ArticleView,
  { published, article }: ArticleVersion,
): Html {
  if (published) return html``;
  return html`<a href="/console/articles/${record.id}?check=${article.locale}">${articleWords[locale].check}</a>`;
}

/** The next step of a version on its way to customers. */
function steps(visit: StaffVisit, version: ArticleVersion): Html {
  const said = articleWords[visit.locale];
  if (version.published) return html``;
  if (version.reviewed)
    return act(
      visit,
      version,
      'publish',
      html`${publishFields(visit)}<div class="row"><button>${said.publish}</button></div>`,
    );
  if (version.saved.by === visit.member.id) return html`<p class="faint">${said.ownDraft}</p>`;
  const buttons = html`<div class="row"><button name="also" value="publish">${said.reviewAndPublish}</button><button class="second">${said.review}</button></div>`;
  return act(visit, version, 'review', buttons);
}

function publishFields({ locale, service }: StaffVisit): Html {
  const said = articleWords[locale];
  return html`<div class="selects"><label>${said.publishAt} (${service.timeZone})<input type="datetime-local" name="from" aria-describedby="from-hint"><small id="from-hint">${said.publishAtHint}</small></label></div>
<label class="check"><input type="checkbox" name="corrects" value="yes"> ${said.corrects}</label>`;
}

function act(visit: StaffVisit, { article, number }: ArticleVersion, name: string, inside: Html): Html {
  return html`<form method="post" action="/console/articles/${article.id}/${article.locale}/${name}">${formTokenField(visit.page)}<input type="hidden" name="number" value="${String(number)}">${inside}</form>`;
}

function withdrawal(visit: StaffVisit, { languages, record }: ArticleView, locale: ContentLocale): Html {
  if (languages[locale]?.shown === undefined) return html``;
  const said = articleWords[visit.locale];
  return html`<details><summary>${said.withdraw}</summary><form method="post" action="/console/articles/${record.id}/${locale}/withdraw">${formTokenField(visit.page)}
<label>${said.why}<input name="why" maxlength="300"></label>
<label class="check"><input type="checkbox" name="corrects" value="yes"> ${said.corrects}</label>
<div class="row"><button class="second">${said.withdraw}</button><span class="faint">${said.withdrawHint}</span></div></form></details>`;
}
