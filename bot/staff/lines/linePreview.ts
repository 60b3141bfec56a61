import { fill } from '../../../dialogs/script/fill.ts';
import type { LinePair } from '../../../dialogs/script/script.ts';
import { loadTraditional, toTraditional } from '../../../dialogs/script/traditional.ts';
import { type ContentLocale, contentLocales } from '../../core/locale.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { preview } from '../preview/preview.ts';
import type { PreviewBubble } from '../preview/previewBubble.ts';
import { sampleValues } from './placeholders.ts';
import { lineWords } from './words.ts';

/** A line as customers see it in every language, with something in each of its placeholders. */
export async function linePreview({ service, locale: reader }: StaffVisit, lines: LinePair): Promise<Html> {
  await loadTraditional();
  const said = lineWords[reader];
  const of = (locale: ContentLocale): PreviewBubble[] => {
    const values = sampleValues(service, locale);
    const { wordings, buttons } = lines[locale];
    const labels = buttons.map((label) => fill(label, values));
    return wordings.map((text) => ({ text: fill(text, values), buttons: labels }));
  };
  const traditional = of('zh-CN').map(({ text, buttons }) => ({
    text: toTraditional(text, '王先生'),
    buttons: buttons.map((label) => toTraditional(label)),
  }));
  return html`<div data-preview>
${contentLocales.map((locale) => html`<h3>${said.languages[locale]}</h3>${preview(of(locale), locale, reader)}`)}
<details><summary>${said.traditional}</summary>${preview(traditional, 'zh-TW', reader)}</details>
</div>`;
}
