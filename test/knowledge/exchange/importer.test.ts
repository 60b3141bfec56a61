import { expect } from 'chai';
import type { Article } from '../../../knowledge/article.ts';
import { Importer, newestArticles } from '../../../knowledge/exchange/importer.ts';
import { bookOfReleases, kettle } from '../releases/book.ts';

const lin = { by: 'linFang' };
const sun = { by: 'sunTao' };
const pot: Article = { ...kettle, id: 'pot-care' };
const read = (...articles: { article: Article; version?: number }[]) => ({
  articles: articles.map((one, n) => ({ place: { row: n + 2 }, ...one })),
  problems: [],
});
const key = (id: string, number: number) => ({ id, locale: 'zh-CN', number });

async function imported() {
  const { releases, shelf } = bookOfReleases();
  const importer = new Importer(releases);
  await importer.apply(read({ article: kettle }), lin);
  return { releases, shelf, importer };
}

describe('An import', () => {
  it('makes drafts, never something that customers get', async () => {
    const { releases, shelf } = await imported();
    expect(releases.list().map(({ stage, savedBy }) => [stage, savedBy])).to.deep.equal([
      ['draft', 'linFang'],
    ]);
    expect(shelf.keys()).to.deep.equal([]);
  });

  it('says before what it would do, and does nothing then', async () => {
    const { releases, importer } = await imported();
    const file = read({ article: { ...kettle, answer: '换水。' } }, { article: pot });
    const plan = await importer.plan(file);
    expect(plan).to.deep.equal({
      ...{ added: [key('pot-care', 1)], changed: [key(kettle.id, 2)], same: 0, problems: [] },
    });
    expect(releases.list()).to.have.length(1);
    expect(await importer.apply(file, lin)).to.deep.equal(plan);
    expect(releases.list()).to.have.length(2);
  });

  it('of what was exported changes nothing', async () => {
    const { releases, importer } = await imported();
    const report = await importer.apply(read(...newestArticles(releases)), lin);
    expect(report).to.deep.equal({ added: [], changed: [], same: 1, problems: [] });
  });

  it('leaves out a row whose article somebody saved after the export', async () => {
    const { releases, importer } = await imported();
    const [exported] = newestArticles(releases);
    await releases.save({ ...kettle, answer: '孙改的。' }, sun, { basedOn: 1 });
    const report = await importer.apply(
      read({ article: { ...kettle, answer: '林在表格里改的。' }, version: exported?.version ?? 0 }),
      lin,
    );
    expect(report.problems.map(({ place, field }) => [place, field])).to.deep.equal([
      [{ row: 2 }, 'version'],
    ]);
    expect(newestArticles(releases)[0]?.article.answer).to.equal('孙改的。');
  });
});
