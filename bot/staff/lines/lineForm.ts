import { type LineKey, placeholdersOf } from '../../../dialogs/script/lines.ts';
import type { Line, LinePair } from '../../../dialogs/script/script.ts';
import { type ContentLocale, contentLocales } from '../../core/locale.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { formTokenField } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { meaningOf } from './placeholders.ts';
import { lineWords } from './words.ts';

/** Empty fields for more wordings; saving makes room for the next one. */
const ROOM = 1;

/** What was typed into the form of a line. */
export function linesIn(form: URLSearchParams): LinePair {
  const of = (locale: ContentLocale): Line => ({
    wordings: all(form, `${locale}.wording`).filter((text) => text !== ''),
    buttons: all(form, `${locale}.button`),
  });
  return { 'zh-CN': of('zh-CN'), 'en-US': of('en-US') };
}

function all(form: URLSearchParams, name: string): string[] {
  return form.getAll(name).map((text) => text.replaceAll('\r\n', '\n').trim());
}

/** The fields of a line in both languages; `basedOn` is the time of the draft that they show, empty for none. */
export function lineForm(visit: StaffVisit, key: LineKey, lines: LinePair, basedOn: string): Html {
  const said = lineWords[visit.locale];
  return html`<form class="editor" method="post" action="/console/lines/${key}" data-unsaved data-previews="/console/lines/${key}/preview">
${formTokenField(visit.page)}<input type="hidden" name="basedOn" value="${basedOn}">
<div class="pair">${contentLocales.map((locale) => fields(visit, locale, lines[locale]))}</div>
<p class="faint">${said.wordingsHint}</p>
${placeholderList(visit, key)}
<div class="row sticky"><button name="act" value="save">${said.save}</button><button class="second" name="act" value="preview">${said.previewAgain}</button><span class="faint">${said.saveHint}</span></div>
</form>`;
}

function fields({ locale: reader }: StaffVisit, locale: ContentLocale, { wordings, buttons }: Line): Html {
  const said = lineWords[reader];
  const room = [...wordings, ...Array.from({ length: ROOM }, () => '')];
  const texts = room.map(
    (text, n) =>
      html`<label>${said.wording(n + 1)}<textarea name="${locale}.wording" rows="2" maxlength="1000" lang="${locale}">${text}</textarea></label>`,
  );
  const labels = buttons.map(
    (text, n) =>
      html`<label>${said.button(n + 1)}<input name="${locale}.button" value="${text}" maxlength="100" lang="${locale}"></label>`,
  );
  return html`<fieldset><legend>${said.languages[locale]}</legend>${texts}${labels}</fieldset>`;
}

function placeholderList({ locale }: StaffVisit, key: LineKey): Html {
  const said = lineWords[locale];
  const rows = [...placeholdersOf(key)].map(
    (name) => html`<li><code>{${name}}</code> ${meaningOf(name, locale)}</li>`,
  );
  return html`<details><summary>${said.placeholders}</summary><p class="faint">${said.placeholdersHint}</p><ul class="chips">${rows}</ul></details>`;
}
