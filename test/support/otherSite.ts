import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site of another origin; every address of it shows the same page. */
export class OtherSite {
  html = '';
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(this.html);
    });
  }

  static async start(): Promise<OtherSite> {
    const site = new OtherSite();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** `localhost`, so that it is another site and not only another port. */
  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** Shows a page of a shop with the chat button of `service`; `attributes` stand in its tag. */
  embed(service: string, attributes = ''): void {
    this.html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>云岭商城</title>
<style>* { color: red; font-size: 40px !important; } div { border: 9px solid red; } button { display: none; }</style></head>
<body><main><h1>商城</h1><a href="#" data-chat-open>联系客服</a><a href="/other">下一页</a></main>
<script src="${service}/widget.js" ${attributes}></script></body></html>`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
