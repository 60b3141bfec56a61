import type { LineValues } from '../../../dialogs/script/fill.ts';
import type { ContentLocale } from '../../core/locale.ts';
import type { Service } from '../../serviceSchema.ts';

interface Placeholder {
  means: Record<ContentLocale, string>;
  /** Something that could stand there; the company's own facts are taken from `service.yaml`. */
  example?: Record<ContentLocale, string>;
}

const placeholder = (
  chinese: string,
  english: string,
  ...example: [chinese?: string, english?: string]
): Placeholder => ({
  means: { 'zh-CN': chinese, 'en-US': english },
  ...(example[0] && example[1] && { example: { 'zh-CN': example[0], 'en-US': example[1] } }),
});

const placeholders: Readonly<Record<string, Placeholder>> = {
  name: placeholder('顾客的称呼', 'the customer’s name', '王先生', 'Ms Lee'),
  hello: placeholder('按时间的问候', 'a greeting by the hour', '上午好', 'Good morning'),
  matter: placeholder('顾客的事', 'the customer’s matter', '洗碗机漏水', 'the leaking dishwasher'),
  backAt: placeholder(
    '同事什么时候上班',
    'when people are back',
    '明天（周二）上午 9:00',
    '09:00 tomorrow (Tuesday)',
  ),
  holiday: placeholder('节日', 'the holiday', '国庆节', 'National Day'),
  notice: placeholder('当日通知', 'the notice of the day', '今天下午系统维护', 'maintenance this afternoon'),
  surname: placeholder('顾客的姓', 'the surname', '王', 'Lee'),
  restated: placeholder('复述的内容', 'what was restated', '您的洗碗机漏水', 'your dishwasher leaks'),
  answer: placeholder(
    '文章的答案',
    'the answer of the article',
    '请先断电关水，再检查门封条。',
    'Please turn off power and water, then check the door seal.',
  ),
  count: placeholder('一共几步', 'how many steps', '3', '3'),
  minutes: placeholder('大约几分钟', 'about how many minutes', '10', '10'),
  number: placeholder('受理编号或步数', 'the ticket number, or that of the step', 'HX482716', 'HX482716'),
  step: placeholder('这一步做什么', 'what to do in this step', '关上水龙头', 'Close the tap'),
  steps: placeholder(
    '还没做的步骤',
    'the steps still to do',
    '1. 关上水龙头\n2. 清洗滤网',
    '1. Close the tap\n2. Clean the filter',
  ),
  caution: placeholder('要当心的事', 'what to be careful about', '先拔掉插头', 'Unplug it first'),
  prevention: placeholder('怎么预防', 'how to avoid it', '每周清洗滤网', 'Clean the filter every week'),
  department: placeholder('部门', 'the department', '售后服务部', 'After-sales'),
  time: placeholder('时间', 'the time', '今天 16:40 前', 'by 16:40 today'),
  state: placeholder('办理状态', 'the state', '同事已接手', 'a colleague has taken it'),
  agent: placeholder('同事的名字', 'the colleague’s name', '唐悦', 'Tang Yue'),
  text: placeholder(
    '同事写的话',
    'what the colleague wrote',
    '师傅明天上午上门。',
    'The engineer comes tomorrow morning.',
  ),
  field: placeholder('哪一项', 'which item', '电话', 'telephone number'),
  entries: placeholder(
    '填写的内容',
    'what was filled in',
    '地址：云岭路；时间：周六',
    'address: Cloud Road; time: Saturday',
  ),
  reference: placeholder('错误编号', 'the reference', 'E7K2', 'E7K2'),
  most: placeholder('最多几个字', 'at most how many characters', '2000', '2000'),
  weekday: placeholder('星期几', 'the weekday', '周二', 'Tuesday'),
  month: placeholder('几月', 'the month', '11', '11'),
  day: placeholder('几号', 'the day', '24', '24'),
  when: placeholder('什么时候', 'when', '明天（周二）上午 9:00', '09:00 tomorrow (Tuesday)'),
  kept: placeholder('保留的资料', 'what is kept', '称呼、电话', 'name, telephone number'),
  region: placeholder('地区', 'the region', '上海', 'Shanghai'),
  shops: placeholder('门店列表', 'the shops', '静安店：云岭路', 'Jing’an: Cloud Road'),
  wish: placeholder('节日祝福', 'a wish for the holiday', '新春快乐', 'a happy New Year'),
  product: placeholder('产品', 'the product', '洗碗机', 'the dishwasher'),
  end: placeholder('单号末尾', 'how the number ends', '5566', '5566'),
  place: placeholder('排在第几位', 'the place in the queue', '2', '2'),
  awaited: placeholder('接手的人或部门', 'who takes over', '售后服务部', 'After-sales'),
  link: placeholder(
    '查看受理进度的链接',
    'the link to the case',
    'https://example.com/case',
    'https://example.com/case',
  ),
  technician: placeholder('上门的师傅', 'the engineer', '刘师傅', 'Mr Liu'),
  visit: placeholder('上门时间', 'the time of the visit', '周六 14:00–16:00', 'Saturday 14:00–16:00'),
  company: placeholder('公司名', 'the company'),
  assistant: placeholder('助手的名字', 'the assistant’s name'),
  hotline: placeholder('热线', 'the hotline'),
  emergency: placeholder('24 小时电话', 'the 24-hour number'),
  website: placeholder('网址', 'the web site'),
  mail: placeholder('邮箱', 'the mail address'),
};

/** What stands in a placeholder, in words of the reader. */
export function meaningOf(name: string, locale: ContentLocale): string {
  return placeholders[name]?.means[locale] ?? name;
}

/** Something for every placeholder, so that a line can be looked at as customers hear it. */
export function sampleValues({ company }: Service, locale: ContentLocale): LineValues {
  const examples = Object.entries(placeholders).flatMap(([name, { example }]) =>
    example ? [[name, example[locale]] as const] : [],
  );
  const { hotline, emergency, website, mail } = company;
  return {
    ...Object.fromEntries(examples),
    ...{ hotline, emergency, website, mail },
    company: company.name[locale],
    assistant: company.assistant[locale],
  };
}
