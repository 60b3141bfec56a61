import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { ServiceError } from '../core/errors.ts';
import type { WebhookCall } from '../desk/webhooks/webhook.ts';

const PATIENCE = 15_000;
const MOST_OF_ANSWER = 64 * 1024;

const nowhere = blockList(
  ['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ['::/128', 'fe80::/10', 'ff00::/8', '64:ff9b::/96', '2002::/16', '2001::/32'],
);
const inside = blockList(
  ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15'],
  ['::1/128', 'fc00::/7', 'fec0::/10'],
);

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
  const allowed = all.filter((one) => mayBeCalled(one, url.protocol, network));
  if (allowed.length > 0) return allowed;
  throw new ServiceError('web/call-refused', `${host} stands for no address that may be called.`);
}

function mayBeCalled(
  { address, family }: Address,
  protocol: string,
  network: WebhookCall['network'],
): boolean {
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (nowhere.check(address, type)) return false;
  if (protocol !== 'https:' && !isThisMachine(address)) return false;
  return network === 'internal' || !inside.check(address, type);
}

function isThisMachine(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

// The name must not stand for another address at the second look.
function fixed(addresses: readonly Address[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}

function blockList(v4: readonly string[], v6: readonly string[]): BlockList {
  const list = new BlockList();
  const add = (network: string, type: 'ipv4' | 'ipv6') => {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), type);
  };
  for (const network of v4) add(network, 'ipv4');
  for (const network of v6) add(network, 'ipv6');
  return list;
}
