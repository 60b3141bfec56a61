import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import { silentLog } from '../../../bot/core/log.ts';
import { AgentActs } from '../../../bot/desk/acts/agentActs.ts';
import { CaseLinks } from '../../../bot/desk/caseLinks.ts';
import { Desk } from '../../../bot/desk/desk.ts';
import type { Service } from '../../../bot/serviceSchema.ts';
import { FileCustomerStore } from '../../../bot/storage/customerStore.ts';
import { FileTicketStore } from '../../../bot/storage/ticketStore.ts';
import { FileUploads } from '../../../bot/storage/uploadStore.ts';
import { registerCase } from '../../../bot/web/case/caseRoutes.ts';
import { loadScript } from '../../../dialogs/script/script.ts';
import { stateWords } from '../../../dialogs/stateWords.ts';
import { PriceGate } from '../../../knowledge/price/gate.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { sampleService } from '../../support/pageServer.ts';
import { startWebServer } from '../../support/webServer.ts';

const script = loadScript(join(import.meta.dirname, '../../../dialogs/script'));
// The rules alone: what only the second opinion finds is no matter of the page.
const gate = new PriceGate({ recogniser: { amounts: async (pieces) => pieces.map(() => []) }, free: 'pass' });

/** The customer's page over a real server and real files, with the sample company. */
export async function openCases(dataDir: string, change: Partial<Service> = {}) {
  const clock = new FakeClock();
  const service = { ...sampleService, ...change };
  const settings = { current: service };
  const store = new FileTicketStore(dataDir);
  const pictures = new FileUploads(dataDir);
  const customers = new FileCustomerStore(dataDir);
  const base: { url?: string } = {};
  const links = new CaseLinks(createSecretKey(Buffer.alloc(32, 5)), () => base.url);
  const parts = { store, settings, clock, log: silentLog };
  const desk = new Desk({ ...parts, links });
  const acts = new AgentActs({ ...parts, gate });
  const { server, url } = await startWebServer((made) =>
    registerCase(made, {
      ...{ links, store, desk, pictures, gate, customers, clock, log: silentLog },
      stateWords: (state, locale) => stateWords(script, locale, state),
      service: () => settings.current,
    }),
  );
  base.url = url;
  const send = async (address: string, fields: Record<string, string | Blob>) => {
    const form = new FormData();
    form.set('key', fields.key ?? 'k'.repeat(22));
    for (const [name, value] of Object.entries(fields)) {
      if (value instanceof Blob) form.append(name, value, 'leak.png');
      else form.set(name, value);
    }
    return await fetch(address, { method: 'POST', body: form, redirect: 'manual' });
  };
  return {
    ...{ desk, acts, store, customers, clock, links, url, pictures, settings, send, server },
    get: async (address: string) => {
      const answer = await fetch(address);
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    },
  };
}
