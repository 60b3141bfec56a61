import type { ContentLocale } from '../../core/locale.ts';

interface ExchangeWords {
  title: string;
  exportTitle: string;
  exportAbout: string;
  formats: Record<'xlsx' | 'csv' | 'zip', string>;
  template: string;
  importTitle: string;
  importAbout: string;
  file: string;
  tryOut: string;
  refused: string;
  none: string;
  report: string;
  counts: (added: number, changed: number, same: number, problems: number) => string;
  added: string;
  changed: string;
  problems: string;
  row: (row: number, column: string) => string;
  apply: (count: number) => string;
  applyHint: string;
  applied: string;
  gone: string;
  restoreTitle: string;
  restoreAbout: string;
  restoreTo: string;
  why: string;
  restore: string;
  restored: (count: number) => string;
  left: string;
}

/** What the page of import and export says. */
export const exchangeWords: Record<ContentLocale, ExchangeWords> = {
  'zh-CN': {
    title: '导入导出',
    exportTitle: '导出',
    exportAbout: '每篇文章的最新版本，包括草稿。改完再导入，没改的不会变。',
    formats: { xlsx: 'Excel', csv: 'CSV', zip: 'Markdown 文件夹（zip）' },
    template: '空白模板（Excel）',
    importTitle: '导入',
    importAbout: '先看会改什么，确认后再存为草稿；仍由另一位同事审核发布。支持 .xlsx、.csv、.md、.zip。',
    file: '文件',
    tryOut: '先看看会改什么',
    refused: '这个文件不能导入',
    none: '请先选择文件。',
    report: '导入会做什么',
    counts: (added, changed, same, problems) =>
      `新增 ${added} · 修改 ${changed} · 没有变化 ${same} · 问题 ${problems}`,
    added: '新增',
    changed: '修改',
    problems: '问题（这些行不会导入）',
    row: (row, column) => `第 ${row} 行${column === '' ? '' : ` ${column} 列`}`,
    apply: (count) => `存为 ${count} 篇草稿`,
    applyHint: '半小时内有效。',
    applied: '已存为草稿，请另一位同事审核。',
    gone: '这次检查已过期，请重新选择文件。',
    restoreTitle: '整个知识库回到某个时间',
    restoreAbout: '顾客重新得到那时的内容；之后的版本都留着。现在的价格规则不允许的文章保持原样。',
    restoreTo: '回到',
    why: '原因（留档）',
    restore: '全部退回',
    restored: (count) => `已退回，${count} 篇文章有变化。`,
    left: '保持原样的',
  },
  'en-US': {
    title: 'Import, export',
    exportTitle: 'Export',
    exportAbout:
      'The newest version of every article, drafts too. What is imported again unchanged changes nothing.',
    formats: { xlsx: 'Excel', csv: 'CSV', zip: 'Markdown folder (zip)' },
    template: 'Empty template (Excel)',
    importTitle: 'Import',
    importAbout:
      'See first what would change, then save it as drafts; a second person reviews and publishes them. .xlsx, .csv, .md and .zip.',
    file: 'File',
    tryOut: 'See what would change',
    refused: 'This file cannot be imported',
    none: 'Choose a file first.',
    report: 'What the import would do',
    counts: (added, changed, same, problems) =>
      `${added} new · ${changed} changed · ${same} the same · ${problems} problems`,
    added: 'New',
    changed: 'Changed',
    problems: 'Problems (these rows are left out)',
    row: (row, column) => `row ${row}${column === '' ? '' : `, column ${column}`}`,
    apply: (count) => `Save as drafts: ${count}`,
    applyHint: 'Valid for half an hour.',
    applied: 'Saved as drafts. Ask a second person to review them.',
    gone: 'This check is too old: choose the file again.',
    restoreTitle: 'The whole base back to a point in time',
    restoreAbout:
      'Customers get again what they got then; later versions are kept. What the price rule of today does not allow stays as it is.',
    restoreTo: 'Back to',
    why: 'Why (for the record)',
    restore: 'Take everything back',
    restored: (count) => `Taken back: ${count} articles changed.`,
    left: 'Left as they are',
  },
};
