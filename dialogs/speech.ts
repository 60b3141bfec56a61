import { type Activity, ActivityTypes, type SuggestedActions, type TurnContext } from 'botbuilder';
import type { Locale } from '../bot/core/locale.ts';
import { pictureAttachment } from '../bot/core/pictureType.ts';
import type { PublicArticle } from '../knowledge/article.ts';
import { commonValues } from './commonValues.ts';
import type { LineValues } from './script/fill.ts';
import type { LineKey } from './script/lines.ts';
import type { Script } from './script/script.ts';
import { loadTraditional, toTraditional } from './script/traditional.ts';
import type { Company } from './services.ts';
import { turnOf } from './turn.ts';

/** Turns keys of the script into bubbles, in the customer's language, with the wording whose turn it is. */
export class Speech {
  readonly script: Script;
  readonly #company: Company;

  constructor(script: Script, company: Company) {
    this.script = script;
    this.#company = company;
  }

  /** Makes ready what a language needs before its first word; cheap afterwards. */
  async prepare(locale: Locale): Promise<void> {
    if (locale === 'zh-TW') await loadTraditional();
  }

  /** Says a line; its quick replies come along where the channel has them, else they are numbered below the text. */
  async say(
    context: TurnContext,
    key: LineKey,
    values: LineValues = {},
    labels?: readonly string[],
  ): Promise<void> {
    await this.prepare(turnOf(context).locale);
    await context.sendActivity(this.bubble(context, key, values, labels));
  }

  /** Says a line about the ticket of this number (`Turn.asked`). */
  async sayOfTicket(
    context: TurnContext,
    key: LineKey,
    values: LineValues & { number: string },
  ): Promise<void> {
    await this.prepare(turnOf(context).locale);
    const channelData = { asks: 'told', number: values.number };
    await context.sendActivity({ ...this.bubble(context, key, values), channelData });
  }

  /** Shows pictures of an article, as many as the channel has room for. */
  async show(context: TurnContext, pictures: NonNullable<PublicArticle['pictures']>): Promise<void> {
    const { locale, capabilities } = turnOf(context);
    const shown = pictures.slice(0, capabilities.pictures);
    if (shown.length === 0) return;
    await this.prepare(locale);
    const attachments = shown.map(({ file, alt }) =>
      pictureAttachment({ file, alt: locale === 'zh-TW' ? toTraditional(alt) : alt }),
    );
    await context.sendActivity({ type: ActivityTypes.Message, attachments });
  }

  /** A line as a bubble; `labels` come before the line's own buttons. */
  bubble(
    context: TurnContext,
    key: LineKey,
    values: LineValues = {},
    labels: readonly string[] = [],
  ): Partial<Activity> {
    const turn = turnOf(context);
    const heard = turn.heard[key] ?? 0;
    turn.heard[key] = heard + 1;
    const common = commonValues(this.#company, turn.customer.name, turn.locale);
    const line = this.script.line(key, turn.locale, heard, { ...common, ...values });
    const written = (text: string) => (turn.locale === 'zh-TW' ? toTraditional(text, common.name) : text);
    const shown = [...labels, ...line.buttons].map(written);
    return asBubble(written(line.text), shown, turn.capabilities.quickReplies);
  }

  /** The labels that stand below a line, in the customer's language. */
  labels(context: TurnContext, key: LineKey): readonly string[] {
    const { locale } = turnOf(context);
    const labels = this.script.buttons(key, locale);
    return locale === 'zh-TW' ? labels.map((label) => toTraditional(label)) : labels;
  }
}

function asBubble(text: string, labels: readonly string[], quickReplies: boolean): Partial<Activity> {
  const numbered = labels.map((label, n) => `${n + 1}. ${label}`).join('\n');
  const shown = labels.length > 0 && !quickReplies ? `${text}\n${numbered}` : text;
  const bubble = {
    type: ActivityTypes.Message,
    text: shown,
    textFormat: 'markdown',
    inputHint: 'acceptingInput',
  };
  return labels.length > 0 && quickReplies ? { ...bubble, suggestedActions: suggested(labels) } : bubble;
}

function suggested(labels: readonly string[]): SuggestedActions {
  return { to: [], actions: labels.map((label) => ({ type: 'imBack', title: label, value: label })) };
}
