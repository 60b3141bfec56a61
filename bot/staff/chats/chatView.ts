import type { LiveRefusal } from '../../desk/live/liveActing.ts';
import type { LiveChat } from '../../desk/live/liveChat.ts';
import type { LiveRequest } from '../../desk/live/liveMoves.ts';
import { can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import type { ReplyWarning } from '../conversation/replyWarnings.ts';
import { notFound } from '../frame/staffReplies.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { Talk } from './talks.ts';

/** A conversation as the pages of live chats show it: with its chat, or with the bot alone. */
export interface ChatView {
  /** Id of the conversation. */
  id: string;
  chat: LiveChat | undefined;
  talk: Talk | undefined;
}

/** What a page says besides: what an act has come to. */
export interface ChatNews {
  refusal?: LiveRefusal;
  warnings?: ReplyWarning[];
  /** The words that were not sent, so that nobody writes them twice. */
  draft?: string;
  /** Set where a file was no picture and no PDF. */
  leftOut?: boolean;
}

type Parts = Pick<ConsoleParts, 'live'>;

/** The conversation that a path names; not found where nobody talks there, or where it is not this reader's to see. */
export async function chatOf(visit: StaffVisit, { live }: Parts): Promise<ChatView> {
  const id = visit.exchange.params.conversation ?? '';
  if (!/^[\w.-]{1,100}$/.test(id)) throw notFound();
  const chat = await live.chats.read(id);
  const talk = live.talks.find(id);
  if (!(chat && maySee(visit, chat)) && !(talk && !isRunning(chat))) throw notFound();
  return { id, chat, talk };
}

/** Whether the reader may see a chat: like a ticket of its department, or of the person who was asked for. */
export function maySee({ member, service }: StaffVisit, { department, named, agent }: LiveChat): boolean {
  const hands = {
    department,
    ...(named !== undefined && { owner: named }),
    ...(agent !== undefined && { agent }),
  };
  return can(member.id, 'ticket.see', service, hands);
}

export function isRunning(chat: LiveChat | undefined): boolean {
  return chat !== undefined && chat.state !== 'over';
}

/** What an agent who steps into a talk with the bot asks for in the customer's place. */
export function requestFor({ member, service }: StaffVisit, talk: Talk): LiveRequest {
  const { id, channel, customer, locale, text } = talk;
  const department = member.departments[0] ?? service.administration;
  return {
    ...{ conversation: id, channel, customer, locale, department },
    ...{ kind: 'human', priority: 'normal', problem: text },
  };
}
