import { z } from 'zod';
import { id } from './primitives.ts';

/** Another program that is told what happens to tickets. */
export const webhook = z
  .strictObject({
    id,
    url: z.url({ protocol: /^https?$/ }),
    /** `internal` may also be a private address or, by plain http too, this machine. */
    network: z.enum(['public', 'internal']).default('public'),
    /** A file beside `service.yaml` with the secret; without it WEBHOOK_SECRET holds. */
    secretFile: z.string().min(1).optional(),
  })
  .refine(({ url, network }) => url.startsWith('https:') || (network === 'internal' && isLocal(url)), {
    path: ['url'],
    message: 'must begin with https://; plain http is for this machine with network: internal',
  });

function isLocal(url: string): boolean {
  return /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/.test(`${url}/`);
}
