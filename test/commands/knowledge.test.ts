import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const script = join(import.meta.dirname, '../../bot/commands/knowledge.ts');

function run(...args: string[]): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
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

  it('search prints what the bot would do and what is likely', () => {
    const { status, lines } = run('search', '冰箱', '保修几年');
    expect(status).to.equal(0);
    expect(lines[0]).to.equal('sure: answers with warranty-period');
    expect(lines[1]).to.match(/^0\.\d{3}\twarranty-period\t保修期多久$/);
  });

  it('eval prints a row for each set', () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'shop'));
      await writeFile(
        join(folder, 'shop/kb.jsonl'),
        '{"id":"a","title":"门店","questions":["哪里有门店"]}\n',
      );
      await writeFile(join(folder, 'shop/queries.dev.jsonl'), '{"query":"门店在哪里","id":"a"}\n');
      const { status, lines } = run('eval', '--data', folder, '--precision', '0.9');
      expect(status).to.equal(0);
      expect(lines).to.have.length(2);
      expect(lines[1]?.split('\t').slice(0, 6)).to.deep.equal(['shop', '1', '1', '100.0', '100.0', '100.0']);
    }));

  it('eval says in a line that there is nothing to measure', () => {
    for (const args of [[], ['--data', '/nowhere']]) {
      const { status, lines } = run('eval', ...args);
      expect(status).to.equal(0);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^Skipped/);
    }
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
