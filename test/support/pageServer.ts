import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseService } from '../../bot/service.ts';
import type { Service } from '../../bot/serviceSchema.ts';
import { registerPages } from '../../bot/web/pages.ts';
import { TestServer, type TestServerOptions } from './testServer.ts';

const root = join(import.meta.dirname, '../..');
const serviceFile = join(root, 'deployment/service.yaml');

/** The service that ships as a sample. */
export const sampleService: Service = parseService(readFileSync(serviceFile, 'utf8'), serviceFile);

/** Where tests keep what takes time to make or fetch: bundled scripts and Web Chat. */
export const cacheHolder = join(root, 'data');

/** A test server with the customer's pages of the sample company. */
export async function startPageServer(options: TestServerOptions = {}): Promise<TestServer> {
  return await TestServer.start({
    ...options,
    prepare: (server) =>
      registerPages(server.web, {
        dataDir: cacheHolder,
        service: () => ({ ...sampleService, ...server.service }),
      }),
  });
}
