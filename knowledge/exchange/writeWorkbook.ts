import writeXlsxFile from 'write-excel-file/node';
import { kinds } from '../../bot/core/kinds.ts';
import { columns, headingOf } from './columns.ts';
import { type NumberedArticle, writeRow } from './rows.ts';

/** Articles as an Excel workbook; every cell is text, so that nothing is calculated. A second sheet explains the columns. */
export async function writeWorkbook(articles: readonly NumberedArticle[]): Promise<Buffer> {
  const headings = columns.map((column) => ({
    value: headingOf(column),
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = articles.map((article) => writeRow(article).map(cellOf));
  return await writeXlsxFile([
    {
      data: [headings, ...rows],
      sheet: '文章 Articles',
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
    },
    {
      data: help.map((row) => row.map(cellOf)),
      sheet: '说明 Help',
      columns: [{ width: 30 }, { width: 100 }],
    },
  ]).toBuffer();
}

// What looks like the escape of a character would be read as one.
function cellOf(text: string) {
  if (text === '') return null;
  return { value: text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'), type: String, wrap: true };
}

const help: [string, string][] = [
  [
    '每行一篇',
    '一行是一篇文章的一种语言；中文和英文各一行，编号相同。 One row is one article in one language; both languages have the same id.',
  ],
  ['编号 Id', '小写字母、数字和连字符，如 aircon-filter · small letters, digits and hyphens'],
  ['语言 Language', 'zh-CN（中文）, en-US（英文）'],
  ['类别 Kind', kinds.join(', ')],
  ['问法 Questions', '至少四种，每行一个（单元格内换行：Alt+Enter） · at least four, one a line (Alt+Enter)'],
  ['回答 Answer', 'Markdown；不得出现价格、内部电话 · no prices, no numbers of the house'],
  ['步骤与分钟 Steps, minutes', '一起填或都不填 · both or neither'],
  ['日期 Days', '2026-10-01 或 or 2026-10-01T18:00'],
  ['允许的字句 Allowed passages', '[{"passage":"…","reason":"…","by":"…","checkedBy":"…"}]'],
  [
    '状态 State',
    '导入后都是草稿，复核后才能发布 · whatever it says, what is imported is a draft until it is reviewed',
  ],
  [
    '版本 Version',
    '导出时的版本；新文章留空。若期间有人改过，该行不会导入 · the version exported; empty for a new article. A row is left out if somebody saved in between',
  ],
];
