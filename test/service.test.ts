import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseDocument } from 'yaml';
import { ProblemsError } from '../bot/core/errors.ts';
import { type Log, silentLog } from '../bot/core/log.ts';
import { parseService, ServiceProvider } from '../bot/service.ts';
import { FakeClock } from './support/fakeClock.ts';

const sample = readFileSync(new URL('../deployment/service.yaml', import.meta.url), 'utf8');

/** The sample with other values at some places; undefined takes the place out. */
function changed(changes: [path: (string | number)[], value: unknown][]): string {
  const document = parseDocument(sample);
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return document.toString();
}

function problemsOf(text: string): readonly string[] {
  try {
    parseService(text, 'service.yaml');
  } catch (error) {
    if (error instanceof ProblemsError && error.code === 'service/invalid') return error.problems;
    throw error;
  }
  return [];
}

describe('service.yaml', () => {
  it('is valid as it ships', () => {
    expect(problemsOf(sample)).to.deep.equal([]);
  });

  it('describes official accounts of WeChat strictly', () => {
    const account = (fields: object) => changed([[['weChat', 'accounts'], [{ name: 'main', ...fields }]]]);
    expect(problemsOf(account({ menu: [{ name: '官网', opens: 'https://www.example.com' }] }))).to.deep.equal(
      [],
    );
    const wrong = [
      { menu: [{ name: '没有去处' }] },
      { menu: [{ name: '官网', opens: 'javascript:alert(1)' }] },
      { menu: [{ name: '两个', says: '一', opens: 'https://www.example.com' }] },
      { menu: Array.from({ length: 4 }, (_, n) => ({ name: `${n}`, says: '一' })) },
      { menu: [{ name: '空的', buttons: [] }] },
      { name: '中文' },
      { originalId: 'wx123' },
      { appSecret: 'never here' },
    ];
    for (const fields of wrong) expect(problemsOf(account(fields)), JSON.stringify(fields)).to.not.be.empty;
    const twice = [{ name: 'main' }, { name: 'main' }];
    expect(problemsOf(changed([[['weChat', 'accounts'], twice]])).join()).to.include('stands there twice');
  });

  it('tells every problem at once, each with its place', () => {
    const text = changed([
      [['company', 'mail'], 'nobody'],
      [['timeZone'], 'Asia/Nowhere'],
      [['promise', 'reply'], 0],
      [['dutyPerson'], undefined],
    ]);
    const lineOf = (said: string) => text.slice(0, text.indexOf(said)).split('\n').length;
    expect(problemsOf(text).map((problem) => problem.split(':')[0])).to.have.members([
      `line ${lineOf('nobody')}, company.mail`,
      `line ${lineOf('Asia/Nowhere')}, timeZone`,
      `line ${lineOf('reply: 0')}, promise.reply`,
      'dutyPerson',
    ]);
  });

  it('tells where a YAML file is broken', () => {
    expect(problemsOf('company: {\n  name: [')[0]).to.match(/^line 2: .*\]/);
    expect(problemsOf('timeZone: a\ntimeZone: b\n')[0]).to.match(/unique/);
  });

  it('is refused when there is nothing in it', () => {
    expect(problemsOf('')).to.have.length(1);
    expect(problemsOf('# only a comment')).to.have.length(1);
  });

  const wrong: [what: string, path: (string | number)[], value: unknown, says: RegExp][] = [
    ['an unknown word', ['companyName'], 'A', /companyName/],
    ['a name in one language', ['company', 'name', 'en-US'], undefined, /company\.name\.en-US/],
    ['an hour that does not exist', ['businessHours', 'monday'], ['09:00-25:00'], /interval like/],
    ['an interval that ends before it begins', ['businessHours', 'monday'], ['18:00-09:00'], /ends after/],
    ['intervals that overlap', ['businessHours', 'monday'], ['09:00-12:00', '11:00-13:00'], /overlap/],
    ['a weekday without hours', ['businessHours', 'sunday'], undefined, /businessHours\.sunday/],
    ['a day that does not exist', ['calendar', 'workingDays'], ['2026-02-30'], /day like/],
    ['a department that takes an unknown kind', ['departments', 0, 'kinds'], ['refunds'], /kinds/],
    ['no department', ['departments'], [], /departments/],
    ['a managing department that is not there', ['management'], 'nobody', /"nobody", which is not defined/],
    ['a deputy who is not there', ['staff', 0, 'deputies', 0], 'nobody', /staff.0.deputies: names "nobody"/],
    [
      'an absence that ends before it begins',
      ['staff', 0, 'absences'],
      [{ from: '2026-12-02', until: '2026-12-01' }],
      /staff.0.absences.*ends after/,
    ],
    ['a duty person who is not there', ['dutyPerson'], 'nobody', /dutyPerson: names "nobody"/],
    ['an area manager who is not there', ['regions', 0, 'manager'], 'nobody', /regions\.0\.manager/],
    ['staff of a department that is not there', ['staff', 0, 'departments'], ['x'], /staff\.0\.departments/],
    ['two departments of one id', ['departments', 1, 'id'], 'afterSales', /departments\.1\.id.*afterSales/],
    ['two people of one id', ['staff', 1, 'id'], 'zhaoLei', /staff\.1\.id.*zhaoLei/],
    ['two regions of one id', ['regions', 1, 'id'], 'east', /regions\.1\.id.*east/],
    [
      'a kind that two departments take',
      ['departments', 1, 'kinds'],
      ['repair'],
      /departments\.1\.kinds.*repair/,
    ],
    ['an origin that is no address', ['allowedOrigins'], ['example'], /allowedOrigins/],
    ['a precision of more than certainty', ['knowledge', 'targetPrecision'], 1.2, /targetPrecision/],
  ];
  for (const [what, path, value, says] of wrong) {
    it(`is refused with ${what}`, () => {
      const problems = problemsOf(changed([[path, value]]));
      expect(problems.join('\n')).to.match(says);
    });
  }

  it('fills in what may be left out', () => {
    const service = parseService(changed([[['allowedOrigins'], undefined]]), 'service.yaml');
    expect(service.allowedOrigins).to.deep.equal([]);
  });
});

