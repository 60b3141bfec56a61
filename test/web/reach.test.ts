import type { lookup } from 'node:dns';
import { expect } from 'chai';
import { getJson } from '../../bot/lookups/getJson.ts';
import { isReachable } from '../../bot/web/reach.ts';
import { OrderServer } from '../support/orderServer.ts';

const INNER = [
  ...['127.0.0.1', '127.8.9.1', '0.0.0.0', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.255', '192.168.1.1', '192.0.0.1', '192.0.2.5', '198.18.0.1', '198.51.100.7'],
  ...['203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1'],
  ...['::ffff:7f00:1', '::ffff:a9fe:a9fe', '::7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', 'fc00::1'],
  ...['fd12::1', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', '::ffff:10.0.0.1', '::ffff:192.168.0.1'],
];

describe('The addresses that a look-up may reach', () => {
  it('are those of the internet', () => {
    for (const address of ['8.8.8.8', '114.114.114.114', '2606:4700::1111', '::ffff:8.8.8.8']) {
      expect(isReachable(address, 'public'), address).to.equal(true);
    }
    for (const address of [...INNER, '', 'localhost', '1', 'a.b']) {
      expect(isReachable(address, 'public'), address).to.equal(false);
    }
  });

  it('are this machine’s where it is named, and no other’s then', () => {
    expect(isReachable('127.0.0.1', 'loopback')).to.equal(true);
    expect(isReachable('::1', 'loopback')).to.equal(true);
    for (const address of ['8.8.8.8', '10.0.0.1', '169.254.169.254']) {
      expect(isReachable(address, 'loopback'), address).to.equal(false);
    }
  });

  describe('with a server inside that must never be reached', () => {
    const sink = new OrderServer();
    before(() => sink.start());
    after(() => sink.stop());

    /** A resolver that gives these addresses for every name. */
    function resolving(...addresses: string[]): typeof lookup {
      const resolve = (_name: string, _options: object, done: (...given: unknown[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      return Object.assign(resolve, { __promisify__: undefined }) as never;
    }

    it('refuse names that lead inside, also beside an address that is public', async () => {
      const names = INNER.map((address) => [address]);
      for (const addresses of [...names, ['8.8.8.8', '127.0.0.1'], []]) {
        const url = new URL(`https://shop.example:${sink.port}/orders`);
        const asked = getJson(url, {}, AbortSignal.timeout(2000), resolving(...addresses));
        expect(await asked.catch((error: { code: string }) => error.code)).to.equal('lookup/failed');
      }
      expect(sink.asked).to.be.empty;
    });

    it('refuse such an address however it is written', async () => {
      const hosts = ['10.0.0.1', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '[::ffff:a9fe:a9fe]'];
      for (const host of [...hosts, '192.168.1', '[fe80::1]', '169.254.169.254.']) {
        const asked = getJson(new URL(`http://${host}:${sink.port}/`), {}, AbortSignal.timeout(2000));
        expect(await asked.catch((error: { code: string }) => error.code), host).to.equal('lookup/failed');
      }
      expect(sink.asked).to.be.empty;
    });
  });
});
