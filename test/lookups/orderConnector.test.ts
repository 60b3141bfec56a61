import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { ServiceError } from '../../bot/core/errors.ts';
import { askForOrder } from '../../bot/lookups/orderConnector.ts';
import { missingSecrets } from '../../bot/lookups/secretHeaders.ts';
import { OrderServer } from '../support/orderServer.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const request = {
  conversation: 'c',
  activity: 'a',
  locale: 'zh-CN' as const,
  orderNumber: '20260901234567',
  phoneEnd: '5678',
};
const order = {
  status: 'shipped',
  parcel: { number: 'SF1234567890123' },
  phone: '13812345678',
  arrives: '2026-11-30T10:00:00+08:00',
};

describe('Looking an order up at the company’s server', () => {
  const server = new OrderServer();
  before(() => server.start());
  after(() => server.stop());
  beforeEach(() => server.asked.splice(0));

  const ask = (changes: object = {}, asked: object = {}, secrets = {}) =>
    askForOrder(server.settings(changes), secrets, { ...request, ...asked }, AbortSignal.timeout(2000));

  async function failure(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => undefined,
      (one: unknown) => one,
    );
    expect(error).to.be.instanceOf(ServiceError);
    return error instanceof ServiceError ? error.code : '';
  }

  it('shows the fields that are to be shown, in words, with long numbers masked', async () => {
    server.tells(order);
    expect(await ask()).to.deep.equal({
      fields: [
        { label: '状态', value: '已发货' },
        { label: '运单号', value: 'SF1234567890123' },
        { label: '收货电话', value: '••5678' },
        { label: '预计送达', at: '2026-11-30T02:00:00.000Z' },
      ],
    });
    expect(server.asked).to.deep.equal([
      { url: '/orders/20260901234567?phone=5678', authorization: undefined },
    ]);
  });

  it('writes what a customer typed into the address as one encoded value', async () => {
    server.tells(order);
    await ask({}, { orderNumber: '../admin?x=1#&', phoneEnd: '5&a=' });
    expect(server.asked[0]?.url).to.equal('/orders/..%2Fadmin%3Fx%3D1%23%26?phone=5%26a%3D');
  });

  it('takes an order that is not there, and one that is not theirs, for the same', async () => {
    server.tells({}, 404);
    expect(await ask()).to.deep.equal({ notFound: true });
    server.tells({ data: null });
    expect(await ask({ found: 'data' })).to.deep.equal({ notFound: true });
    server.tells(order);
    expect(await ask({ proof: 'phone' }, { phoneEnd: '0000' })).to.deep.equal({ notFound: true });
    expect(await ask({ proof: 'mobile' })).to.deep.equal({ notFound: true });
    expect(await ask({ proof: 'phone' })).to.have.property('fields');
  });

  it('sends the secret of a header from the environment or a file, and says which is missing', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'token');
      await writeFile(file, 'Bearer from-file\n');
      server.tells(order);
      await ask({ headers: { Authorization: { env: 'LOOKUP_ORDERS' } } }, {}, { LOOKUP_ORDERS: 'Bearer x' });
      await ask({ headers: { Authorization: { file } } });
      const sent = server.asked.map(({ authorization }) => authorization);
      expect(sent).to.deep.equal(['Bearer x', 'Bearer from-file']);
      const headers = { Authorization: { env: 'LOOKUP_ORDERS' }, 'X-Key': { file: `${file}.gone` } };
      expect(missingSecrets(headers, {})).to.deep.equal([
        'lookups: the environment variable LOOKUP_ORDERS, for the header Authorization, holds no value',
        `lookups: the file ${file}.gone, for the header X-Key, holds no value`,
      ]);
    }));

  it('fails for what is no answer: an error, a redirect, a page, too much, nothing to show', async () => {
    server.tells({}, 500);
    expect(await failure(ask())).to.equal('lookup/failed');
    server.answer = (_request, response) => {
      response.writeHead(302, { Location: `http://127.0.0.1:${server.port}/elsewhere` });
      response.end();
    };
    expect(await failure(ask())).to.equal('lookup/failed');
    server.answer = (_request, response) => response.end('<html>maintenance</html>');
    expect(await failure(ask())).to.equal('lookup/failed');
    server.tells({ ...order, filler: 'x'.repeat(70_000) });
    expect(await failure(ask())).to.equal('lookup/failed');
    server.answer = (_request, response) => void response.socket?.destroy();
    expect(await failure(ask())).to.equal('lookup/failed');
    server.tells({ status: { code: 1 }, phone: ['x'] });
    expect(await failure(ask())).to.equal('lookup/failed');
    expect(server.asked.map(({ url }) => url)).not.to.include('/elsewhere');
  });

  it('gives up a server that never answers when it is told to', async () => {
    server.answer = () => undefined;
    const controller = new AbortController();
    const asked = askForOrder(server.settings(), {}, request, controller.signal);
    controller.abort();
    expect(await failure(asked)).to.equal('lookup/failed');
  });

  it('lets no sign of another machine’s words shape the bubble', async () => {
    server.tells({ status: '**已签收**\n\n# [点这里](https://evil.example) <b>`x`</b>' });
    const outcome = await ask();
    expect(outcome).to.deep.equal({
      fields: [{ label: '状态', value: '已签收 点这里(https://evil.example) bx/b' }],
    });
  });
});
