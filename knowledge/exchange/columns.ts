import type { ContentLocale } from '../../bot/core/locale.ts';
import { PICTURES } from '../articleFields.ts';

/** A column of the table of articles; `key` is what `readRow` and `writeRow` call it. */
export interface Column {
  key: string;
  heading: Record<ContentLocale, string>;
  /** Width in a workbook, in characters. */
  width: number;
}

/** As many steps as an article may have. */
export const STEPS = 12;

const steps = Array.from({ length: STEPS }, (_, n): Column[] => [
  {
    key: `steps.${n + 1}.caution`,
    heading: { 'zh-CN': `第${n + 1}步的提醒`, 'en-US': `Caution ${n + 1}` },
    width: 20,
  },
  { key: `steps.${n + 1}.text`, heading: { 'zh-CN': `第${n + 1}步`, 'en-US': `Step ${n + 1}` }, width: 30 },
]).flat();

const pictures = Array.from({ length: PICTURES }, (_, n): Column[] => [
  {
    key: `pictures.${n + 1}.file`,
    heading: { 'zh-CN': `图片${n + 1}`, 'en-US': `Picture ${n + 1}` },
    width: 28,
  },
  {
    key: `pictures.${n + 1}.alt`,
    heading: { 'zh-CN': `图片${n + 1}的说明`, 'en-US': `Picture ${n + 1} in words` },
    width: 30,
  },
]).flat();

const column = (key: string, chinese: string, english: string, width: number): Column => ({
  key,
  heading: { 'zh-CN': chinese, 'en-US': english },
  width,
});

/** All columns in their order. `questions2` takes what does not fit into one cell of a workbook. */
export const columns: readonly Column[] = [
  column('id', '编号', 'Id', 24),
  column('locale', '语言', 'Language', 10),
  column('title', '标题', 'Title', 24),
  column('kind', '类别', 'Kind', 14),
  column('questions', '问法（每行一个）', 'Questions (one a line)', 40),
  column('questions2', '更多问法', 'More questions', 20),
  column('answer', '回答', 'Answer', 60),
  column('otherWords', '换一种说法', 'In other words', 40),
  ...steps,
  column('minutes', '所需分钟', 'Minutes', 10),
  ...pictures,
  column('prevention', '预防建议', 'Prevention', 40),
  column('internal', '内部说明', 'Internal note', 40),
  column('allowed', '允许的字句', 'Allowed passages', 40),
  column('owner', '负责人', 'Owner', 14),
  column('state', '状态', 'State', 12),
  column('validFrom', '开始日期', 'Valid from', 18),
  column('validUntil', '结束日期', 'Valid until', 18),
  column('reviewOn', '复核日期', 'Review on', 14),
  column('version', '版本', 'Version', 10),
];

/** How a heading is written: in both languages, so that whoever opens the file can read it. */
export function headingOf({ heading }: Column): string {
  return `${heading['zh-CN']} · ${heading['en-US']}`;
}

/** The column that a heading names: by its key, or by its words in one language or both. */
export function columnNamed(heading: string): Column | undefined {
  const name = plain(heading);
  return columns.find((one) =>
    [one.key, one.heading['zh-CN'], one.heading['en-US'], headingOf(one)].some(
      (known) => plain(known) === name,
    ),
  );
}

function plain(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/[\s*]/g, '');
}
