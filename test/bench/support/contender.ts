import { join } from 'node:path';
import { Poster } from './poster.ts';
import { ServerProcess } from './serverProcess.ts';
import { type Said, Visitor } from './visitor.ts';

/** One who talks in a conversation of their own. */
export interface Talker {
  say(text: string): Promise<Said>;
  leave(): void;
}

/** A server that takes part in the bench, and the way into it. */
export interface Contender {
  name: 'full' | 'echo' | 'bare';
  server: ServerProcess;
  /** How many customers it has had. */
  customers: number;
  enter(locale: string): Promise<Talker>;
  stop(): Promise<void>;
}

const scripts = {
  full: 'bot/main.ts',
  echo: 'test/bench/support/echoServer.ts',
  bare: 'test/bench/support/bareServer.ts',
} as const;

/** Starts a server on data of its own under `folder`. */
export async function startContender(
  name: Contender['name'],
  folder: string,
  serviceFile: string,
): Promise<Contender> {
  const env = { DATA_DIR: join(folder, name), SERVICE_FILE: serviceFile };
  const server = await ServerProcess.start(scripts[name], folder, env);
  const poster = new Poster(server.url);
  return {
    name,
    server,
    customers: 0,
    enter: async (locale) => (name === 'bare' ? bareTalker(poster) : await Visitor.enter(poster, locale)),
    async stop() {
      poster.close();
      await server.stop();
    },
  };
}

function bareTalker(poster: Poster): Talker {
  return {
    async say(text) {
      await poster.post('/echo', { type: 'message', text, from: { id: 'me' } });
      return [];
    },
    leave() {},
  };
}
