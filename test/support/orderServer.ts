import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { orderLookup } from '../../bot/serviceSchema/lookups.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server of orders on loopback; what it answers is the test's business. */
export class OrderServer {
  readonly asked: { url: string; authorization: string | undefined }[] = [];
  answer: Answer = (_request, response) => response.end('{}');
  readonly #server = createServer((request, response) => {
    this.asked.push({ url: request.url ?? '', authorization: request.headers.authorization });
    this.answer(request, response);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Answers every request with this JSON. */
  tells(order: unknown, status = 200): void {
    this.answer = (_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(order));
    };
  }

  /** The settings of `service.yaml: lookups.orderStatus` that lead here. */
  settings(changes: object = {}) {
    return orderLookup.parse({
      url: `http://127.0.0.1:${this.port}/orders/{orderNumber}?phone={phoneEnd}`,
      show: [
        {
          path: 'status',
          label: { 'zh-CN': '状态', 'en-US': 'Status' },
          words: { shipped: { 'zh-CN': '已发货', 'en-US': 'shipped' } },
        },
        { path: 'parcel.number', label: { 'zh-CN': '运单号', 'en-US': 'Parcel number' }, whole: true },
        { path: 'phone', label: { 'zh-CN': '收货电话', 'en-US': 'Phone' } },
        { path: 'arrives', label: { 'zh-CN': '预计送达', 'en-US': 'Expected' } },
      ],
      ...changes,
    });
  }
}
