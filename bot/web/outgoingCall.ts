import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ServiceError } from '../core/errors.ts';
import type { WebhookCall } from '../desk/webhooks/webhook.ts';
import { isReachable } from './reach.ts';

const PATIENCE = 15_000;
const MOST_OF_ANSWER = 64 * 1024;

/**
 * Posts to an address of the settings and gives the status of the answer. The name is looked up once and only what it
 * stood for then is connected to: for `public` no private address and no plain http, for `internal` those too (http on
 * this machine only), and never a link-local one, where clouds keep their secrets. No redirect is followed. Throws
 * `web/call-refused` for an address that may not be called, and whatever the connection throws, within `patience` ms.
 */
export async function outgoingCall(call: WebhookCall, patience: number = PATIENCE): Promise<number> {
  const url = new URL(call.url);
  const addresses = await allowedAddresses(url, call.network);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const answer = Promise.withResolvers<number>();
  const request = send(url, {
    method: 'POST',
    headers: { ...call.headers, 'content-length': Buffer.byteLength(call.body) },
    lookup: fixed(addresses),
    agent: false,
    signal: AbortSignal.timeout(patience),
  });
  request.on('error', answer.reject);
  request.on('response', (response) => {
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OF_ANSWER) request.destroy();
    });
    response.on('close', () => answer.resolve(response.statusCode ?? 0));
    response.on('error', answer.reject);
  });
  request.end(call.body);
  return await answer.promise;
}

type Address = { address: string; family: number };

async function allowedAddresses(url: URL, network: WebhookCall['network']): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const all = family > 0 ? [{ address: host, family }] : await lookup(host, { all: true });
  const allowed = all.filter(({ address }) => mayBeCalled(address, url.protocol, network));
  if (allowed.length > 0) return allowed;
  throw new ServiceError('web/call-refused', `${host} stands for no address that may be called.`);
}

function mayBeCalled(address: string, protocol: string, network: WebhookCall['network']): boolean {
  const isSafe = protocol === 'https:' || isReachable(address, 'loopback');
  return isSafe && isReachable(address, network);
}

// The name must not stand for another address at the second look.
function fixed(addresses: readonly Address[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}
