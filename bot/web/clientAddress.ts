import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ServiceError } from '../core/errors.ts';
import { header } from './exchange.ts';

/** Headers by which a proxy says that it stands between. */
export const forwardingHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Proxies whose forwarding headers are believed: addresses and networks like `10.0.0.0/8`; nobody by default. */
export class TrustedProxies {
  readonly #list = new BlockList();

  /** Throws `config/invalid` for an entry that is no address or network. */
  constructor(entries: readonly string[]) {
    for (const entry of entries) this.#add(entry);
  }

  /** The nearest address that is no trusted proxy, read from the connection backwards. */
  clientAddress(request: IncomingMessage): string {
    const hops = (header(request, 'x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
    let address = plain(request.socket.remoteAddress ?? '');
    while (this.#has(address)) {
      const next = plain(hops.pop() ?? '');
      if (!isIP(next)) break;
      address = next;
    }
    return address;
  }

  /** Scheme and host by which the client reached us, without a public address to go by. */
  clientUrl(request: IncomingMessage): string {
    const trusted = this.#has(plain(request.socket.remoteAddress ?? ''));
    const scheme = trusted && header(request, 'x-forwarded-proto') === 'https' ? 'https' : 'http';
    const host = (trusted && header(request, 'x-forwarded-host')) || request.headers.host;
    return host && /^[\w.:[\]-]{1,255}$/.test(host) ? `${scheme}://${host}` : `${scheme}://localhost`;
  }

  #add(entry: string): void {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address);
    const bits = prefix === undefined ? undefined : Number(prefix);
    const most = family === 6 ? 128 : 32;
    if (!family || (bits !== undefined && !(Number.isInteger(bits) && bits >= 0 && bits <= most))) {
      throw new ServiceError(
        'config/invalid',
        `TRUSTED_PROXIES: "${entry}" is neither an address nor a network like 10.0.0.0/8.`,
      );
    }
    const type = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.#list.addAddress(address, type);
    else this.#list.addSubnet(address, bits, type);
  }

  #has(address: string): boolean {
    const family = isIP(address);
    return family > 0 && this.#list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  }
}

export function isLoopback(host: string): boolean {
  const name = plain(host.replace(/^\[|\]$/g, '').toLowerCase());
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The key under which an address is counted: all of a /64 network belongs to one IPv6 customer. */
export function addressKey(address: string): string {
  if (isIP(address) !== 6 || isLoopback(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? 8 - before.length - after.length : 0;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].slice(0, 4).join(':');
}

function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}
