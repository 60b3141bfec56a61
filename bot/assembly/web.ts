import type { Script } from '../../dialogs/script/script.ts';
import { stateWords } from '../../dialogs/stateWords.ts';
import type { Channel } from '../channels/channel.ts';
import { TOKEN_SECONDS, Tokens } from '../channels/directLine/tokens.ts';
import { signingKey } from '../core/keys.ts';
import type { Turns } from '../turn/turns.ts';
import { type CaseParts, registerCase } from '../web/case/caseRoutes.ts';
import { registerChatToken } from '../web/chatToken.ts';
import { registerPictures } from '../web/fileReply.ts';
import { registerHealth } from '../web/health.ts';
import { registerPages } from '../web/pages.ts';
import { WebServer } from '../web/server.ts';
import { WidgetLogins } from '../web/widgetLogin.ts';
import type { Base } from './base.ts';
import type { Kept } from './kept.ts';

/** The server with the routes of customers. */
export async function assembleWeb(
  base: Base,
  carried: readonly Channel[],
  turns: Turns,
  cases: Pick<CaseParts, 'links' | 'store' | 'desk' | 'pictures' | 'gate' | 'customers'> & {
    script: Script;
    articlePictures: Kept['pictures'];
  },
): Promise<WebServer> {
  const { config, clock, log, metrics, provider, readiness } = base;
  const { publicUrl, ...web } = config.web;
  const server = new WebServer({ ...web, ...(publicUrl && { publicUrl }), log, metrics });
  for (const channel of carried) channel.attach(server, turns);
  registerPictures(server, cases.articlePictures);
  registerHealth(server, readiness, metrics);
  const tokens = new Tokens(signingKey(config.dataDir, 'session'), clock);
  registerChatToken(server, {
    visitorKey: signingKey(config.dataDir, 'visitor'),
    logins: new WidgetLogins(config.widgetLoginSecret, clock),
    clock,
    service: () => provider.current,
    issue: (session) => ({ token: tokens.issue(session), seconds: TOKEN_SECONDS }),
  });
  registerCase(server, {
    ...{ ...cases, clock, log },
    stateWords: (state, locale) => stateWords(cases.script, locale, state),
    service: () => provider.current,
  });
  await registerPages(server, { dataDir: config.dataDir, service: () => provider.current });
  return server;
}
