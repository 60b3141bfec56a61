import { PICTURES } from '../../../knowledge/articleFields.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { folded, select } from '../frame/formParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { ArticleDraft } from './formArticle.ts';
import { articleWords } from './words.ts';

/** The pictures of an article, each with its words, its place and the way out, and room for one more. */
export function pictureFields(
  { locale }: StaffVisit,
  { pictures = [], locale: lang }: ArticleDraft,
  newAlt: string,
): Html {
  const { fields, hints, withoutPicture } = articleWords[locale];
  const places = pictures.map((_, n): [string, string] => [String(n + 1), String(n + 1)]);
  const rows = pictures.map(
    ({ file, alt }, n) => html`<div class="pair boxed">
<input type="hidden" name="pictures.file" value="${file}"><img class="picture" src="/pictures/${file}" alt="${alt}" loading="lazy">
<div><label>${fields.alt}<input name="pictures.alt" value="${alt}" maxlength="200" lang="${lang}"></label>
${select('pictures.place', fields.place, [...places, ['', withoutPicture]], String(n + 1))}</div>
</div>`,
  );
  const more = html`<div class="pair boxed"><label>${fields.file}<input type="file" name="picture" accept="image/png,image/jpeg,image/gif,image/webp"></label>
<label>${fields.alt}<input name="newAlt" value="${newAlt}" maxlength="200" lang="${lang}" aria-describedby="alt-hint"><small id="alt-hint">${hints.alt}</small></label></div>`;
  const inside = html`<p class="faint">${hints.pictures}</p>${rows}${pictures.length < PICTURES ? more : html``}`;
  return folded(fields.pictures, inside, pictures.length > 0 || newAlt !== '');
}
