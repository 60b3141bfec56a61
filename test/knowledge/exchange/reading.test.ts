import { expect } from 'chai';
import { columns, headingOf } from '../../../knowledge/exchange/columns.ts';
import { readCsv, writeCsv } from '../../../knowledge/exchange/csv.ts';
import { decodeText } from '../../../knowledge/exchange/decodeText.ts';
import { readArticles, writeArticles } from '../../../knowledge/exchange/exchange.ts';
import { readTable } from '../../../knowledge/exchange/readTable.ts';
import { readWorkbook } from '../../../knowledge/exchange/workbook.ts';
import { workbookWith } from '../../support/workbookParts.ts';
import { kettle } from '../releases/book.ts';

const headings = ['编号', '语言', '标题', '类别', '问法（每行一个）', '回答', '负责人', '状态'];
const good = ['kettle', '中文', '水壶', 'inquiry', '一\n二\n三\n四', '加水。', 'quality', '草稿'];

function table(...rows: string[][]) {
  return readTable(readCsv(writeCsv([headings, ...rows])));
}

function told(...rows: string[][]) {
  return table(...rows).problems.map(({ place, column, says }) => [place, column, says['zh-CN']]);
}

describe('A table of articles', () => {
  it('is read with headings and words in Chinese', () => {
    const [read] = table(good).articles;
    expect(read?.place).to.deep.equal({ row: 2 });
    expect(read?.article).to.include({ id: 'kettle', locale: 'zh-CN', state: 'draft' });
  });

  it('tells what is wrong by row and column, and reads the other rows', () => {
    const bad = good.with(0, 'Kettle 2').with(4, '一\n二');
    expect(told(good, bad)).to.deep.equal([
      [{ row: 3 }, 'A', '编号只能用小写字母和数字，单词之间用连字符'],
      [{ row: 3 }, 'E', '至少要有四种问法'],
    ]);
    expect(table(good, bad).articles).to.have.length(1);
  });

  it('tells of the same article twice, of unknown columns and of cells beside the table', () => {
    expect(told(good, good)).to.deep.equal([[{ row: 3 }, 'A', '同一编号和语言在文件里出现了两次']]);
    const wide = readTable({
      rows: [
        [...headings, '颜色'],
        [...good, '红', '多'],
      ],
    });
    expect(wide.problems.map(({ column, says }) => [column, says['en-US']])).to.deep.equal([
      ['I', 'there is no such column; it is not imported'],
      ['J', 'this column has no heading'],
    ]);
  });

  it('is refused without the headings of the template', () => {
    expect(() =>
      readTable({
        rows: [
          ['问题', '答案'],
          ['a', 'b'],
        ],
      }),
    ).to.throw('headings');
  });

  it('passes over empty rows, and keeps the numbers of the others', () => {
    expect(told(['', ''], good.with(2, ''))).to.deep.equal([[{ row: 3 }, 'C', '没有填写']]);
  });
});

