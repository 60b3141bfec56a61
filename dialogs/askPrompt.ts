import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { Prompt, type PromptOptions, type PromptRecognizerResult } from 'botbuilder-dialogs';

/** What came back on a question: words, pictures, or nothing more in time (`paused`). */
export interface Reply {
  text: string;
  pictures: number;
  paused: boolean;
}

/** The event that ends a wait for more words. */
export const PAUSE = 'due.pause';

/**
 * Asks with one activity (or waits silently) and takes whatever comes back; the step that asked knows what it means.
 * Asked again after an interruption, it says the same words.
 */
export class AskPrompt extends Prompt<Reply> {
  // biome-ignore lint/complexity/noUselessConstructor: the constructor of the SDK's prompts is protected
  constructor(id: string) {
    super(id);
  }

  protected override async onPrompt(
    context: TurnContext,
    _state: object,
    options: PromptOptions,
    _isRetry: boolean,
  ): Promise<void> {
    if (options.prompt && typeof options.prompt !== 'string') await context.sendActivity(options.prompt);
  }

  protected override async onRecognize(context: TurnContext): Promise<PromptRecognizerResult<Reply>> {
    return { succeeded: true, value: replyOf(context.activity) };
  }

  // The SDK's prompts sleep through events; the end of a wait is an answer here.
  override async continueDialog(dc: Parameters<Prompt<Reply>['continueDialog']>[0]) {
    const { type, name } = dc.context.activity;
    if (type === ActivityTypes.Event && name === PAUSE)
      return await dc.endDialog(replyOf(dc.context.activity));
    return await super.continueDialog(dc);
  }
}

export function replyOf(activity: Partial<Activity>): Reply {
  return {
    text: activity.text?.trim() ?? '',
    pictures: activity.attachments?.length ?? 0,
    paused: activity.type === ActivityTypes.Event,
  };
}
