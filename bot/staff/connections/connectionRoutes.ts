import type { Reply } from '../../web/exchange.ts';
import { apiScopes } from '../api/apiTokens.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { notFound, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type ConnectionsView, connectionsPage } from './connectionsPage.ts';

const LONGEST_NAME = 60;

/** `/console/connections`: the tokens with which other programs use the API, and the webhooks that tell them of tickets. */
export function registerConnections(routes: StaffRoutes, parts: ConsoleParts): void {
  const { tokens, log } = parts;
  routes.staff('GET', '/console/connections', 'connection.manage', async (visit) =>
    connectionsPage(visit, await view(visit, parts)),
  );
  routes.staff('POST', '/console/connections/tokens', 'connection.manage', (visit) => create(visit, parts));
  routes.staff('POST', '/console/connections/tokens/:digest/revoke', 'connection.manage', async (visit) => {
    const digest = visit.exchange.params.digest ?? '';
    if (!/^[\w-]{43}$/.test(digest) || !(await tokens.revoke(digest))) throw notFound();
    log.info('apiToken.revoked', { reference: digest });
    return seeOther('/console/connections');
  });
}

// Shown in the answer itself: a page that is asked for again must not hold it.
async function create(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const { form, member, service } = visit;
  const { tokens, log } = parts;
  const name = field(form, 'name').slice(0, LONGEST_NAME);
  const staff = service.staff.find(({ id }) => id === field(form, 'staff'))?.id;
  const scopes = apiScopes.filter((scope) => form.getAll('scope').includes(scope));
  if (name === '' || staff === undefined || scopes.length === 0) {
    return connectionsPage(visit, { ...(await view(visit, parts)), incomplete: true });
  }
  const fresh = await tokens.create({ name, staff, scopes, createdBy: member.id });
  log.info('apiToken.created');
  return connectionsPage(visit, { ...(await view(visit, parts)), fresh });
}

async function view({ service }: StaffVisit, { tokens, webhooks }: ConsoleParts): Promise<ConnectionsView> {
  const told = service.webhooks.map(({ id, url }) => ({ id, url, pausedSince: webhooks.pausedSince(id) }));
  return { tokens: await tokens.list(), webhooks: told };
}
