import { expect } from 'chai';
import { orderLookup } from '../../bot/serviceSchema/lookups.ts';

const good = {
  url: 'https://shop.example.com/orders/{orderNumber}?phone={phoneEnd}',
  show: [{ path: 'status', label: { 'zh-CN': '状态', 'en-US': 'Status' } }],
};

function problemsOf(changes: object): string[] {
  const { error } = orderLookup.safeParse({ ...good, ...changes });
  return error?.issues.map(({ message }) => message) ?? [];
}

describe('The settings of a look-up', () => {
  it('are right as the example in service.yaml has them', () => {
    expect(problemsOf({})).to.be.empty;
    expect(problemsOf({ url: 'http://127.0.0.1:8080/{orderNumber}', proof: 'buyer.phone' })).to.be.empty;
  });

  const wrong: [what: string, changes: object, says: string][] = [
    ['plain HTTP to another machine', { url: good.url.replace('https', 'http') }, 'must begin with https'],
    ['another scheme', { url: 'file:///etc/{orderNumber}{phoneEnd}' }, 'must begin with https'],
    ['no address', { url: '{orderNumber}{phoneEnd}' }, 'an address like'],
    ['a host that the customer fills in', { url: 'https://{orderNumber}.x/{phoneEnd}' }, 'behind the host'],
    ['a password', { url: 'https://a:b@shop.example.com/{orderNumber}{phoneEnd}' }, 'password'],
    ['no order number', { url: 'https://shop.example.com/{phoneEnd}' }, 'needs {orderNumber}'],
    ['an unknown placeholder', { url: `${good.url}&x={name}` }, 'does not know {name}'],
    ['no proof', { url: 'https://shop.example.com/{orderNumber}' }, 'check who asks'],
    ['a secret in the file', { headers: { Authorization: 'Bearer x' } }, 'never stands in this file'],
    ['any variable of ours', { headers: { A: { env: 'DIRECT_LINE_SECRET' } } }, 'begins with LOOKUP_'],
    ['a header that is two', { headers: { 'A\r\nB': { env: 'LOOKUP_A' } } }, 'names of headers'],
    ['nothing to show', { show: [] }, '>=1'],
    ['a path that is a program', { found: 'a[0]; rm' }, 'a path of fields'],
  ];
  for (const [what, changes, says] of wrong) {
    it(`are refused with ${what}`, () => {
      expect(problemsOf(changes).join('\n')).to.contain(says);
    });
  }
});