describe('A workbook', () => {
  const cell = (at: string, inner: string, type = '') => `<c r="${at}"${type && ` t="${type}"`}>${inner}</c>`;
  const rows = (xml: string, more?: Record<string, string>) => readWorkbook(workbookWith(xml, more)).rows;

  it('is read with shared texts, parts in several fonts, and how they are pronounced left out', () => {
    const shared =
      '<sst><si><t>水壶</t></si><si><r><t>除</t></r><r><t xml:space="preserve">垢 </t></r><rPh><t>じょ</t></rPh></si></sst>';
    const xml = `<row r="1">${cell('A1', '<v>1</v>', 's')}${cell('C1', '<v>0</v>', 's')}</row>`;
    expect(rows(xml, { 'xl/sharedStrings.xml': shared })).to.deep.equal([['除垢 ', '', '水壶']]);
  });

  it('says which cells are formulas or errors, and calculates nothing', () => {
    const xml = `<row r="2">${cell('A2', '<f>HYPERLINK("x")</f><v>1</v>')}${cell('B2', '<v>#REF!</v>', 'e')}</row>`;
    expect(rows(xml)).to.deep.equal([[], [{ formula: true }, { error: '#REF!' }]]);
  });

  it('that holds a formula in an article leaves that row out and says where', () => {
    const { articles, problems } = readTable({
      rows: [headings, [...good.slice(0, 5), { formula: true }, ...good.slice(6)]],
    });
    expect(articles).to.deep.equal([]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.deep.include({ place: { row: 2 }, column: 'F', field: 'answer' });
    expect(problems[0]?.says['zh-CN']).to.equal('是公式，请粘贴为数值后再导入');
  });

  for (const [what, given, day] of [
    ['the number of a day', 46296, '2026-10-01'],
    ['the number of a time', 46296.75, '2026-10-01T18:00'],
    ['a day as Excel writes it in CSV', '2026/10/1', '2026-10-01'],
    ['a day in Chinese', '2026年10月1日', '2026-10-01'],
    ['a time as Excel writes it in CSV', '2026/10/1 8:05', '2026-10-01T08:05'],
  ] as const) {
    it(`knows ${what}`, () => {
      const { articles } = readTable({
        rows: [
          [...headings, '开始日期'],
          [...good, given],
        ],
      });
      expect(articles[0]?.article.validFrom).to.equal(day);
    });
  }

  it('may count its days from 1904', () => {
    const { articles } = readTable({
      rows: [
        [...headings, '复核日期'],
        [...good, 44834],
      ],
      date1904: true,
    });
    expect(articles[0]?.article.reviewOn).to.equal('2026-10-01');
  });

  it('as a template has the headings, no rows, and a sheet that explains them', async () => {
    const template = await writeArticles([], 'xlsx');
    expect(readWorkbook(template).rows).to.deep.equal([columns.map(headingOf)]);
    expect(await readArticles('模板.xlsx', template)).to.deep.equal({ articles: [], problems: [] });
  });
});

describe('A text file', () => {
  const words = '编号,标题\n水壶,除垢';
  const utf16 = (big: boolean) => {
    const bytes = Buffer.from(words, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };

  it('is read as UTF-8 or UTF-16, with a mark or without', () => {
    for (const bytes of [
      Buffer.from(words),
      Buffer.from(`\ufeff${words}`),
      Buffer.from(`\ufeff${words}`, 'utf16le'),
      Buffer.from(`\ufeff${words}`, 'utf16le').swap16(),
      utf16(false),
      utf16(true),
    ]) {
      expect(decodeText(bytes).replace('\ufeff', '')).to.equal(words);
    }
  });

  it('is read as Excel on Chinese Windows writes it: GBK, or GB18030 with its rare characters', () => {
    const gbk = Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xcb, 0xae, 0xba, 0xf8);
    expect(decodeText(gbk)).to.equal('编号,水壶');
    const rare = Uint8Array.of(0xb1, 0xe0, 0x95, 0x32, 0x82, 0x36);
    expect(decodeText(rare)).to.equal('编𠀀');
  });

  it('may have semicolons or tabs, quotation marks inside, and every ending of a line', () => {
    expect(readCsv('a;b\r\n"1;""2""\n3";4\r5;6').rows).to.deep.equal([
      ['a', 'b'],
      ['1;"2"\n3', '4'],
      ['5', '6'],
    ]);
    expect(readCsv('a\tb\n\t').rows).to.deep.equal([
      ['a', 'b'],
      ['', ''],
    ]);
  });

  it('is never calculated by a spreadsheet', () => {
    const cells = ['=1+1', '+86', '-1', '@SUM(A1)', '＝1', '\t=1', "'=1"];
    const written = writeCsv([cells]);
    expect(written).not.to.match(/(^|[,\n])"?\s*[=+\-@＝]/);
    expect(readCsv(written).rows).to.deep.equal([cells]);
  });
});

describe('A folder of Markdown', () => {
  it('is read from a zip file, and tells by file what is wrong', async () => {
    const zip = await writeArticles([{ article: kettle, version: 3 }], 'zip');
    const { articles } = await readArticles('articles.zip', zip);
    expect(articles).to.deep.equal([
      { place: { file: 'zh-CN/kettle-descaling.md' }, article: kettle, version: 3 },
    ]);
    const { problems } = await readArticles('x.md', new TextEncoder().encode('# Only words'));
    expect(problems.map(({ place }) => place)).to.deep.equal([{ file: 'x.md' }]);
  });
});
