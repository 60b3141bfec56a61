import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// IANA's special-purpose registries: this host, link-local with the metadata services of clouds, documentation,
// multicast, reserved; and IPv6 that stands for an IPv4 address.
const nowhere = listOf([
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['fe80::/10', 'ff00::/8'],
]);
const inside = listOf([
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15'],
  ...['::1/128', 'fc00::/7', 'fec0::/10'],
]);
const loopback = listOf(['127.0.0.0/8', '::1/128']);

/** Which machines may be called: the ones of the internet, those of the company's own network too, or this one alone. */
export type Reach = 'public' | 'internal' | 'loopback';

/** Whether an address may be connected to. Whatever is no address may not. */
export function isReachable(address: string, reach: Reach): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const isIn = (list: BlockList) => list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  if (reach === 'loopback') return isIn(loopback);
  if (reach === 'internal') return isIn(loopback) || !isIn(nowhere);
  return !isIn(nowhere) && !isIn(inside);
}

/**
 * Resolves a name for a connection and fails where any of its addresses may not be reached. The connection is made to
 * the addresses that were checked, so that a name cannot change its meaning in between.
 */
export function guardedLookup(reach: Reach, resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? refused(hostname), '');
      if (!addresses.every(({ address }) => isReachable(address, reach))) return done(refused(hostname), '');
      if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function refused(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} leads to an address that may not be reached.`), {
    code: 'EACCES',
  });
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
