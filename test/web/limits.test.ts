import { expect } from 'chai';
import { addressKey, isLoopback } from '../../bot/web/clientAddress.ts';
import { Limits, PER_ADDRESS } from '../../bot/web/limits.ts';
import { RequestError } from '../../bot/web/requestError.ts';

async function outcome(taking: Promise<void>): Promise<string> {
  return await taking.then(
    () => 'taken',
    (error: unknown) => (error instanceof RequestError ? `refused ${error.status}` : 'failed'),
  );
}

describe('Limits', () => {
  it('refuse one customer who does something too often, with the time to wait', async () => {
    const limits = new Limits(() => ({ post: { requests: 2, seconds: 60 } }));
    await limits.take('post', 'a', '1.1.1.1');
    await limits.take('post', 'a', '1.1.1.1');
    const error: unknown = await limits.take('post', 'a', '1.1.1.1').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(RequestError).with.nested.property('headers.Retry-After', '60');
    expect(await outcome(limits.take('post', 'b', '1.1.1.1'))).to.equal('taken');
  });

  it('refuse an address that brings ever new customers', async () => {
    const limits = new Limits(() => ({ post: { requests: 1, seconds: 60 } }));
    for (let n = 0; n < PER_ADDRESS; n++) await limits.take('post', `customer${n}`, '1.1.1.1');
    expect(await outcome(limits.take('post', 'one more', '1.1.1.1'))).to.equal('refused 429');
    expect(await outcome(limits.take('post', 'another', '2.2.2.2'))).to.equal('taken');
  });

  it('follow settings that change', async () => {
    let requests = 1;
    const limits = new Limits(() => ({ post: { requests, seconds: 60 } }));
    await limits.takeAddress('post', '1.1.1.1');
    expect(await outcome(limits.takeAddress('post', '1.1.1.1'))).to.equal('refused 429');
    requests = 10;
    expect(await outcome(limits.takeAddress('post', '1.1.1.1'))).to.equal('taken');
  });

  it('count a whole IPv6 network as one customer', () => {
    expect(addressKey('2001:db8:1:2:3:4:5:6')).to.equal(addressKey('2001:db8:1:2::9'));
    expect(addressKey('2001:db8:1:2::9')).not.to.equal(addressKey('2001:db8:1:3::9'));
    expect(addressKey('2001::9')).to.equal('2001:0:0:0');
    expect(addressKey('192.0.2.1')).to.equal('192.0.2.1');
  });
});

describe('Loopback', () => {
  it('is this machine alone, in every way of writing it', () => {
    const yes = ['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1', 'LOCALHOST'];
    const no = [
      '0.0.0.0',
      '10.0.0.1',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '',
      '169.254.169.254',
    ];
    expect(yes.filter(isLoopback)).to.deep.equal(yes);
    expect(no.filter(isLoopback)).to.deep.equal([]);
  });
});
