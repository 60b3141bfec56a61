import { expect } from 'chai';
import { ServiceError } from '../../bot/core/errors.ts';
import { outgoingCall } from '../../bot/web/outgoingCall.ts';
import { HookServer } from '../support/hookServer.ts';

const publicOnly = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://10.1.2.3/',
  'https://172.31.255.254/',
  'https://192.168.1.1/',
  'https://[::ffff:c0a8:101]/',
  'https://100.64.0.1/',
  'https://198.18.0.1/',
  'https://[fd00::1]/',
  'https://[fec0::1]/',
];
const never = [
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/',
  'https://[::ffff:169.254.169.254]/',
  'https://[fe80::1]/',
  'https://0.0.0.0/',
  'https://[::]/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[ff02::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'http://10.1.2.3/',
  'http://192.168.1.1/',
];

describe('A call to an address of the settings', () => {
  const refused = async (url: string, network: 'public' | 'internal') => {
    const error = await outgoingCall({ url, network, headers: {}, body: '{}' }, 1000).catch(
      (thrown) => thrown,
    );
    expect(error, `${network} ${url}`).to.be.instanceOf(ServiceError);
    expect(error.code, url).to.equal('web/call-refused');
  };

  for (const url of [...publicOnly, ...never, 'http://127.0.0.1/', 'http://localhost/']) {
    it(`does not go inside: ${url}`, () => refused(url, 'public'));
  }

  for (const url of never) it(`never goes there, on purpose neither: ${url}`, () => refused(url, 'internal'));

  it('goes to this machine where the settings say so, and follows no redirect', async () => {
    const server = new HookServer();
    await server.start();
    server.manners.push(302);
    const call = {
      url: server.url,
      network: 'internal' as const,
      headers: { 'x-test': 'yes' },
      body: '{"a":1}',
    };
    expect(await outgoingCall(call)).to.equal(302);
    expect(await outgoingCall({ ...call, url: server.url.replace('127.0.0.1', 'localhost') })).to.equal(200);
    expect(server.heard).to.have.length(1);
    expect(server.heard[0]?.headers['x-test']).to.equal('yes');
    await server.stop();
  });
});
