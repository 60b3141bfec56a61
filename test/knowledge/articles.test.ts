import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Article, customerTexts, isShown, publicArticle } from '../../knowledge/article.ts';
import { loadArticles } from '../../knowledge/articles.ts';

const kettle: Article = {
  id: 'kettle-scale',
  locale: 'en-US',
  title: 'Removing scale from a kettle',
  kind: 'inquiry',
  questions: ['How do I remove scale?', 'white stuff in my kettle', 'descale kettle', 'kettle has limescale'],
  answer: 'Fill it with water and citric acid and let it stand.',
  otherWords: 'Citric acid dissolves the white layer.',
  steps: [{ text: 'Add one spoon of citric acid.' }, { text: 'Boil.', caution: 'Keep away from the steam.' }],
  minutes: 20,
  prevention: 'Empty it every evening.',
  internal: 'Batch 7 has a rough base; quality knows.',
  state: 'published',
  owner: 'afterSales',
};

const allowance = {
  passage: 'Fill it with water',
  reason: 'An example.',
  by: 'quality',
  checkedBy: 'management',
};

const yamlOf = (article: object) => JSON.stringify(article);
const chinese = { ...kettle, locale: 'zh-CN' };

describe('The public part of an article', () => {
  it('has all that a dialog needs and never the internal note', () => {
    const shown = publicArticle(kettle);
    expect(shown).to.have.all.keys(
      'id',
      'locale',
      'title',
      'kind',
      'answer',
      'otherWords',
      'steps',
      'minutes',
      'prevention',
    );
    expect(JSON.stringify(shown)).not.to.include('Batch 7');
  });

  it('never has the list of allowed passages', () => {
    const shown = publicArticle({ ...kettle, allowed: [allowance] });
    expect(JSON.stringify(shown)).not.to.match(/allowed|An example|management/);
  });

  it('leaves out what the article does not have', () => {
    const {
      otherWords: _words,
      steps: _steps,
      minutes: _minutes,
      prevention: _prevention,
      ...plain
    } = kettle;
    expect(publicArticle(plain)).to.have.all.keys('id', 'locale', 'title', 'kind', 'answer');
  });

  it('is listed text by text with its place, internal note and questions aside', () => {
    expect(customerTexts(kettle).map(({ place }) => place)).to.eql([
      'title',
      'answer',
      'otherWords',
      'steps.1.text',
      'steps.2.text',
      'steps.2.caution',
      'prevention',
    ]);
    expect(customerTexts(kettle).map(({ text }) => text)).not.to.include(kettle.internal);
  });
});

describe('An article on a day', () => {
  const bounded: Article = { ...kettle, validFrom: '2026-10-01', validUntil: '2026-10-07' };

  it('is shown from its first to its last day, both included', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08'];
    expect(days.map((day) => isShown(bounded, day))).to.eql([false, true, true, false]);
  });

  it('is shown on any day without bounds, and never as a draft or withdrawn', () => {
    expect(isShown(kettle, '2000-01-01')).to.equal(true);
    expect(isShown({ ...kettle, state: 'draft' }, '2026-10-02')).to.equal(false);
    expect(isShown({ ...kettle, state: 'withdrawn' }, '2026-10-02')).to.equal(false);
  });
});

