import { secondLook } from '../../knowledge/releases/secondLook.ts';
import type { WebServer } from '../web/server.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import { assembleLocal } from './local.ts';
import type { People } from './people.ts';
import { resume } from './resume.ts';
import type { Staff } from './staff.ts';
import type { Talk } from './talk.ts';

type Parts = Foundation & { talk: Talk; people: People; server: WebServer; staff: Staff };

/**
 * Everything begins to work, in the order in which one part needs another: what was interrupted first, then what is due,
 * and at last the service says that it is ready. What ends it is noted, newest first.
 */
export async function begin(base: Base, parts: Parts, beforeReady?: () => void): Promise<void> {
  const { gate, library, tickets, talk, people, server, staff } = parts;
  const { teller, desk, live, webhooks } = people;
  const { provider, clock, log, readiness, stops } = base;
  await resume(base, talk.conversations, talk.turns, talk.due);
  await tickets.outbox.start();
  await teller.ticker.start();
  await desk.start();
  const stopAsking = await talk.lookups.start();
  live.watch.ticker.start();
  live.alerter.ticker.start();
  await webhooks.ticker.start();
  beforeReady?.();
  readiness.begin();
  void secondLook(library.releases, gate, log);
  await assembleLocal(base, library);
  stops.unshift(
    () => staff.pages.stop(),
    () => desk.stop(),
    () => live.alerter.ticker.stop(),
    () => live.watch.ticker.stop(),
    () => webhooks.ticker.stop(),
    () => teller.ticker.stop(),
    stopAsking,
    () => talk.turns.stop(),
    () => Promise.all([server.stop(), ...talk.channels.map((channel) => channel.stop())]),
    () => tickets.outbox.stop(),
  );
  stops.push(provider.follow(clock), talk.due.start());
}
