import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const service = join(import.meta.dirname, '../../deployment/service.yaml');
const script = join(import.meta.dirname, '../../bot/commands/knowledge.ts');

function spawn(...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

function run(...args: string[]): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawn(...args);
  expect(stderr).to.equal('');
  return { status, lines: stdout.trimEnd().split('\n') };
}

describe('npm run knowledge', () => {
  it('tells what it can do', () => {
    for (const args of [[], ['--help'], ['check', '--help'], ['search', '--help'], ['eval', '--help']]) {
      const { status, lines } = run(...args);
      expect(status, args.join(' ')).to.equal(0);
      expect(lines[0]).to.include('npm run knowledge');
    }
    expect(run('fly').status).to.equal(2);
    expect(run('check', '--fast').status).to.equal(2);
    expect(run('search').status).to.equal(2);
  });

  it('check finds articles in order', () =>
    inTemporaryFolder(async (folder) => {
      await writeArticles(folder, '三年。');
      const { status, lines } = run('check', '--content', folder);
      expect(lines).to.deep.equal(['2 articles are in order.']);
      expect(status).to.equal(0);
    }));

  it('check names each file that is wrong, a price in it too', () =>
    inTemporaryFolder(async (folder) => {
      await writeArticles(folder, '上门费 50 元。');
      await writeFile(join(folder, 'en-US/broken.yaml'), 'title: [');
      const { status, lines } = run('check', '--content', folder);
      expect(lines.join('\n'))
        .to.include('en-US/broken.yaml: ')
        .and.to.match(/zh-CN\/warranty\.yaml: answer names a price: .*50 元/);
      expect(status).to.equal(1);
    }));

  it('check lists allowed passages with the reason and who answers for them', () =>
    inTemporaryFolder(async (folder) => {
      const allowance = { passage: '500元', reason: '法条', by: 'quality', checkedBy: 'management' };
      await writeArticles(folder, '赔偿不足500元的，依法办理。', [allowance]);
      const { status, lines } = run('check', '--content', folder);
      expect(lines).to.deep.equal([
        'zh-CN/warranty.yaml: allows "500元": 法条 (quality, checked by management)',
        '2 articles are in order.',
      ]);
      expect(status).to.equal(0);
    }));

  it('exports what it works with and imports it again, on the files where no service runs', () =>
    inTemporaryFolder(async (folder) => {
      const env = { ...process.env, DATA_DIR: join(folder, 'data'), SERVICE_FILE: service };
      const at = (...args: string[]) =>
        spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder, env }).stdout;
      expect(at('export', 'articles.xlsx')).to.equal('articles.xlsx written.\n');
      expect(at('import', 'articles.xlsx', '--by', 'heLan', '--dry-run')).to.match(
        /^0 new, 0 changed, \d+ the same, 0 published, 0 problems\.\n$/,
      );
      expect(at('import', 'nothing.xlsx', '--by', 'heLan')).to.equal(
        'nothing.xlsx: There is no such file.\n',
      );
      expect(at('export', 'articles.pdf')).to.match(/^articles\.pdf: only \.xlsx, \.csv and \.zip/);
      expect(at('export', 'nowhere/articles.csv')).to.match(/^nowhere\/articles\.csv cannot be written\./);
    })).timeout(60_000);

  it('search prints what the bot would do and what is likely', () => {
    const { status, lines } = run('search', '冰箱', '保修几年');
    expect(status).to.equal(0);
    expect(lines[0]).to.equal('sure: answers with warranty-period');
    expect(lines[1]).to.match(/^0\.\d{3}\twarranty-period\t保修期多久$/);
  });

  const articles = [
    '{"id":"shops","title":"门店","questions":["哪里有门店","实体店地址在哪"]}',
    '{"id":"warranty","title":"保修期","questions":["冰箱保修几年"],"answer":"六年。"}',
  ];

  it('eval prints what it measured as one JSON object', async () => {
    const queries = ['{"query":"门店在哪里","id":"shops"}', '{"query":"讲个笑话","id":null,"oos":"far"}'];
    const { status, stdout, stderr } = await evaluated(articles, queries);
    expect(stderr).to.equal('');
    expect(status).to.equal(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result).join()).to.equal(
      'n,recall1,recall3,mrr10,refusal,answered,indexMs,p50Ms,p99Ms,rssMb',
    );
    expect(result).to.deep.include({ n: 2, recall1: 1, recall3: 1, mrr10: 1 });
    expect(result.refusal)
      .to.include({ auc: 1, recall: 1 })
      .and.to.have.all.keys(...['auc', 'f1', 'precision', 'recall', 'threshold']);
    expect(result.answered).to.have.all.keys('coverage', 'precision');
    expect(result.rssMb).to.be.above(10);
  });

  it('eval names the line that is wrong, and prints nothing else', async () => {
    const wrong: [string[], string[], RegExp][] = [
      [
        [...articles, '{"id":"shops","title":"","questions":[]}'],
        [],
        /kb\.jsonl, line 3: the id shops is there twice/,
      ],
      [[articles[0] ?? '', '', '{"id":1}'], [], /kb\.jsonl, line 3: id: .*title: .*questions: /],
      [articles, ['{"query":"甲","id":"shops"}', '{"query'], /queries\.jsonl, line 2: is no JSON/],
      [articles, ['{"query":"甲","id":"shop"}'], /queries\.jsonl, line 1: no article has the id shop/],
      [articles, ['{"query":"甲","id":null,"oos":"afar"}'], /queries\.jsonl, line 1: oos: /],
      [articles, [], /queries\.jsonl: holds no line/],
    ];
    for (const [kb, queries, message] of wrong) {
      const { status, stdout, stderr } = await evaluated(kb, queries);
      expect(stderr).to.match(message).and.not.include('    at ');
      expect(stdout).to.equal('');
      expect(status).to.equal(1);
    }
  });

  it('eval needs both files, and says which one it cannot read', () => {
    expect(run('eval').status).to.equal(2);
    expect(run('eval', '--kb', '/nowhere.jsonl').status).to.equal(2);
    const { stderr } = spawn('eval', '--kb', '/nowhere.jsonl', '--queries', '/nowhere.jsonl');
    expect(stderr).to.include('/nowhere.jsonl: cannot be read');
  });
});

/** One article in both languages, with this answer and these allowed passages in Chinese. */
async function writeArticles(folder: string, answer: string, allowed?: object[]): Promise<void> {
  const article = (locale: string, text: string) =>
    JSON.stringify({
      ...{ id: 'warranty', locale, title: 'Warranty', kind: 'inquiry', questions: ['a', 'b', 'c', 'd'] },
      ...{ answer: text, state: 'published', owner: 'afterSales' },
      ...(locale === 'zh-CN' && { allowed }),
    });
  for (const [locale, text] of [
    ['zh-CN', answer],
    ['en-US', 'Three years.'],
  ] as const) {
    await mkdir(join(folder, locale));
    await writeFile(join(folder, locale, 'warranty.yaml'), article(locale, text));
  }
}

/** `eval` on files of these lines. */
function evaluated(kb: readonly string[], queries: readonly string[]) {
  return inTemporaryFolder(async (folder) => {
    const files = { kb: join(folder, 'kb.jsonl'), queries: join(folder, 'queries.jsonl') };
    await writeFile(files.kb, kb.join('\n'));
    await writeFile(files.queries, queries.join('\n'));
    return spawn('eval', '--kb', files.kb, '--queries', files.queries);
  });
}
