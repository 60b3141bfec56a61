import { toSimplified } from '../bot/core/simplified.ts';

/**
 * Which of the labels an answer means (0-based): the label itself, its number (2, 二, ②, second), or the one label
 * that contains or is contained in what was said. Undefined when none or several fit.
 */
export function choiceIn(text: string, labels: readonly string[]): number | undefined {
  const said = plain(text);
  if (said === '') return undefined;
  const same = labels.findIndex((label) => plain(label) === said);
  if (same >= 0) return same;
  const number = numberIn(said);
  if (number !== undefined) return number < labels.length ? number : undefined;
  const near = labels.flatMap((label, n) => (said.length >= 2 && plain(label).startsWith(said) ? [n] : []));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether a text is one of the labels itself. */
export function isLabel(text: string, labels: readonly string[]): boolean {
  return labels.some((label) => plain(label) === plain(text));
}

const NUMBERS = [
  ['1', '一', '第一个', '第一项', 'first', 'one', '选1', '选一'],
  ['2', '二', '第二个', '第二项', 'second', 'two', '选2', '选二'],
  ['3', '三', '第三个', '第三项', 'third', 'three', '选3', '选三'],
  ['4', '四', '第四个', '第四项', 'fourth', 'four', '选4', '选四'],
  ['5', '五', '第五个', '第五项', 'fifth', 'five', '选5', '选五'],
  ['6', '六', '第六个', '第六项', 'sixth', 'six', '选6', '选六'],
  ['7', '七', '第七个', '第七项', 'seventh', 'seven', '选7', '选七'],
];

function numberIn(said: string): number | undefined {
  const at = NUMBERS.findIndex((words) => words.includes(said));
  return at < 0 ? undefined : at;
}

// In traditional or simplified characters, whatever the label was shown in.
function plain(text: string): string {
  return toSimplified(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}
