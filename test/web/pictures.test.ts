import { expect } from 'chai';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { registerPictures } from '../../bot/web/fileReply.ts';
import { TestServer } from '../support/testServer.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

describe('/pictures', () => {
  let server: TestServer;
  let pictures: FileUploads;
  before(async () => {
    server = await TestServer.start({
      prepare: async ({ web, dataDir }) => {
        pictures = new FileUploads(dataDir, 'pictures');
        registerPictures(web, pictures);
      },
    });
  });
  after(() => server.stop());

  it('gives the picture of an article to whoever was told its name, and lets it do nothing', async () => {
    const { name } = await pictures.add(once(PNG), 'png');
    const response = await fetch(`${server.url}/pictures/${name}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).to.equal(true);
    const { headers } = response;
    expect(headers.get('content-type')).to.equal('image/png');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox");
  });

  it('knows nothing else, not even what customers have sent', async () => {
    const { name } = await new FileUploads(server.dataDir).add(once(PNG), 'png');
    for (const other of [name, '..%2Fkeys%2Fsession', `..%2Fuploads%2F${name}`, 'AAAAAAAAAAAAAAAAAAAAAA.png'])
      expect((await fetch(`${server.url}/pictures/${other}`)).status, other).to.equal(404);
  });
});
