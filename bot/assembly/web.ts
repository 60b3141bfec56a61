import { stateWords } from '../../dialogs/stateWords.ts';
import { TOKEN_SECONDS, Tokens } from '../channels/directLine/tokens.ts';
import { signingKey } from '../core/keys.ts';
import { registerCase } from '../web/case/caseRoutes.ts';
import { registerChatToken } from '../web/chatToken.ts';
import { registerPictures } from '../web/fileReply.ts';
import { registerHealth } from '../web/health.ts';
import { registerPages } from '../web/pages.ts';
import { WebServer } from '../web/server.ts';
import { WidgetLogins } from '../web/widgetLogin.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import type { Talk } from './talk.ts';

/** The server with the routes of customers. */
export async function assembleWeb(base: Base, parts: Foundation & { talk: Talk }): Promise<WebServer> {
  const { config, log, metrics, provider, readiness } = base;
  const { kept, talk } = parts;
  const { publicUrl, ...web } = config.web;
  const server = new WebServer({ ...web, ...(publicUrl && { publicUrl }), log, metrics });
  for (const channel of talk.channels) channel.attach(server, talk.turns);
  registerPictures(server, kept.pictures);
  registerHealth(server, readiness, metrics);
  registerTokens(base, server);
  registerCases(base, server, parts);
  await registerPages(server, { dataDir: config.dataDir, service: () => provider.current });
  return server;
}

function registerTokens({ config, clock, provider }: Base, server: WebServer): void {
  const tokens = new Tokens(signingKey(config.dataDir, 'session'), clock);
  registerChatToken(server, {
    visitorKey: signingKey(config.dataDir, 'visitor'),
    logins: new WidgetLogins(config.widgetLoginSecret, clock),
    clock,
    service: () => provider.current,
    issue: (session) => ({ token: tokens.issue(session), seconds: TOKEN_SECONDS }),
  });
}

function registerCases(
  { clock, log, provider }: Base,
  server: WebServer,
  { gate, kept, content, tickets }: Foundation,
): void {
  const { desk, store, links } = tickets;
  registerCase(server, {
    ...{ desk, store, links, gate, customers: kept.customers, pictures: kept.uploads, clock, log },
    stateWords: (state, locale) => stateWords(content.script, locale, state),
    service: () => provider.current,
  });
}
