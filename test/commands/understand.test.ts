import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';

const command = join(import.meta.dirname, '../../bot/commands/understand.ts');

async function run(input: string, ...args: string[]): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output: await text(child.stdout), code: await code };
}

describe('npm run understand', () => {
  it('prints one JSON object a line, with nothing else around', async () => {
    const { output, code } = await run('冰箱坏了，我姓王\nHow much is it? $99\n\n');
    const [first, second, third, ...rest] = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).to.equal(0);
    expect(rest).to.deep.equal([]);
    expect(Object.keys(first)).to.deep.equal(
      'text locale kind feeling name yesNo contact price articles answer'.split(' '),
    );
    expect(first).to.deep.include({ text: '冰箱坏了，我姓王', locale: 'zh-CN', kind: 'repair' });
    expect(first.name).to.deep.equal({ surname: '王', given: null, title: null, declined: false });
    expect(second).to.deep.include({
      locale: 'en-US',
      kind: 'price',
      contact: { phone: null, email: null, qq: null },
    });
    expect(second.price).to.deep.equal([{ text: '$99', start: 16, end: 19 }]);
    expect(third).to.deep.include({ text: '', kind: null, feeling: null, yesNo: null, answer: null });
  });

  it('finds the article that answers', async () => {
    const { output } = await run('冰箱不制冷怎么办\n');
    const { articles, answer } = JSON.parse(output);
    expect(answer).to.equal(articles[0].id);
    expect(articles).to.have.lengthOf(3);
    expect(articles[0].score).to.be.within(0, 1);
  });

  it('explains itself', async () => {
    const { output, code } = await run('', '--help');
    expect(output).to.contain('npm run understand');
    expect(code).to.equal(0);
  });
});
