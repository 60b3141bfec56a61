import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../serviceSchema.ts';
import { Asset } from './asset.ts';
import { bundleChat } from './bundle.ts';
import type { ChatSettings } from './chat/chatSettings.ts';
import type { Handler, Visit } from './exchange.ts';
import { chatPage } from './pages/chatPage.ts';
import type { PageParts } from './pages/layout.ts';
import { pageLocale } from './pages/pageLocale.ts';
import { missingReferencePage, referencePage } from './pages/referencePage.ts';
import { widgetPage } from './pages/widgetPage.ts';
import { referenceClientFile } from './referenceClient.ts';
import { RequestError } from './requestError.ts';
import { page } from './securityHeaders.ts';
import type { WebServer } from './server.ts';

export interface PagesParts {
  /** Holds the bundled scripts, under `cache`. */
  dataDir: string;
  /** The current `service.yaml`. */
  service(): Service;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/**
 * The customer's pages: `GET /` (the chat), `/widget.js` with `/widget` (the button for any site, and the page about
 * it) and `/webchat` (the unmodified Web Chat). Bundles their scripts first; throws what the bundler throws.
 */
export async function registerPages(server: WebServer, { dataDir, service }: PagesParts): Promise<void> {
  const bundle = await bundleChat(join(dataDir, 'cache'));
  const ofPage = new SettledScript(bundle.page, { caching: 'immutable' });
  const ofWidget = new SettledScript(bundle.widget, { caching: 'revalidate', crossOrigin: true });
  const starter = new Asset(bundle.reference, { contentType: SCRIPT, caching: 'immutable' });
  const client = new ReferenceScript(referenceClientFile(dataDir));
  const show = (make: (parts: PageParts) => string, status = 200): Handler => {
    return (exchange) => page((nonce) => make(partsOf(exchange, service(), nonce)), status);
  };

  server.route(
    'GET',
    '/',
    show((parts) => chatPage(parts, `/chat/page.js?v=${ofPage.of(parts.service).version}`)),
  );
  server.route('GET', '/chat/page.js', (exchange) => ofPage.of(service()).reply(exchange));
  server.route('GET', '/widget', show(widgetPage));
  server.route('GET', '/widget.js', (exchange) => ofWidget.of(service()).reply(exchange));
  server.route('GET', '/chat/reference.js', (exchange) => starter.reply(exchange));
  server.route('GET', '/chat/webchat.js', (exchange) => client.asset().reply(exchange));
  server.route('GET', '/webchat', (exchange) => {
    if (!client.isThere()) return show(missingReferencePage, 503)(exchange);
    const versions = { starter: starter.version, client: client.asset().version };
    const scripts = {
      client: `/chat/webchat.js?v=${versions.client}`,
      starter: `/chat/reference.js?v=${versions.starter}`,
    };
    return show((parts) => referencePage(parts, scripts))(exchange);
  });
}

function partsOf(visit: Visit, service: Service, nonce: string): PageParts {
  return { service, nonce, locale: pageLocale(visit, service.languages), baseUrl: visit.baseUrl };
}

/** A script with what it has to know of the service in front; another file as soon as that changes. */
class SettledScript {
  readonly #code: string;
  readonly #options: { caching: 'immutable' | 'revalidate'; crossOrigin?: boolean };
  #made: { settings: string; asset: Asset } | undefined;

  constructor(code: string, options: { caching: 'immutable' | 'revalidate'; crossOrigin?: boolean }) {
    this.#code = code;
    this.#options = options;
  }

  of(service: Service): Asset {
    const settings = JSON.stringify(settingsOf(service));
    if (this.#made?.settings !== settings) {
      const asset = new Asset(`(SERVICE=>{${this.#code}})(${settings});`, {
        ...this.#options,
        contentType: SCRIPT,
      });
      this.#made = { settings, asset };
    }
    return this.#made.asset;
  }
}

function settingsOf({ company, languages, limits }: Service): ChatSettings {
  const { name, legal, hotline } = company;
  return { company: name, legal, hotline, languages, uploadBytes: limits.uploadBytes };
}

/** The fetched reference client; it may come while the server runs. */
class ReferenceScript {
  readonly #file: string;
  #asset: Asset | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  isThere(): boolean {
    return this.#asset !== undefined || statSync(this.#file, { throwIfNoEntry: false }) !== undefined;
  }

  /** Throws a RequestError 404 while it is not there. */
  asset(): Asset {
    if (!this.isThere()) throw new RequestError(404, 'Web Chat has not been fetched yet.');
    this.#asset ??= new Asset(readFileSync(this.#file), { contentType: SCRIPT, caching: 'immutable' });
    return this.#asset;
  }
}
