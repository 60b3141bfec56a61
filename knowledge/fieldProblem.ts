import type { z } from 'zod';
import type { ContentLocale } from '../bot/core/locale.ts';

/** What is wrong with one field of an article, for example `steps.2.caution` (from 1), in both languages. */
export interface FieldProblem {
  field: string;
  says: Record<ContentLocale, string>;
}

/** Everything that is wrong with something that should be an article. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [field, key].filter(Boolean).join('.'), says: says.unknown }));
    }
    return [{ field, says: saysOf(issue) }];
  });
}

function saysOf(issue: z.core.$ZodIssue): FieldProblem['says'] {
  if (issue.code === 'invalid_type')
    return /received undefined$/.test(issue.message) ? says.missing : says.wrongType;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { 'zh-CN': `只能是：${values}`, 'en-US': `must be one of: ${values}` };
  }
  return { 'zh-CN': chinese(issue.message), 'en-US': issue.message };
}

const says = {
  unknown: { 'zh-CN': '没有这个字段', 'en-US': 'there is no such field' },
  missing: { 'zh-CN': '没有填写', 'en-US': 'is missing' },
  wrongType: { 'zh-CN': '内容的类型不对', 'en-US': 'is of the wrong type' },
} satisfies Record<string, FieldProblem['says']>;

// What the schema of articles says, in Chinese; numbers stay where they stood.
const translations: [english: RegExp, chinese: string][] = [
  [/^must not be empty$/, '不能为空'],
  [/^at most (\d+) characters$/, '最多 $1 个字'],
  [/^no spaces or line breaks at either end$/, '首尾不能有空格或换行'],
  [/^no control characters$/, '含有看不见的控制字符'],
  [/^one line each$/, '每个问法占一行，不能换行'],
  [/^at least four ways of asking$/, '至少要有四种问法'],
  [/^at most (\d+) pictures$/, '最多 $1 张图片'],
  [/^the name of a picture of the service$/, '应为系统里图片的文件名'],
  [/^one line$/, '只能写一行'],
  [/^at most 200 ways of asking$/, '最多 200 种问法'],
  [/^a day like ([\d-]+)$/, '应为日期，如 $1'],
  [/^a day like ([\d-]+), or a time like (\S+)$/, '应为日期，如 $1，或时间，如 $2'],
  [/^an id: .*$/, '编号只能用小写字母和数字，单词之间用连字符'],
  [/^the id of a department or of a member of staff$/, '应为 service.yaml 中部门或员工的编号'],
  [/^must be someone else.*$/, '必须是另一个人：要有两个人看过'],
  [/^the same question stands here twice$/, '同一个问法出现了两次'],
  [/^goes with steps: give both or neither$/, '步骤和所需分钟数要一起填，或都不填'],
  [/^lies before validFrom$/, '早于开始日期'],
  [/^stands in no text of this article that a customer sees$/, '顾客看到的文字里没有这段话'],
  [/^needs at least two letters, characters or digits$/, '至少要有两个字'],
  [/^no \| and no line break$/, '词里不能有 | 或换行'],
  [/^a group needs at least two words$/, '一组至少要有两个词'],
  [/^stands in the group of (.+) too$/, '已经在“$1”那一组里'],
  [/^Too small: expected (?:number|array|string) to (?:be|have) >=(\d+).*$/, '至少 $1'],
  [/^Too big: expected (?:number|array|string) to (?:be|have) <=(\d+).*$/, '最多 $1'],
  [/^Invalid input.*$/, '内容不对'],
];

function chinese(english: string): string {
  const [pattern, words] = translations.find(([one]) => one.test(english)) ?? [/$/, ''];
  return words === '' ? english : english.replace(pattern, words);
}
