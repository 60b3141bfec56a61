import { secondLook } from '../../knowledge/releases/secondLook.ts';
import type { WebServer } from '../web/server.ts';
import type { Base } from './base.ts';
import { assembleLocal } from './local.ts';
import type { People } from './people.ts';
import { resume } from './resume.ts';
import type { Staff } from './staff.ts';
import type { Talk, TalkParts } from './talk.ts';

interface Opened {
  server: WebServer;
  staff: Staff;
  beforeReady: (() => void) | undefined;
}

/**
 * Everything begins to work, in the order in which one part needs another: what was interrupted first, then what is due,
 * and at last the service says that it is ready. What ends it is noted, newest first.
 */
export async function begin(
  base: Base,
  { house, library, gate }: TalkParts,
  talk: Talk,
  { teller, atWork, watch, liveAlerter, webhooks }: People,
  { server, staff, beforeReady }: Opened,
): Promise<void> {
  const { provider, clock, log, readiness, stops } = base;
  await resume(base, talk.conversations, talk.turns, talk.due);
  await house.outbox.start();
  await teller.ticker.start();
  await atWork.start();
  const stopAsking = await talk.asking.start();
  watch.start();
  liveAlerter.start();
  await webhooks.ticker.start();
  beforeReady?.();
  readiness.begin();
  void secondLook(library.releases, gate, log);
  await assembleLocal(base, library);
  stops.unshift(
    () => staff.pages.stop(),
    () => atWork.stop(),
    () => liveAlerter.stop(),
    () => watch.stop(),
    () => webhooks.ticker.stop(),
    () => teller.ticker.stop(),
    stopAsking,
    () => talk.turns.stop(),
    () => Promise.all([server.stop(), ...talk.carried.map((channel) => channel.stop())]),
    () => house.outbox.stop(),
  );
  stops.push(provider.follow(clock), talk.due.start());
}
