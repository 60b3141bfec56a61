import { PassThrough } from 'node:stream';
import type { Ticket } from '../desk/ticket.ts';
import type { Reply } from '../web/exchange.ts';
import { RequestError } from '../web/requestError.ts';
import { can } from './can.ts';
import type { ConsoleParts } from './consoleParts.ts';
import type { StaffRoutes, StaffVisit } from './staffRoutes.ts';

const BEAT = 20_000;
const MOST = 500;

/** A browser that is told of changes. */
interface Follower {
  visit: StaffVisit;
  stream: PassThrough;
  /** Number of the one ticket that is followed; empty for the queue. */
  ticket: string;
}

/** Tells open pages that something changed, by Server-Sent Events; what it is they ask for themselves. */
export class Live {
  readonly #parts: Pick<ConsoleParts, 'board' | 'sessions' | 'service' | 'clock'>;
  readonly #followers = new Set<Follower>();
  readonly #stops: (() => void)[];

  constructor(parts: Pick<ConsoleParts, 'board' | 'sessions' | 'service' | 'clock'>) {
    this.#parts = parts;
    this.#stops = [
      parts.board.follow((ticket) => this.#changed(ticket)),
      parts.clock.every(BEAT, () => this.#beat()),
    ];
  }

  register(routes: StaffRoutes): void {
    routes.staff('GET', '/console/live', 'queue.see', (visit) => this.#begin(visit), true);
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
    const follower = { visit, stream, ticket: visit.exchange.query.get('ticket') ?? '' };
    this.#followers.add(follower);
    stream.once('close', () => this.#followers.delete(follower));
    stream.write('retry: 5000\n\n');
    return { status: 200, headers, body: stream };
  }

  #changed(ticket: Ticket): void {
    const service = this.#parts.service();
    for (const { visit, stream, ticket: followed } of this.#followers) {
      const concerned = followed === '' || followed === ticket.number;
      if (concerned && can(visit.member.id, 'ticket.see', service, ticket)) {
        stream.write('event: changed\ndata: {}\n\n');
      }
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
