import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { transcriptOf } from '../../bot/turn/transcript.ts';
import { loadArticles } from '../../knowledge/articles.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { findPrices } from '../../knowledge/price/detect.ts';
import { House, type HouseOptions } from '../support/house.ts';

const pictures = [
  { file: 'AAAAAAAAAAAAAAAAAAAAAA.png', alt: '筒清洁按键在面板右下角' },
  { file: 'BBBBBBBBBBBBBBBBBBBBBB.jpg', alt: '清洁剂放在这一格' },
];
const shown = pictures.map(({ file, alt }) => ({
  contentType: file.endsWith('png') ? 'image/png' : 'image/jpeg',
  contentUrl: `/pictures/${file}`,
  name: alt,
}));
const folder = `${import.meta.dirname}/../../knowledge/content`;
const { articles } = await loadArticles(folder);
const settings = { targetPrecision: 0.95, timeZone: 'Asia/Shanghai' };
const knows = (shown: typeof pictures) =>
  new KnowledgeBase(
    articles.map((one) => (one.id === 'washer-cleaning' ? { ...one, pictures: shown } : one)),
    settings,
  );

describe('The pictures of an article', () => {
  let house: House;
  afterEach(() => house.close());

  async function opened(options: HouseOptions = {}, has = pictures): Promise<void> {
    const knowledge = knows(has);
    house = await House.open({ ...options, services: (services) => ({ ...services, knowledge }) });
    await house.enter();
  }

  async function said(text: string) {
    return (await house.say(text)).map(({ activity }) => activity);
  }

  it('are shown below its answer, once, with their words', async () => {
    await opened();
    const [answer, seen, check] = await said('洗衣机怎么清洗');
    expect(answer?.attachments).to.equal(undefined);
    expect(seen?.attachments).to.deep.equal(shown);
    expect(check?.suggestedActions?.actions).to.have.length(3);
    const again = await said('看不懂');
    expect(again.flatMap(({ attachments = [] }) => attachments)).to.deep.equal([]);
  });

  it('reach customers also where the name that was made up for one reads like an amount', async () => {
    const [first] = pictures;
    const file = 'PM_oix2zrJT8pLn36lY2ig.png';
    expect(findPrices(`/pictures/${file}`)).to.have.length(1);
    await opened({}, [{ file, alt: first?.alt ?? '' }]);
    const seen = await said('洗衣机怎么清洗');
    expect(seen.flatMap(({ attachments = [] }) => attachments)[0]?.contentUrl).to.equal(`/pictures/${file}`);
  });

  it('are as many as the channel has room for', async () => {
    await opened({ capabilities: { pictures: 1 } });
    const seen = await said('洗衣机怎么清洗');
    expect(seen.flatMap(({ attachments = [] }) => attachments)).to.deep.equal(shown.slice(0, 1));
  });

  it('are left out where none can be shown', async () => {
    await opened({ capabilities: { pictures: 0 } });
    expect(await said('洗衣机怎么清洗')).to.have.length(2);
  });

  it('have their words in the characters that the customer reads', async () => {
    await opened({ locale: 'zh-TW' });
    const seen = await said('洗衣機怎麼清洗');
    expect(seen.flatMap(({ attachments = [] }) => attachments)[0]?.name).to.equal('筒清潔按鍵在面板右下角');
  });

  it('stay where they are when a customer who saw them has everything erased', async () => {
    await opened();
    const [{ file } = { file: '' }] = pictures;
    const folder = join(house.dataDir, 'pictures');
    await mkdir(folder);
    await writeFile(join(folder, file), 'a picture');
    await said('洗衣机怎么清洗');
    await said('删除我的资料');
    await said('删除');
    expect(
      (await house.conversations.get(house.conversation))?.log.flatMap(
        ({ activity }) => activity.attachments ?? [],
      ),
    ).to.eql([]);
    expect(await readdir(folder)).to.deep.equal([file]);
  });

  it('are no files of the customer for the colleague who takes over', async () => {
    await opened();
    await said('洗衣机怎么清洗');
    const conversation = await house.conversations.get(house.conversation);
    expect(conversation && transcriptOf(conversation).flatMap(({ attachments = [] }) => attachments)).to.eql(
      [],
    );
  });
});
