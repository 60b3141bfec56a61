import { expect } from 'chai';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { latest } from '../../knowledge/releases/record.ts';
import { noisyPicture } from '../support/noisyPicture.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const ID = 'dishwasher-leak';
const WRITE = '/console/write';
const edit = `/console/articles/${ID}/zh-CN/edit`;
const PNG = noisyPicture(2, 2);
const JPEG = Buffer.from('ffd8ffe000044a46ffc0000b08000200020101110', 'hex');
const fields = {
  ...{ act: 'save', id: ID, locale: 'zh-CN', title: '洗碗机漏水怎么办', kind: 'repair', owner: 'afterSales' },
  answer: '请先断电关水，再看门封条有没有夹住东西。',
  questions: ['洗碗机漏水', '洗碗机底下有水', '洗碗机门缝渗水', '洗碗机一直滴水'].join('\n'),
};

describe('Pictures of an article in the console', () => {
  let house: ConsoleHouse;
  let editor: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    editor = await house.browserOf('xuNing');
  });
  afterEach(() => house.close());

  /** Sends the form of the article as its page has it, with a picture or other rows of pictures. */
  async function write(
    change: Record<string, string>,
    content?: Buffer,
    rows: readonly (readonly [file: string, alt: string, place: string])[] = [],
  ) {
    const hidden = await editor.form(edit, WRITE);
    delete hidden['pictures.file'];
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...hidden, ...fields, ...change })) body.append(name, value);
    for (const [file, alt, place] of rows) {
      body.append('pictures.file', file);
      body.append('pictures.alt', alt);
      body.append('pictures.place', place);
    }
    if (content) body.append('picture', new File([new Uint8Array(content)], '../../水管.svg'));
    return await editor.send(WRITE, body);
  }

  const kept = async () => {
    const record = await house.releases.read(ID);
    return (record && latest(record, 'zh-CN')?.article.pictures) ?? [];
  };

  it('are stored by a name of the service and shown in the preview, first of all to the second reader', async () => {
    expect((await write({ newAlt: '门封条的位置' }, PNG)).status).to.equal(303);
    const [picture] = await kept();
    expect(picture?.file).to.match(/^[\w-]{22}\.png$/);
    expect(picture?.alt).to.equal('门封条的位置');
    expect(await new FileUploads(house.dataDir, 'pictures').has(picture?.file ?? '')).to.equal(true);
    const { text } = await editor.get(`/console/articles/${ID}/zh-CN/versions/2`);
    expect(text.split(`src="/pictures/${picture?.file}" alt="门封条的位置"`)).to.have.length(3);
    expect(textOf(text)).to.contain('图片 1 图片里有什么');
  });

  it('are kept while their words are missing, and saved with them', async () => {
    const refused = await write({}, JPEG);
    expect(refused.status).to.equal(409);
    const file = /name="pictures\.file" value="([\w-]{22}\.jpg)"/.exec(refused.text)?.[1] ?? '';
    expect(textOf(refused.text)).to.contain('图片 1 图片里有什么').and.contain('不能为空');
    expect((await write({}, undefined, [[file, '门封条', '1']])).status).to.equal(303);
    expect(await kept()).to.deep.equal([{ file, alt: '门封条' }]);
  });

  it('are put into another order and taken out, and stay with the version that had them', async () => {
    for (const newAlt of ['一', '二', '三'])
      await write(
        { newAlt },
        PNG,
        (await kept()).map(({ file, alt }, n) => [file, alt, `${n + 1}`]),
      );
    const rows = await kept();
    expect(rows.map(({ alt }) => alt)).to.deep.equal(['一', '二', '三']);
    const placed = async (...places: string[]) => {
      const now = await kept();
      await write(
        {},
        undefined,
        now.map(({ file, alt }, n) => [file, alt, places[n] ?? '']),
      );
      return (await kept()).map(({ alt }) => alt).join('');
    };
    expect(await placed('1', '2', '1')).to.equal('三一二');
    expect(await placed('3', '2', '3')).to.equal('一二三');
    expect(await placed('1', '', '3')).to.equal('一三');
    expect(await placed('', '')).to.equal('');
    const record = await house.releases.read(ID);
    expect(record?.versions['zh-CN'].some(({ article }) => article.pictures?.length === 3)).to.equal(true);
    for (const { file } of rows)
      expect(await new FileUploads(house.dataDir, 'pictures').has(file)).to.equal(true);
  });

  it('are refused when they are none, whatever they are called, and nothing that was typed is lost', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const content of [svg, Buffer.from('%PDF-1.7'), Buffer.from('GIF89a'), PNG.subarray(0, 20)]) {
      const { status, text } = await write({ newAlt: '门封条的位置', title: '漏水' }, content);
      expect(status).to.equal(409);
      expect(textOf(text)).to.contain('不是 PNG、JPEG、GIF 或 WebP 图片');
      expect(text).to.contain('value="门封条的位置"').and.contain('value="漏水"');
    }
    expect(await kept()).to.deep.equal([]);
  });

  it('are refused above 2 MB or where they would unfold to too much, and a form above its limit has its own page', async () => {
    const large = await write({ newAlt: '大' }, Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]));
    expect([large.status, textOf(large.text).includes('图片不能超过 2 MB')]).to.eql([409, true]);
    const wide = Buffer.from(PNG);
    wide.writeUInt32BE(100_000, 16);
    wide.writeUInt32BE(100_000, 20);
    const bomb = await write({ newAlt: '大' }, wide);
    expect([bomb.status, textOf(bomb.text).includes('2500 万像素')]).to.eql([409, true]);
    const huge = await write({ newAlt: '大' }, Buffer.concat([PNG, Buffer.alloc(6 * 1024 * 1024)]));
    expect([huge.status, textOf(huge.text).includes('文件太大')]).to.eql([413, true]);
  });

  it('that were never uploaded cannot be named', async () => {
    for (const file of ['../keys/session.png', 'CCCCCCCCCCCCCCCCCCCCCC.png']) {
      const { status } = await write({}, undefined, [[file, '门封条', '1']]);
      expect(status, file).to.equal(409);
    }
    expect(await kept()).to.deep.equal([]);
  });

  it('with a price in their words are not published', async () => {
    const { location } = await write({ newAlt: '门封条 59 元一根' }, PNG);
    expect(textOf((await editor.get(location)).text)).to.contain('像是价格（图片 1 图片里有什么）');
  });

  it('go on to the other language without their words', async () => {
    await write({ newAlt: '门封条的位置' }, PNG);
    const [picture] = await kept();
    const { text } = await editor.get(`/console/articles/${ID}/en-US/edit`);
    expect(text).to.contain(`value="${picture?.file}"`).and.not.contain('门封条的位置');
  });
});
