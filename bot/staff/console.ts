import type { WebServer } from '../web/server.ts';
import { registerApi } from './api/api.ts';
import type { ApiRoutes } from './api/apiRoutes.ts';
import { registerArticles } from './articles/articleRoutes.ts';
import { registerTrying } from './articles/tryRoutes.ts';
import { registerWriting } from './articles/writeRoutes.ts';
import { registerChats } from './chats/chatRoutes.ts';
import { registerConnections } from './connections/connectionRoutes.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { registerOrders } from './dispatch/orderRoutes.ts';
import { registerElsewhere } from './elsewhere/elsewhereRoutes.ts';
import { registerEqualWords } from './equalWords/equalWordsRoutes.ts';
import { registerExchange } from './exchange/exchangeRoutes.ts';
import { consoleScript, editorScript } from './frame/browserScripts.ts';
import { StaffRoutes } from './frame/staffRoutes.ts';
import { registerLines } from './lines/lineRoutes.ts';
import { registerLogin } from './login/loginRoutes.ts';
import { registerMails } from './mails/mailRoutes.ts';
import { registerMisses } from './misses/missRoutes.ts';
import { OpenPages } from './openPages.ts';
import { registerPeek } from './peek/peekRoutes.ts';
import { registerQueue } from './queue/queueRoutes.ts';
import { registerWithheld } from './queue/withheldRoutes.ts';
import { registerActs } from './ticket/actRoutes.ts';
import { registerTicket } from './ticket/ticketRoutes.ts';

/** The staff's pages under `/console`. */
export interface Console {
  routes: StaffRoutes;
  api: ApiRoutes;
  /** Ends what browsers keep open. */
  stop(): void;
}

export function registerConsole(server: WebServer, parts: ConsoleParts): Console {
  const { sessions, service, clock, log } = parts;
  const routes = new StaffRoutes({ server, sessions, service, clock, log });
  server.route('GET', '/console/console.js', (exchange) => consoleScript.reply(exchange));
  server.route('GET', '/console/editor.js', (exchange) => editorScript.reply(exchange));
  registerLogin(routes, parts);
  registerQueue(routes, parts);
  registerWithheld(routes, parts);
  registerTicket(routes, parts);
  registerActs(routes, parts);
  registerOrders(routes, parts);
  registerElsewhere(routes, parts);
  registerChats(routes, parts);
  registerMails(routes, parts);
  registerConnections(routes, parts);
  registerPeek(routes, parts);
  registerArticles(routes, parts);
  registerWriting(routes, parts);
  registerTrying(routes, parts);
  registerEqualWords(routes, parts);
  registerExchange(routes, parts);
  registerMisses(routes, parts);
  registerLines(routes, parts);
  const openPages = new OpenPages(parts);
  openPages.register(routes);
  return { routes, api: registerApi(server, parts), stop: () => openPages.stop() };
}
