import { type Activity, ActivityTypes, type SuggestedActions, type TurnContext } from 'botbuilder';
import { addressOf } from './address.ts';
import type { LineValues } from './script/fill.ts';
import type { LineKey } from './script/lines.ts';
import type { Script } from './script/script.ts';
import type { Company } from './services.ts';
import { type Turn, turnOf } from './turn.ts';

/** Turns keys of the script into bubbles, in the customer's language, with the wording whose turn it is. */
export class Speech {
  readonly script: Script;
  readonly #company: Company;

  constructor(script: Script, company: Company) {
    this.script = script;
    this.#company = company;
  }

  /** Says a line; its quick replies come along where the channel has them, else they are numbered below the text. */
  async say(
    context: TurnContext,
    key: LineKey,
    values: LineValues = {},
    labels?: readonly string[],
  ): Promise<void> {
    await context.sendActivity(this.bubble(context, key, values, labels));
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
    const line = this.script.line(key, turn.locale, heard, { ...this.#common(turn), ...values });
    return asBubble(line.text, [...labels, ...line.buttons], turn.capabilities.quickReplies);
  }

  /** The labels that stand below a line, in the customer's language. */
  labels(context: TurnContext, key: LineKey): readonly string[] {
    return this.script.buttons(key, turnOf(context).locale);
  }

  #common(turn: Turn): LineValues {
    const { hotline, emergency, website, mail } = this.#company;
    return {
      name: addressOf(turn.customer.name, turn.locale),
      company: this.#company.name(turn.locale),
      assistant: this.#company.assistant(turn.locale),
      hotline,
      emergency,
      website,
      mail,
    };
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
