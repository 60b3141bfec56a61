import { expect } from 'chai';
import { articleSchema } from '../../knowledge/article.ts';
import { fieldProblems } from '../../knowledge/fieldProblem.ts';
import { kettle } from './releases/book.ts';

function problemsOf(more: object): [string, string][] {
  const { error } = articleSchema.safeParse({ ...kettle, ...more });
  return error ? fieldProblems(error).map(({ field, says }) => [field, says['zh-CN']]) : [];
}

const step = { text: '加水' };

describe('What is wrong with an article', () => {
  const cases: [object, string, string][] = [
    [{ title: undefined }, 'title', '没有填写'],
    [{ title: 7 }, 'title', '内容的类型不对'],
    [{ title: '' }, 'title', '不能为空'],
    [{ title: '水'.repeat(61) }, 'title', '最多 60 个字'],
    [{ answer: ' 水' }, 'answer', '首尾不能有空格或换行'],
    [{ answer: '水\u0007' }, 'answer', '含有看不见的控制字符'],
    [{ answer: '水\ud800' }, 'answer', '含有看不见的控制字符'],
    [{ questions: ['一', '二', '三', '四\n五'] }, 'questions.4', '每个问法占一行，不能换行'],
    [{ questions: ['一'] }, 'questions', '至少要有四种问法'],
    [{ questions: ['一', '一', '二', '三'] }, 'questions', '同一个问法出现了两次'],
    [{ questions: Array.from({ length: 201 }, (_, n) => `问${n}`) }, 'questions', '最多 200 种问法'],
    [{ id: 'Not An Id' }, 'id', '编号只能用小写字母和数字，单词之间用连字符'],
    [{ owner: '林 芳' }, 'owner', '应为 service.yaml 中部门或员工的编号'],
    [{ state: 'live' }, 'state', '只能是：draft, published, withdrawn'],
    [{ reviewOn: 'soon' }, 'reviewOn', '应为日期，如 2026-10-01'],
    [{ validFrom: 'soon' }, 'validFrom', '应为日期，如 2026-10-01，或时间，如 2026-10-01T18:00'],
    [{ validFrom: '2026-02-02', validUntil: '2026-02-01' }, 'validUntil', '早于开始日期'],
    [{ steps: [step] }, 'minutes', '步骤和所需分钟数要一起填，或都不填'],
    [{ steps: [step, { text: '' }], minutes: 5 }, 'steps.2.text', '不能为空'],
    [{ steps: [step], minutes: 0 }, 'minutes', '至少 1'],
    [{ steps: [step], minutes: 300 }, 'minutes', '最多 240'],
    [{ steps: [], minutes: 5 }, 'steps', '至少 1'],
    [{ colour: 'red' }, 'colour', '没有这个字段'],
    [
      { allowed: [{ passage: '火', reason: '法条', by: 'quality', checkedBy: 'quality' }] },
      'allowed.1.checkedBy',
      '必须是另一个人：要有两个人看过',
    ],
    [
      { allowed: [{ passage: '火', reason: '法条', by: 'quality', checkedBy: 'management' }] },
      'allowed.1.passage',
      '顾客看到的文字里没有这段话',
    ],
  ];
  for (const [more, field, chinese] of cases) {
    it(`is told by field, in Chinese: ${field} ${chinese}`, () => {
      expect(problemsOf(more)).to.deep.include([field, chinese]);
    });
  }

  it('is told in English as well', () => {
    const { error } = articleSchema.safeParse({ ...kettle, title: '' });
    expect(error && fieldProblems(error)[0]?.says['en-US']).to.equal('must not be empty');
  });

  it('is nothing where lines only end as other systems end them', () => {
    expect(articleSchema.parse({ ...kettle, answer: '一\r\n二' }).answer).to.equal('一\n二');
  });
});