describe('A running service', () => {
  let folder = '';
  let path = '';
  let clock = new FakeClock();
  let written = 0;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yingda-service-'));
    path = join(folder, 'service.yaml');
    clock = new FakeClock();
    save(sample);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function save(text: string): void {
    writeFileSync(path, text);
    // Two writes within one tick of the file system's clock would look like one.
    written += 1;
    utimesSync(path, 1_700_000_000 + written, 1_700_000_000 + written);
    expect(statSync(path).mtimeMs).to.equal((1_700_000_000 + written) * 1000);
  }

  function provider(log: Log = silentLog): ServiceProvider {
    const made = new ServiceProvider(path, log);
    made.follow(clock);
    return made;
  }

  const withHotline = (hotline: string) => changed([[['company', 'hotline'], hotline]]);

  it('takes a new content within two seconds and tells those who listen', () => {
    const service = provider();
    const heard: string[] = [];
    service.onChange(({ company }) => heard.push(company.hotline));
    save(withHotline('400-000-1111'));
    clock.advance(2000);
    expect(service.current.company.hotline).to.equal('400-000-1111');
    expect(heard).to.deep.equal(['400-000-1111']);
  });

  it('says nothing while the file stays as it is', () => {
    const service = provider();
    let changes = 0;
    service.onChange(() => {
      changes += 1;
    });
    clock.advance(60_000);
    expect(changes).to.equal(0);
  });

  it('keeps the old content while the new one is wrong, and says what is wrong until it is right', () => {
    const events: string[] = [];
    const service = provider({ ...silentLog, error: (event) => events.push(event) });
    save(changed([[['timeZone'], 'Asia/Nowhere']]));
    clock.advance(10_000);
    expect(service.current.timeZone).to.equal('Asia/Shanghai');
    expect(service.problem).to.contain(path).and.to.contain('timeZone');
    expect(events).to.deep.equal(['service.invalid']);

    save(withHotline('400-000-2222'));
    clock.advance(2000);
    expect(service.problem).to.equal(undefined);
    expect(service.current.company.hotline).to.equal('400-000-2222');
  });

  it('keeps the old content while the file is away', () => {
    const service = provider();
    rmSync(path);
    clock.advance(2000);
    expect(service.current.company.hotline).to.equal('400-000-0000');
    expect(service.problem).to.contain('cannot be read');
    save(sample);
    clock.advance(2000);
    expect(service.problem).to.equal(undefined);
  });

  it('looks no more once it is told to stop', () => {
    const service = new ServiceProvider(path, silentLog);
    service.follow(clock)();
    save(withHotline('400-000-3333'));
    clock.advance(10_000);
    expect(service.current.company.hotline).to.equal('400-000-0000');
  });

  it('does not start without a readable file', () => {
    const missing = join(folder, 'missing.yaml');
    expect(() => new ServiceProvider(missing, silentLog)).to.throw(ProblemsError, /SERVICE_FILE/);
  });

  it('does not start with a wrong file', () => {
    save('company: {}');
    expect(() => new ServiceProvider(path, silentLog)).to.throw(ProblemsError, /departments/);
  });
});
