import { ActivityTypes, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import type { Dialog, DialogContext, DialogState } from 'botbuilder-dialogs';
import { askAgain } from './askAgain.ts';
import { questionOf } from './askDialog.ts';
import { isLabel } from './choices.ts';
import { comfortIfUpset } from './comforting.ts';
import { hearFiles } from './files.ts';
import { greetBriefly } from './greeting.ts';
import { heard, nextLocale } from './hearing.ts';
import type { Interrupted } from './interruption.ts';
import { interruptions } from './interruptions.ts';
import { LINE } from './lineDialog.ts';
import { heardInLine, hearLiveNews, isLiveNews, leaveLineUnlessWaiting } from './liveNews.ts';
import { LOOKED_UP } from './lookupDone.ts';
import { hearLookup } from './lookupResult.ts';
import { isProfile, takeProfile } from './profile.ts';
import { DialogSet, DialogTurnStatus } from './sdk.ts';
import type { Services } from './services.ts';
import { awaitReply, fallSilent, isSilence } from './silence.ts';
import { newMatter } from './sitting.ts';
import { Speech } from './speech.ts';
import { allTopics } from './topics.ts';
import { turnOf } from './turn.ts';
import { ratingIn } from './understanding/rating.ts';

/** Everything the bot does with one activity: interruptions first, then the open question, else a new beginning. */
export class RootDialog {
  readonly #services: Services;
  readonly #speech: Speech;
  readonly #topics: Dialog[];

  constructor(services: Services) {
    this.#services = services;
    this.#speech = new Speech(services.script, services.company);
    this.#topics = allTopics(services);
  }

  /** Runs a turn: a message, the begin of a conversation (`conversationUpdate`), or a due time. */
  async run(context: TurnContext, state: StatePropertyAccessor<DialogState>): Promise<void> {
    await this.#speech.prepare(turnOf(context).locale);
    const dc = await this.#dialogs(state).createContext(context);
    const { type, name } = context.activity;
    if (type === ActivityTypes.Message) await this.#hear(dc);
    else if (type === ActivityTypes.ConversationUpdate) await this.#welcome(dc);
    else if (name && isSilence(name)) await fallSilent(context, name, this.#speech);
    else if (name === LOOKED_UP) await hearLookup(dc, this.#services, this.#speech);
    else if (name && isLiveNews(name)) await hearLiveNews(dc, name, this.#services, this.#speech);
    else if (isProfile(name)) takeProfile(turnOf(context), context.activity.value);
    else await dc.continueDialog();
    const turn = turnOf(context);
    const isAsked = questionOf(dc.activeDialog).key !== undefined && !turn.sitting.goodbyeAt;
    awaitReply(turn, isAsked, name);
    await leaveLineUnlessWaiting(dc, this.#services);
  }

  /** A text of ours was withheld: the dialogs are left, the safe line is said, people get the matter with the draft. */
  async withheld(
    context: TurnContext,
    state: StatePropertyAccessor<DialogState>,
    draft: string,
  ): Promise<void> {
    const turn = turnOf(context);
    const dc = await this.#dialogs(state).createContext(context);
    await this.#speech.say(context, 'price.withheld');
    // The person who takes over is there already.
    if (context.activity.name === LOOKED_UP && this.#services.live.hasAgent(turn.conversation)) return;
    await dc.cancelAllDialogs();
    turn.sitting.matter ??= newMatter(turn.activity, context.activity.text ?? '', 'inquiry');
    const options = { reason: 'withheld', withheldDraft: draft };
    await dc.beginDialog('sitting', { topic: { id: 'handOff', options } });
  }

  /** A step failed and its changes are undone: apologise; the open question stays open. */
  async failed(context: TurnContext, reference: string): Promise<void> {
    await this.#speech.say(context, 'trouble.technical', { reference });
  }

  async #welcome(dc: DialogContext): Promise<void> {
    if (!dc.activeDialog) await dc.beginDialog('sitting', {});
  }

  async #hear(dc: DialogContext): Promise<void> {
    const said = dc.context.activity.text?.trim() ?? '';
    if (await hearFiles(dc, this.#services, this.#speech)) return;
    if (said && !this.#isOffered(dc, said)) {
      if (await this.#interrupt(dc, said)) return;
      await comfortIfUpset(dc, this.#services, this.#speech);
    }
    const { status } = await dc.continueDialog();
    if (status === DialogTurnStatus.empty) await dc.beginDialog('sitting', said ? { said } : {});
  }

  // A quick reply of the open question is its answer, whatever else the words could mean; so is a rating in own words.
  #isOffered(dc: DialogContext, text: string): boolean {
    const { key, labels = [] } = questionOf(dc.activeDialog);
    const isRated = key?.startsWith('closing.survey') && ratingIn(text) !== undefined;
    const { what = 'told' } = turnOf(dc.context).asked ?? {};
    if (isRated && what === 'told') return true;
    return key !== undefined && isLabel(text, [...labels, ...this.#speech.labels(dc.context, key)]);
  }

  async #interrupt(dc: DialogContext, text: string): Promise<boolean> {
    const turn = turnOf(dc.context);
    const topic = dc.stack.at(-2)?.id;
    const { offered } = turn.sitting;
    delete turn.sitting.offered;
    const understood = heard(text, turn.locale, topic);
    turn.locale = nextLocale(turn.locale, understood);
    await this.#speech.prepare(turn.locale);
    const message: Interrupted = {
      dc,
      text,
      understood,
      topic,
      offered,
      services: this.#services,
      speech: this.#speech,
    };
    for (const one of interruptions.filter(({ name }) => topic !== LINE || heardInLine.has(name))) {
      if (!one.applies(message)) continue;
      // Who answers what we wrote unasked is in the middle of a talk.
      if (!one.ungreeted && !turn.asked) await greetBriefly(dc.context, this.#services, this.#speech);
      const [before, saysMore] = [dc.activeDialog?.state, one.saysMore?.(message) ?? false];
      await one.act(message);
      if (saysMore) continue;
      // Where an offer of its own was made, that is what is open first.
      if (turn.sitting.offered) return true;
      if (before && dc.activeDialog?.state === before) await askAgain(dc, topic);
      return true;
    }
    return false;
  }

  #dialogs(state: StatePropertyAccessor<DialogState>): DialogSet {
    const dialogs = new DialogSet(state);
    for (const dialog of this.#topics) dialogs.add(dialog);
    return dialogs;
  }
}

/** Whether an event is attended to also where an agent has the conversation. */
export function isHeardBesideAgent(event: string | undefined): boolean {
  return event !== undefined && (isLiveNews(event) || event === LOOKED_UP || isProfile(event));
}
