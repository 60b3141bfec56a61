import { PassThrough } from 'node:stream';
import type { Ticket } from '../desk/ticket.ts';
import type { Reply } from '../web/exchange.ts';
import { RequestError } from '../web/requestError.ts';
import { can } from './can.ts';
import type { ConsoleParts } from './consoleParts.ts';
import type { StaffRoutes } from './frame/staffRoutes.ts';
import type { StaffVisit } from './frame/staffVisit.ts';

const BEAT = 20_000;
const MOST = 500;

/** What an open page shows: the queue, one ticket by its number, all live chats, or one conversation. */
type Shown = { ticket: string } | { conversation: string } | 'queue' | 'chats';

/** A browser that is told of changes. */
interface Follower {
  visit: StaffVisit;
  stream: PassThrough;
  shown: Shown;
}

type OpenPagesParts = Pick<ConsoleParts, 'board' | 'sessions' | 'service' | 'clock' | 'live'>;

/** Tells open pages that something changed, by Server-Sent Events; what it is they ask for themselves. */
export class OpenPages {
  readonly #parts: OpenPagesParts;
  readonly #followers = new Set<Follower>();
  readonly #stops: (() => void)[];

  constructor(parts: OpenPagesParts) {
    this.#parts = parts;
    const { chats, presence, talks } = parts.live;
    chats.onChange(({ conversation }) => this.#chatChanged(conversation));
    presence.onChange(() => this.#chatChanged(''));
    this.#stops = [
      parts.board.follow((ticket) => this.#ticketChanged(ticket)),
      talks.follow((conversation) => this.#said(conversation)),
      parts.clock.every(BEAT, () => this.#beat()),
    ];
  }

  register(routes: StaffRoutes): void {
    routes.staff('GET', '/console/live', 'queue.see', (visit) => this.#begin(visit), { quietly: true });
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    for (const { stream } of this.#followers) stream.end();
  }

  #begin(visit: StaffVisit): Reply {
    const headers = { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' };
    if (visit.exchange.request.method === 'HEAD') return { status: 200, headers };
    if (this.#followers.size >= MOST) throw new RequestError(503, 'Too many pages are open.');
    const stream = new PassThrough();
    const follower = { visit, stream, shown: shownOn(visit.exchange.query) };
    this.#followers.add(follower);
    stream.once('close', () => this.#followers.delete(follower));
    stream.write('retry: 5000\n\n');
    return { status: 200, headers, body: stream };
  }

  #ticketChanged(ticket: Ticket): void {
    const service = this.#parts.service();
    this.#tell(({ shown, visit }) => {
      const concerned =
        shown === 'queue' ||
        (typeof shown === 'object' && 'ticket' in shown && shown.ticket === ticket.number);
      return concerned && can(visit.member.id, 'ticket.see', service, ticket);
    });
  }

  #chatChanged(conversation: string): void {
    this.#tell(({ shown }) => shown === 'chats' || shows(shown, conversation));
  }

  #said(conversation: string): void {
    this.#tell(({ shown }) => shows(shown, conversation));
  }

  #tell(isConcerned: (follower: Follower) => boolean): void {
    for (const follower of this.#followers) {
      if (isConcerned(follower)) follower.stream.write('event: changed\ndata: {}\n\n');
    }
  }

  // Keeps proxies from closing what is silent, and ends what nobody is signed in for any more.
  #beat(): void {
    for (const { visit, stream } of this.#followers) {
      stream.write(': beat\n\n');
      this.#parts.sessions
        .find(visit.session.id, true)
        .then((session) => session ?? stream.end())
        .catch(() => stream.end());
    }
  }
}

function shownOn(query: URLSearchParams): Shown {
  const [ticket, conversation] = [query.get('ticket'), query.get('chat')];
  if (ticket) return { ticket };
  if (conversation) return { conversation };
  return query.has('chats') ? 'chats' : 'queue';
}

function shows(shown: Shown, conversation: string): boolean {
  return typeof shown === 'object' && 'conversation' in shown && shown.conversation === conversation;
}
