import { expect } from 'chai';
import { type Article, articleSchema, customerTexts, publicArticle } from '../../knowledge/article.ts';
import { Importer } from '../../knowledge/exchange/importer.ts';
import { PriceGate } from '../../knowledge/price/gate.ts';
import { articleDiff } from '../../knowledge/releases/articleDiff.ts';
import { priceFindings } from '../../knowledge/releases/checks/price.ts';
import { ReleaseRefused } from '../../knowledge/releases/errors.ts';
import { wordsFingerprint } from '../../knowledge/releases/sameArticle.ts';
import { bookOfReleases, kettle } from './releases/book.ts';

const file = 'AAAAAAAAAAAAAAAAAAAAAA.png';
const other = 'BBBBBBBBBBBBBBBBBBBBBB.webp';
const pictured: Article = { ...kettle, pictures: [{ file, alt: '加热盘上的水垢' }] };
const by = { by: 'linFang' };
const gate = new PriceGate({
  recogniser: { amounts: async (pieces) => pieces.map(() => []) },
  free: 'pass',
});

function isArticleWith(pictures: unknown): boolean {
  return articleSchema.safeParse({ ...kettle, pictures }).success;
}

describe('Pictures of an article', () => {
  it('are at most three, each by a name of the service and with its words', () => {
    const picture = { file, alt: '水垢' };
    expect(isArticleWith([picture, picture, picture])).to.equal(true);
    expect(isArticleWith([])).to.equal(false);
    expect(isArticleWith([picture, picture, picture, picture])).to.equal(false);
    for (const alt of ['', ' 水垢', '水\n垢', '水'.repeat(201)])
      expect(isArticleWith([{ file, alt }]), alt).to.equal(false);
    for (const name of ['', '../keys/session.png', 'logo.png', 'AAAAAAAAAAAAAAAAAAAAAA.svg', `${file}.exe`])
      expect(isArticleWith([{ file: name, alt: '水垢' }]), name).to.equal(false);
  });

  it('reach customers, and their words are among what customers read', () => {
    expect(publicArticle(pictured).pictures).to.deep.equal(pictured.pictures);
    expect(customerTexts(pictured)).to.deep.include({ place: 'pictures.1.alt', text: '加热盘上的水垢' });
  });

  it('keep an article from being published whose words name a price', async () => {
    const priced = { ...kettle, pictures: [{ file, alt: '除垢剂一盒 59 元' }] };
    const [finding] = await priceFindings(priced, gate);
    expect(finding).to.deep.include({ rule: 'price', blocks: true, place: 'pictures.1.alt' });
  });

  it('count as a change of what customers get, word by word', () => {
    const changed = {
      ...kettle,
      pictures: [
        { file: other, alt: '加热盘上的水垢' },
        { file, alt: '柠檬酸' },
      ],
    };
    expect(wordsFingerprint(changed)).to.not.equal(wordsFingerprint(pictured));
    expect(articleDiff(pictured, changed).map(({ field }) => field)).to.deep.equal([
      'pictures.1.file',
      'pictures.2.file',
      'pictures.2.alt',
    ]);
  });

  it('must have been stored before an article with them is saved', async () => {
    const { releases, stored } = bookOfReleases();
    const refused = await releases.save(pictured, by, { basedOn: 0 }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(ReleaseRefused);
    expect((refused as ReleaseRefused).problems.map(({ field }) => field)).to.deep.equal(['pictures.1.file']);
    stored.add(file);
    const record = await releases.save(pictured, by, { basedOn: 0 });
    expect(record.versions['zh-CN'][0]?.article.pictures).to.deep.equal(pictured.pictures);
  });

  it('come back with the version that had them', async () => {
    const { releases, stored } = bookOfReleases();
    stored.add(file);
    const key = { id: kettle.id, locale: 'zh-CN', number: 1 } as const;
    await releases.save(pictured, by, { basedOn: 0 });
    await releases.review(key, { by: 'zhaoLei' });
    await releases.publish(key, by);
    await releases.save(kettle, by, { basedOn: 1 });
    await releases.rollBack(key, by);
    const newest = (await releases.read(kettle.id))?.versions['zh-CN'].at(-1);
    expect(newest?.article.pictures).to.deep.equal(pictured.pictures);
  });

  it('that a file names and nobody stored are told by their row, and the rest is imported', async () => {
    const { releases } = bookOfReleases();
    const read = {
      articles: [
        { place: { row: 2 }, article: pictured },
        { place: { row: 3 }, article: { ...kettle, id: 'kettle-noise' } },
      ],
      problems: [],
    };
    const report = await new Importer(releases).apply(read, by);
    expect(report.problems).to.deep.include.members([
      {
        place: { row: 2 },
        field: 'pictures.1.file',
        says: {
          'zh-CN': '系统里没有这张图片，请先在文章里上传',
          'en-US': 'there is no such picture; upload it to the article first',
        },
      },
    ]);
    expect(report.added.map(({ id }) => id)).to.deep.equal(['kettle-noise']);
  });
});
