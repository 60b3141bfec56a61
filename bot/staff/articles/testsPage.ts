import type { TestFailure, TestQuestion } from '../../../knowledge/releases/testSet.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { select } from '../frame/formParts.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { articleTabs } from './articleTabs.ts';
import { articleWords } from './words.ts';

export interface TestsView {
  tests: readonly TestQuestion[];
  failures: readonly TestFailure[];
  titleOf(id: string): string;
  news: { problems?: readonly string[]; added?: true };
}

/** `GET /console/tests`: the questions that every release is tried with, and how they do now. */
export function testsPage(visit: StaffVisit, view: TestsView): Reply {
  const { tests: said } = articleWords[visit.locale];
  const { tests, failures, news } = view;
  const failed = new Map(failures.map((one) => [one.test.id, one]));
  const rows = tests.map((test) => row(visit, view, test, failed.get(test.id)));
  const problems = news.problems?.map((one) => html`<li>${one}</li>`);
  const body = html`<div class="head"><h1>${said.title}</h1><p>${said.summary(tests.length - failures.length, tests.length)}</p></div>
<p class="lead">${said.about}</p>
${articleTabs(visit, 'tests')}
${problems ? html`<div class="alert" role="alert"><ul>${problems}</ul></div>` : html``}${news.added ? html`<p class="note" role="status">${said.added}</p>` : html``}
${addForm(visit)}
<section class="card">${rows.length === 0 ? html`<p class="faint">${said.empty}</p>` : html`<ul class="history">${rows}</ul>`}</section>`;
  return staffPage(visit.page, { title: said.title, body, place: 'articles', status: problems ? 409 : 200 });
}

function addForm(visit: StaffVisit): Html {
  const words = articleWords[visit.locale];
  const { tests: said } = words;
  const expected: [string, string][] = [
    ['answer', said.answer],
    ['refuse', said.refuse],
    ['noPrice', said.noPrice],
  ];
  const languages = visit.service.languages.map((one): [string, string] => [one, words.languages[one]]);
  return html`<form class="card" method="post" action="/console/tests">${formTokenField(visit.page)}
<label>${said.question}<input name="question" required maxlength="200"></label>
<div class="selects">${select('in', words.language, languages, visit.locale)}
${select('expected', said.expected, expected, 'answer')}
<label>${said.article}<input name="article" maxlength="60" pattern="[a-z0-9]+(-[a-z0-9]+)*"></label></div>
<div class="row"><button class="second">${said.add}</button></div></form>`;
}

function row(
  visit: StaffVisit,
  { titleOf }: TestsView,
  test: TestQuestion,
  failure: TestFailure | undefined,
): Html {
  const { tests: said, languages } = articleWords[visit.locale];
  const { expected } = test;
  const wanted =
    typeof expected === 'string' ? said[expected] : `${said.answer} · ${titleOf(expected.answer)}`;
  const found = failure?.found.map(titleOf).join('、') || said.nothing;
  const state = failure
    ? html`<small class="late">✗ ${said.fails(found)}</small>`
    : html`<small class="good">✓ ${said.passes}</small>`;
  return html`<li><span lang="${test.locale}">${test.question}</span> <span class="tag">${languages[test.locale]}</span> <span class="faint">${wanted}</span>${state}
<form class="inline" method="post" action="/console/tests/${test.id}/remove">${formTokenField(visit.page)}<button class="quiet">${said.remove}</button></form></li>`;
}
