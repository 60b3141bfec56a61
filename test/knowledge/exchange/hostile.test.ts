import { expect } from 'chai';
import fc from 'fast-check';
import { readArticles } from '../../../knowledge/exchange/exchange.ts';
import { FileRefused } from '../../../knowledge/exchange/fileRefused.ts';
import { unfold } from '../../../knowledge/exchange/unfold.ts';
import { rowOf, workbookWith } from '../../support/workbookParts.ts';

function refusalOf(name: string, bytes: Uint8Array): string | undefined {
  try {
    unfold(name, bytes);
    return undefined;
  } catch (error) {
    expect(error).to.be.instanceOf(FileRefused);
    return error instanceof FileRefused ? error.reason : undefined;
  }
}

const plain = workbookWith(rowOf(1, ['a']));
const bomb = () => workbookWith(' '.repeat(120_000_000));

/** The same file, whose directory says that everything in it is small. */
function withLies(bytes: Uint8Array): Uint8Array {
  const lying = Buffer.from(bytes);
  for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 4)) {
    lying.writeUInt32LE(100, at + 24);
  }
  return lying;
}

describe('A hostile file', () => {
  it('that unfolds to too much is refused at once, with little memory', () => {
    const bytes = bomb();
    const [began, memory] = [performance.now(), process.memoryUsage().rss];
    expect(refusalOf('a.xlsx', bytes)).to.equal('tooMuch');
    expect(performance.now() - began).to.be.below(1000);
    expect(process.memoryUsage().rss - memory).to.be.below(100_000_000);
  });

  it('that lies about what it unfolds to is refused all the same', async () => {
    const bytes = withLies(bomb());
    const began = performance.now();
    const refused = await readArticles('a.xlsx', bytes).catch((error: unknown) => error);
    expect(refused).to.include({ code: 'knowledge/unreadable-file', reason: 'tooMuch' });
    expect(performance.now() - began).to.be.below(3000);
  }).timeout(10_000);

  for (const [what, name, bytes, reason] of [
    ['with macros', 'a.xlsx', workbookWith('', { 'xl/vbaProject.bin': 'x' }), 'macros'],
    ['made for macros', 'a.xlsm', plain, 'macros'],
    [
      'with links to others',
      'a.xlsx',
      workbookWith('', { 'xl/externalLinks/externalLink1.xml': 'x' }),
      'links',
    ],
    ['of an old kind, or with a password', 'a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'oldExcel'],
    ['that was cut off', 'a.xlsx', plain.subarray(0, plain.length - 30), 'damaged'],
    ['that is none', 'a.xlsx', new TextEncoder().encode('<html>'), 'damaged'],
    ['of another kind', 'a.docx', plain, 'unknownType'],
    ['of 11 MB', 'a.csv', new Uint8Array(11_000_000), 'tooLarge'],
    ['with a row far below', 'a.xlsx', workbookWith('<row r="1048576"/>'), 'tooManyRows'],
    ['with a row that is no number', 'a.xlsx', workbookWith('<row r="x"/>'), 'tooManyRows'],
    [
      'with a cell far to the right',
      'a.xlsx',
      workbookWith('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'tooManyColumns',
    ],
    ['with a cell without end', 'a.xlsx', workbookWith(rowOf(1, ['水'.repeat(50_001)])), 'cellTooLong'],
    [
      'with entities of its own',
      'a.xlsx',
      workbookWith('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'damaged',
    ],
    ['in no encoding', 'a.csv', Uint8Array.of(0x80, 0xff, 0xff, 0x00, 0xfe), 'encoding'],
    ['with an open quotation mark', 'a.csv', new TextEncoder().encode('"a,b\n1,2'), 'quotes'],
  ] as const) {
    it(`${what} is refused, and it is said why`, () => {
      expect(refusalOf(name, bytes)).to.equal(reason);
    });
  }

  it('is told in both languages', () => {
    expect(new FileRefused('macros').says).to.deep.equal({
      'zh-CN': '文件含有宏，请另存为 .xlsx',
      'en-US': 'The file holds macros; save it as .xlsx',
    });
  });

  it('of any bytes at all is read or refused, and never breaks', () => {
    const changed = fc
      .array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Uint8Array.from(plain);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        refusalOf('a.xlsx', bytes);
        refusalOf('a.csv', bytes);
        refusalOf('a.zip', bytes);
      }),
      { numRuns: 500 },
    );
  });
});
