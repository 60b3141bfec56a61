import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { begin, type ReadSession, read, texts } from '../../support/directLineCalls.ts';
import { rawRequest, statusOf } from '../../support/rawRequest.ts';
import { TestServer } from '../../support/testServer.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const HTML = '<script>alert(1)</script>';

const attachments = z.object({
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), contentUrl: z.string() })),
});

describe('Files that a customer sends', () => {
  let server: TestServer;
  let me: ReadSession;
  before(async () => {
    server = await TestServer.start({ limits: { uploadBytes: 100_000 } });
  });
  beforeEach(async () => {
    me = await begin(server.url);
    await server.turns.settled();
  });
  after(() => server.stop());

  async function upload(
    body: FormData | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<number> {
    const url = `${server.domain}/conversations/${me.conversationId}/upload?userId=me`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${me.token}`, ...headers },
      body,
    });
    await response.text();
    await server.turns.settled();
    return response.status;
  }

  async function received() {
    const { activities } = await read(server.url, me);
    return attachments.parse(activities.find((one) => 'attachments' in one)).attachments;
  }

  function activity(fields: object): Blob {
    return new Blob([JSON.stringify({ type: 'message', ...fields })], {
      type: 'application/vnd.microsoft.activity',
    });
  }

  function stored(): string[] {
    try {
      return readdirSync(join(server.dataDir, 'uploads'));
    } catch {
      return [];
    }
  }

  it('arrive with their message, in its order, under their own names', async () => {
    const form = new FormData();
    const names = ['照片.png', '照片 (1).png'];
    form.append('file', new Blob([PNG, 'two']), names[1]);
    form.append(
      'activity',
      activity({
        text: 'look',
        attachments: names.map((name) => ({
          name,
          contentType: 'image/png',
          thumbnailUrl: 'data:image/png;base64,AAAA',
        })),
      }),
    );
    form.append('file', new Blob([PNG, 'one']), names[0]);
    expect(await upload(form)).to.equal(200);
    const files = await received();
    expect(files.map(({ name }) => name)).to.deep.equal(names);
    const [first] = files;
    const response = await fetch(first?.contentUrl ?? '');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(-3)
        .toString(),
    ).to.equal('one');
    expect(response.headers.get('content-type')).to.equal('image/png');
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(response.headers.get('content-security-policy')).to.include('sandbox');
    expect(texts(await read(server.url, me)).slice(1)).to.deep.equal([
      'look',
      `got ${names}`,
      'you said look',
    ]);
  });

  it('arrive without a word about them, too', async () => {
    const form = new FormData();
    form.append('file', new Blob([PNG]), 'a.png');
    expect(await upload(form)).to.equal(200);
    expect(await received()).to.have.length(1);
  });

  it('arrive as a whole body', async () => {
    const headers = { 'Content-Type': 'image/png', 'Content-Disposition': 'name="file"; filename="a.png"' };
    expect(await upload(new Uint8Array(PNG), headers)).to.equal(200);
    expect((await received())[0]).to.include({ name: 'a.png', contentType: 'image/png' });
  });

  it('are what their bytes say and never what they are called', async () => {
    const form = new FormData();
    form.append('file', new Blob([HTML], { type: 'image/png' }), 'picture.png');
    form.append('file', new Blob([HTML], { type: 'text/html' }), 'page.html');
    await upload(form);
    for (const { contentType, contentUrl } of await received()) {
      expect(contentType).to.equal('application/octet-stream');
      const { headers } = await fetch(contentUrl);
      expect(headers.get('content-type')).to.equal('application/octet-stream');
      expect(headers.get('content-disposition')).to.match(/^attachment/);
    }
  });

  it('keep no path in their name and have an address that cannot be guessed', async () => {
    const form = new FormData();
    form.append('file', new Blob([PNG]), '..\\..\\etc/pass\u202ewd.p n g');
    await upload(form);
    const [file] = await received();
    expect(file?.name).to.equal('passwd.p n g');
    expect(file?.contentUrl).to.match(/\/uploads\/[\w-]{22}\.bin$/);
  });

  it('leave nothing behind when they are too large, too many or broken off', async () => {
    const before = stored();
    const large = new FormData();
    large.append('file', new Blob([PNG]), 'small.png');
    large.append('file', new Blob([Buffer.alloc(100_001)]), 'large.png');
    expect(await upload(large)).to.equal(413);
    const many = new FormData();
    for (let n = 0; n < 8; n++) many.append('file', new Blob([PNG]), `${n}.png`);
    expect(await upload(many)).to.equal(413);
    expect(await upload(new Uint8Array(100_001), { 'Content-Type': 'image/png' })).to.equal(413);
    const head = [
      `POST /v3/directline/conversations/${me.conversationId}/upload HTTP/1.1`,
      'Host: a',
      `Authorization: Bearer ${me.token}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 80',
      'Connection: close',
      '\r\n',
    ].join('\r\n');
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc';
    expect(statusOf(await rawRequest(server.port, head, part.padEnd(80, '-')))).to.equal(400);
    expect(stored()).to.deep.equal(before);
  });

  it('leave nothing behind when their message cannot be taken', async () => {
    const before = stored();
    const form = new FormData();
    form.append('file', new Blob([PNG]), 'a.png');
    form.append('activity', new Blob(['{"type":'], { type: 'application/vnd.microsoft.activity' }));
    expect(await upload(form)).to.equal(400);
    const empty = new FormData();
    empty.append('activity', activity({ text: '' }));
    expect(await upload(empty)).to.equal(400);
    expect(stored()).to.deep.equal(before);
  });

  it('are kept once when they are sent twice', async () => {
    const send = async () => {
      const form = new FormData();
      form.append('activity', activity({ text: 'x', channelData: { clientActivityID: 'same' } }));
      form.append('file', new Blob([PNG]), 'a.png');
      expect(await upload(form)).to.equal(200);
    };
    const before = stored().length;
    await send();
    await send();
    expect(stored()).to.have.length(before + 1);
  });

  it('are not found under any other path', async () => {
    for (const name of [
      '../keys/session',
      '..%2fkeys%2fsession',
      '%2e%2e',
      'x',
      '',
      '.tmp',
      'con.png',
      'a'.repeat(300),
    ]) {
      expect((await fetch(`${server.url}/uploads/${name}`)).status, name).to.be.oneOf([400, 404]);
    }
  });

  it('are refused compressed and without a token', async () => {
    expect(await upload(new Uint8Array(PNG), { 'Content-Encoding': 'gzip' })).to.equal(415);
    expect(await upload(new Uint8Array(PNG), { Authorization: '' })).to.equal(401);
  });
});
