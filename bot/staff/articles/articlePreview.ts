import { answerText, ONE_BY_ONE } from '../../../dialogs/answerText.ts';
import type { LineValues } from '../../../dialogs/script/fill.ts';
import type { LineKey } from '../../../dialogs/script/lines.ts';
import type { Script } from '../../../dialogs/script/script.ts';
import type { PublicArticle } from '../../../knowledge/article.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { sampleValues } from '../lines/placeholders.ts';
import { preview } from '../preview/preview.ts';
import type { PreviewBubble } from '../preview/previewBubble.ts';

type Shown = Pick<
  PublicArticle,
  'locale' | 'title' | 'answer' | 'kind' | 'steps' | 'minutes' | 'pictures' | 'prevention'
>;

/** What a customer hears of an article, in the lines that the bot says it with. */
export function articlePreview(visit: StaffVisit, script: Script, article: Shown): Html {
  return html`<div data-preview>${preview(bubblesOf(visit, script, article), article.locale, visit.locale)}</div>`;
}

function bubblesOf({ service }: StaffVisit, script: Script, article: Shown): PreviewBubble[] {
  const { locale, title, kind, steps = [], minutes, pictures, prevention } = article;
  const common = sampleValues(service, locale);
  const say = (key: LineKey, values: LineValues): PreviewBubble =>
    script.line(key, locale, 0, { ...common, ...values });
  const intro = say(kind === 'repair' ? 'answer.introFault' : 'answer.intro', {
    matter: title,
    answer: answerText(article),
  });
  const count = steps.length;
  const oneByOne =
    count < ONE_BY_ONE
      ? []
      : [
          say('answer.steps', { count, minutes: minutes ?? count }),
          ...steps.flatMap(({ text, caution }, n) => [
            ...(caution ? [say('answer.caution', { caution })] : []),
            say('answer.step', { number: n + 1, count, step: text }),
          ]),
        ];
  const shown = pictures ? [{ text: '', buttons: [], pictures }] : [];
  const check = say('answer.check', {});
  const last = prevention ? [say('answer.prevent', { prevention })] : [];
  return [intro, ...shown, ...oneByOne, check, ...last];
}
