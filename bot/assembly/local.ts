import { localCalls } from '../local/knowledgeCalls.ts';
import { LibraryCalls } from '../local/libraryCalls.ts';
import { listenLocally } from '../local/localSocket.ts';
import type { Base } from './base.ts';
import type { Library } from './knowledge.ts';

/** The commands of this machine find the running service by its data folder. */
export async function assembleLocal(base: Base, library: Library): Promise<void> {
  const { config, provider, clock, log, stops } = base;
  const calls = new LibraryCalls({ ...library, service: () => provider.current, clock });
  const close = await listenLocally(config.dataDir, localCalls(calls), log);
  if (close) stops.unshift(close);
  else log.warn('commands.unreachable', { detail: 'DATA_DIR has too long a name for a socket.' });
}