describe('Loading a folder of articles', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'articles-'));
    await mkdir(join(folder, 'zh-CN'));
    await mkdir(join(folder, 'en-US'));
    await put('zh-CN/kettle-scale.yaml', yamlOf(chinese));
    await put('en-US/kettle-scale.yaml', yamlOf(kettle));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const put = (file: string, text: string) => writeFile(join(folder, file), text);

  /** Puts a bad file beside a good pair of the same name, loads, and gives the reasons told for it. */
  async function reasonsFor(file: string, text: string): Promise<string[]> {
    await put(file.replace('en-US', 'zh-CN'), yamlOf({ ...chinese, id: 'other' }));
    await put(file, text);
    const { articles, problems } = await loadArticles(folder);
    expect(articles.filter(({ id }) => id === 'kettle-scale')).to.have.length(2);
    expect(articles.some(({ id, locale }) => id === 'other' && locale === 'en-US')).to.equal(false);
    return problems.filter((problem) => problem.file === file).map(({ reason }) => reason);
  }

  it('gives both languages and no problem when all is well', async () => {
    const { articles, problems } = await loadArticles(folder);
    expect(problems).to.eql([]);
    expect(articles).to.eql([chinese, kettle]);
  });

  const broken: [what: string, text: string, reason: RegExp][] = [
    ['an unknown field', yamlOf({ ...kettle, id: 'other', price: 'see shop' }), /^the file: .*"price"/],
    ['a missing field', yamlOf({ ...kettle, id: 'other', answer: undefined }), /^answer: /],
    ['an empty answer', yamlOf({ ...kettle, id: 'other', answer: '' }), /^answer: must not be empty/],
    [
      'too few questions',
      yamlOf({ ...kettle, id: 'other', questions: ['a', 'b', 'c'] }),
      /^questions: at least four/,
    ],
    [
      'a question twice',
      yamlOf({ ...kettle, id: 'other', questions: ['a', 'b', 'c', 'a'] }),
      /^questions: .*twice/,
    ],
    ['an unknown kind', yamlOf({ ...kettle, id: 'other', kind: 'gossip' }), /^kind: /],
    [
      'steps without minutes',
      yamlOf({ ...kettle, id: 'other', minutes: undefined }),
      /^minutes: goes with steps/,
    ],
    [
      'a day that does not exist',
      yamlOf({ ...kettle, id: 'other', validFrom: '2026-02-30' }),
      /^validFrom: a day/,
    ],
    [
      'an end before the beginning',
      yamlOf({ ...kettle, id: 'other', validFrom: '2026-03-02', validUntil: '2026-03-01' }),
      /^validUntil: lies before validFrom/,
    ],
    [
      'a passage allowed and checked by one person alone',
      yamlOf({ ...kettle, id: 'other', allowed: [{ ...allowance, checkedBy: 'quality' }] }),
      /^allowed\.0\.checkedBy: must be someone else/,
    ],
    [
      'an allowed passage that stands nowhere in it',
      yamlOf({ ...kettle, id: 'other', allowed: [{ ...allowance, passage: 'Article 7' }] }),
      /^allowed\.0\.passage: stands in no text/,
    ],
    [
      'an allowed passage without a reason',
      yamlOf({ ...kettle, id: 'other', allowed: [{ ...allowance, reason: undefined }] }),
      /^allowed\.0\.reason: /,
    ],
    ['an id with capitals', yamlOf({ ...kettle, id: 'Other' }), /^id: an id: small letters/],
    [
      'the locale of the other folder',
      yamlOf({ ...chinese, id: 'other' }),
      /^locale: says zh-CN, but lies in .* en-US/,
    ],
    ['the id of another file', yamlOf(kettle), /^id: kettle-scale is already the id of kettle-scale\.yaml/],
    ['an id that no file has', yamlOf({ ...kettle, id: 'else' }), /^id: else is not the name of the file/],
    ['a key twice', 'id: other\nid: other\n', /Map keys must be unique/],
    ['broken YAML', 'id: [other\n', /Flow sequence|flow/i],
    ['nothing in it', '', /^the file: /],
    ['more aliases than anybody needs', bomb(), /alias/i],
  ];

  for (const [what, text, reason] of broken) {
    it(`leaves out a file with ${what}, says why, and loads the rest`, async () => {
      const reasons = await reasonsFor('en-US/other.yaml', text);
      expect(reasons).to.have.length(1);
      expect(reasons[0]).to.match(reason);
    });
  }

  it('tells every reason of one file at once', async () => {
    const bad = yamlOf({ ...kettle, id: 'other', kind: 'gossip', state: 'maybe', answer: ' early ' });
    const reasons = await reasonsFor('en-US/other.yaml', bad);
    expect(reasons.map((reason) => reason.split(':')[0])).to.have.members(['kind', 'state', 'answer']);
  });

  it('reports an article without its pair and keeps it', async () => {
    await put('zh-CN/lonely.yaml', yamlOf({ ...chinese, id: 'lonely' }));
    const { articles, problems } = await loadArticles(folder);
    expect(articles.map(({ id }) => id)).to.include('lonely');
    expect(problems).to.eql([{ file: 'zh-CN/lonely.yaml', reason: 'has no pair in the other language' }]);
  });

  it('reports what is no article file', async () => {
    await put('en-US/notes.txt', 'hello');
    await mkdir(join(folder, 'en-US', 'old.yaml'));
    const { problems } = await loadArticles(folder);
    expect(problems).to.deep.include({ file: 'en-US/notes.txt', reason: 'is not a .yaml file' });
    expect(problems).to.deep.include({ file: 'en-US/old.yaml', reason: 'cannot be read' });
  });

  it('reports a folder that is not there instead of throwing', async () => {
    const { articles, problems } = await loadArticles(join(folder, 'nowhere'));
    expect(articles).to.eql([]);
    expect(problems.map(({ file }) => file)).to.eql(['zh-CN', 'en-US']);
  });
});

function bomb(): string {
  const levels = [1, 2, 3, 4, 5].map(
    (n) =>
      `l${n}: &l${n} [${Array(9)
        .fill(`*l${n - 1}`)
        .join(', ')}]`,
  );
  return [`l0: &l0 [${Array(9).fill('x').join(', ')}]`, ...levels].join('\n');
}
