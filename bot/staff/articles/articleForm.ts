import { kinds } from '../../core/kinds.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { folded, select } from '../frame/formParts.ts';
import { formTokenField } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { ArticleDraft } from './formArticle.ts';
import { allowedFields, stepFields, validity } from './formRows.ts';
import { pictureFields } from './pictureFields.ts';
import { articleWords } from './words.ts';

export interface ArticleFormView {
  draft: ArticleDraft;
  /** The number of the version that the form began from; 0 for a new article. */
  basedOn: number;
  /** The group of misses that it is written for; empty for none. */
  miss: string;
  /** The words for a picture that was not taken yet. */
  newAlt?: string;
}

/** The form of an article in one language. Its id can be chosen once. */
export function articleForm(visit: StaffVisit, { draft, basedOn, miss, newAlt = '' }: ArticleFormView): Html {
  const { locale: reader, page } = visit;
  const said = articleWords[reader];
  const { fields, hints } = said;
  const more = [draft.otherWords, draft.prevention, draft.internal, draft.validFrom, draft.validUntil];
  const inside = html`${area('otherWords', fields.otherWords, draft.otherWords ?? '', 3, draft.locale, hints.otherWords)}
${area('prevention', fields.prevention, draft.prevention ?? '', 2, draft.locale)}
${validity(visit, draft)}
${area('internal', fields.internal, draft.internal ?? '', 2, reader, hints.internal)}`;
  return html`<form class="editor" method="post" enctype="multipart/form-data" action="/console/write" data-unsaved data-previews="/console/write/preview">
${formTokenField(page)}<input type="hidden" name="basedOn" value="${String(basedOn)}"><input type="hidden" name="miss" value="${miss}"><input type="hidden" name="locale" value="${draft.locale}">
${identity(visit, draft, basedOn)}
<label>${fields.title}<input name="title" value="${draft.title}" maxlength="60" required lang="${draft.locale}"></label>
${area('answer', fields.answer, draft.answer, 6, draft.locale, hints.answer)}
${area('questions', fields.questions, draft.questions.join('\n'), 6, draft.locale, hints.questions)}
${stepFields(visit, draft)}
${pictureFields(visit, draft, newAlt)}
${allowedFields(visit, draft)}
${folded(
  said.more,
  inside,
  more.some((one) => one !== undefined),
)}
<div class="row sticky"><button name="act" value="save">${said.save}</button><button class="second" name="act" value="preview">${said.previewAgain}</button><span class="faint">${said.saveHint}</span></div>
</form>`;
}

function identity({ locale, service }: StaffVisit, draft: ArticleDraft, basedOn: number): Html {
  const { fields, hints } = articleWords[locale];
  const owners = [
    ...service.departments.map(({ id, name }): [string, string] => [id, name[locale]]),
    ...service.staff.map(({ id, name }): [string, string] => [id, name]),
  ];
  const kindChoices = kinds.map((one): [string, string] => [one, mailWords[locale].kinds[one]]);
  const id =
    basedOn > 0
      ? html`<input type="hidden" name="id" value="${draft.id}">`
      : html`<label>${fields.id}<input name="id" value="${draft.id}" maxlength="60" required pattern="[a-z0-9]+(-[a-z0-9]+)*" aria-describedby="id-hint"><small id="id-hint">${hints.id}</small></label>`;
  return html`${id}<div class="selects">${select('kind', fields.kind, kindChoices, draft.kind)}
${select('owner', fields.owner, owners, draft.owner)}
<label>${fields.reviewOn}<input type="date" name="reviewOn" value="${draft.reviewOn ?? ''}"></label></div>`;
}

function area(name: string, label: string, text: string, rows: number, lang: string, hint?: string): Html {
  const described = hint === undefined ? html`` : html` aria-describedby="${name}-hint"`;
  const below = hint === undefined ? html`` : html`<small id="${name}-hint">${hint}</small>`;
  return html`<label>${label}<textarea name="${name}" rows="${String(rows)}" lang="${lang}"${described}>${text}</textarea>${below}</label>`;
}
