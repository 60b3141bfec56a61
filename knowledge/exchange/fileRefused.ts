import { ServiceError } from '../../bot/core/errors.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';

const reasons = {
  tooLarge: ['文件超过 10 MB，请分成几个文件', 'The file is larger than 10 MB; split it'],
  tooMuch: ['文件展开后过大，已停止读取', 'The file unfolds to too much; reading was stopped'],
  tooManyRows: ['超过 20000 行，请分成几个文件', 'There are more than 20,000 rows; split the file'],
  tooManyColumns: ['超过 100 列', 'There are more than 100 columns'],
  cellTooLong: ['有单元格超过 50000 个字', 'A cell holds more than 50,000 characters'],
  oldExcel: [
    '这是旧版 .xls 或加了密码的文件，请另存为不加密的 .xlsx',
    'This is an old .xls or has a password; save it as .xlsx without one',
  ],
  macros: ['文件含有宏，请另存为 .xlsx', 'The file holds macros; save it as .xlsx'],
  links: ['文件引用了别的文件，请断开外部链接', 'The file links to other files; break the external links'],
  notThere: ['找不到这个文件', 'There is no such file'],
  damaged: ['文件损坏，无法读取', 'The file is damaged and cannot be read'],
  unknownType: [
    '只能导入 .xlsx、.csv 或 Markdown（.md 或 .zip）',
    'Only .xlsx, .csv or Markdown (.md or .zip) can be imported',
  ],
  encoding: ['看不出文字的编码，请另存为 UTF-8', 'The encoding of the text is not known; save it as UTF-8'],
  quotes: ['引号没有配对', 'A quotation mark is not closed'],
  noHeadings: [
    '第一行不是本系统的表头，请下载模板',
    'The first row has not the headings of the template; download it',
  ],
  tooSlow: ['读取用时过长，已停止', 'Reading took too long and was stopped'],
} as const satisfies Record<string, readonly [chinese: string, english: string]>;

export type FileRefusal = keyof typeof reasons;

/** A file that is not read at all, with the reason in both languages. */
export class FileRefused extends ServiceError {
  readonly reason: FileRefusal;
  readonly says: Record<ContentLocale, string>;

  constructor(reason: FileRefusal, options?: ErrorOptions) {
    const [chinese, english] = reasons[reason];
    super('knowledge/unreadable-file', english, options);
    this.reason = reason;
    this.says = { 'zh-CN': chinese, 'en-US': english };
  }
}
