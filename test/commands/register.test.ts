import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import { safeCell } from '../../bot/commands/register/cell.ts';
import { csvOf } from '../../bot/commands/register/csv.ts';
import { rowsOf } from '../../bot/commands/register/rows.ts';
import { workbookOf } from '../../bot/commands/register/workbook.ts';
import { silentLog } from '../../bot/core/log.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { FileContactStore } from '../../bot/storage/contactStore.ts';
import { loadScript } from '../../dialogs/script/script.ts';
import { agentsAt } from '../support/agentHouse.ts';
import { House } from '../support/house.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const script = loadScript(join(root, 'dialogs/script'));
const service = new ServiceProvider(join(root, 'deployment/service.yaml'), silentLog).current;

async function register(dataDir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, SERVICE_FILE: join(root, 'deployment/service.yaml') };
  const { stdout } = await run(process.execPath, [join(root, 'bot/commands/register.ts'), ...args], { env });
  return stdout;
}

describe('The register', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yingda-register-'));
  });
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  it('holds a row for each matter of each contact, with who handled it and how it ended', async () => {
    const house = await House.open();
    try {
      await house.enter();
      for (const line of ['我姓王，叫我王先生', '发票怎么开', '解决了', '没有了']) await house.say(line);
      for (const line of ['人工', '打电话', '13912345678', '上午', '对', '可以']) await house.say(line);
      const out = join(folder, 'november.csv');
      const said = await register(
        house.dataDir,
        ...['export', '--from', '2026-11-23', '--to', '2026-11-23', '--out', out],
      );
      expect(said).to.equal('2 rows written.\n');
      const [, first, second] = (await readFile(out, 'utf8')).split('\r\n');
      expect(first).to.match(
        /^"2026-11-23 10:00","directline","","王先生","","13912345678","产品咨询",".*发票.*",".+","","服务助手","已解决","2026-11-23 10:00"$/,
      );
      expect(second).to.match(/"人工",".*","","[A-Z]{2}\d{6}",".+","等待处理",""$/);
    } finally {
      await house.close();
    }
  });

  it('names the agent who talked with the customer in the chat, and what they said', async () => {
    const house = await House.open();
    const { talks, words } = agentsAt(house);
    const act = (key: string) => ({ conversation: house.conversation, agent: 'tangYue', key });
    try {
      await house.live.presence.goOnline('tangYue');
      await house.enter();
      await house.say('人工');
      await talks.take(act('take'));
      await house.say('发票开错了抬头');
      await words.say(act('say'), '已经为您重开');
      await talks.leave(act('leave'), 'solved');
      const out = join(folder, 'live.csv');
      const days = ['--from', '2026-11-23', '--to', '2026-11-23'];
      await register(house.dataDir, 'export', ...days, '--out', out);
      const [, row] = (await readFile(out, 'utf8')).split('\r\n');
      expect(row).to.match(/"已经为您重开","","唐悦","已解决","2026-11-23 10:00"$/);
    } finally {
      await house.close();
    }
  });

  it('leaves out other days, and people who only said hello', async () => {
    const house = await House.open();
    try {
      await house.enter();
      await house.say('你好');
      const out = join(folder, 'empty.csv');
      const days = ['--from', '2026-11-23', '--to', '2026-11-30'];
      expect(await register(house.dataDir, 'export', ...days, '--out', out)).to.equal('0 rows written.\n');
      await house.say('发票怎么开');
      const before = ['--from', '2026-11-01', '--to', '2026-11-22'];
      expect(await register(house.dataDir, 'export', ...before, '--out', out)).to.equal('0 rows written.\n');
    } finally {
      await house.close();
    }
  });

  it('tells who left without a word from who is still there', async () => {
    const house = await House.open();
    try {
      await house.say('发票怎么开');
      const contacts = new FileContactStore(house.dataDir);
      const results = async (now: Date) => {
        const rows = [];
        for await (const contact of contacts.all()) {
          const ticket = async () => undefined;
          rows.push(...(await rowsOf(contact, { service, script, ticket, now })));
        }
        return rows.map((row) => row.at(-2));
      };
      expect(await results(house.clock.now())).to.deep.equal(['进行中']);
      expect(await results(new Date('2026-11-25T10:00:00+08:00'))).to.deep.equal(['客户离开']);
    } finally {
      await house.close();
    }
  });

  it('says how it is called when it is called in another way', async () => {
    expect(await register(folder, '--help')).to.contain('npm run register -- export');
    const wrong = await register(folder, 'export', '--from', 'yesterday').catch((error) => error);
    expect(wrong).to.have.property('code', 2);
    expect(wrong.stdout).to.match(/^--from must be a day like 2026-11-01\.\n--to must be/);
  });
});

describe('A cell of the register', () => {
  it('is never the beginning of a formula, whatever was said', () => {
    const dangerous = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' ='), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(dangerous, fc.string({ unit: 'binary' })), (text) =>
        /^(?!\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(safeCell(text)),
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps quotes, commas and line breaks in its place of a CSV', () => {
    expect(csvOf([['a"b', 'c,d\ne']])).to.equal('\ufeff"a""b","c,d\ne"\r\n');
  });

  it('is text in a workbook', async () => {
    const bytes = await workbookOf([['标题'], ['=1+1'], ['\u0000<&>']]);
    expect(bytes.subarray(0, 2).toString()).to.equal('PK');
  });
});
