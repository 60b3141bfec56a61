import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { toSimplified } from '../bot/core/simplified.ts';
import { PAUSE } from './askDialog.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isUnfinished } from './understanding/unfinished.ts';

export interface Heard {
  /** The pieces so far, oldest first. */
  pieces: string[];
  /** When the first unfinished piece came (ISO 8601). */
  since?: string;
}

const PAUSE_NAME = PAUSE.slice('due.'.length);
const ACKNOWLEDGED_AFTER = 3;
const FLUSTERED = /[!！]|怎么办|急|完了|天哪|oh no|help|omg|what (do|should) i do/i;

/** Hears a description out: an unfinished piece waits for the next one, bounded by the channel's pause (script.md D). */
export class ListenDialog extends Topic<Heard> {
  constructor(services: Services) {
    super('listen', services);
    this.inOrder(this.hear, this.consider);
  }

  async hear(step: WaterfallStepContext<Heard>): Promise<DialogTurnResult> {
    const { pieces, since } = step.options;
    const last = pieces.at(-1);
    if (last === undefined) return await this.wait(step, PAUSE);
    if (!isUnfinished(last)) return await this.finish(step);
    const { capabilities, now, remind } = turnOf(step.context);
    const latest = Date.parse(since ?? now.toISOString()) + capabilities.pause.most;
    const next = Math.min(now.getTime() + capabilities.pause.piece, latest);
    if (next <= now.getTime()) return await this.finish(step);
    remind(PAUSE_NAME, new Date(next));
    if (pieces.length === ACKNOWLEDGED_AFTER) {
      await this.say(step.context, pieces.some(isFlustered) ? 'listen.calm' : 'listen.ack');
    }
    return await this.wait(step, PAUSE);
  }

  async consider(step: WaterfallStepContext<Heard>): Promise<DialogTurnResult> {
    const { text, event, pictures } = replyIn(step);
    if (event) return await this.finish(step);
    if (text === '' && pictures > 0) {
      await this.say(step.context, 'attachment.received');
      return await step.replaceDialog(this.id, step.options);
    }
    const since = step.options.since ?? turnOf(step.context).now.toISOString();
    return await step.replaceDialog(this.id, { pieces: [...step.options.pieces, text], since });
  }

  private async finish(step: WaterfallStepContext<Heard>): Promise<DialogTurnResult> {
    turnOf(step.context).forget(PAUSE_NAME);
    return await step.endDialog(step.options.pieces.join(' '));
  }
}

function isFlustered(piece: string): boolean {
  return FLUSTERED.test(toSimplified(piece));
}
