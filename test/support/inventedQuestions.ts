import { seeded } from './disguises.ts';

const parts: readonly (readonly string[])[] = [
  ['', '请问', '你好，', '我家的', '新买的', '用了两年的', '租的房子里的', '老家的', '楼上邻居的', '公司的'],
  [
    '空调',
    '冰箱',
    '洗衣机',
    '热水器',
    '净水器',
    '油烟机',
    '电饭煲',
    '烘干机',
    '洗碗机',
    '扫地机',
    '风扇',
    '加湿器',
  ],
  [
    '',
    '遥控器',
    '门',
    '面板',
    '滤芯',
    '排水管',
    '压缩机',
    '显示屏',
    '电源线',
    '水箱',
    '外壳',
    '电机',
    '内胆',
    '风道',
  ],
  [
    '不亮',
    '漏水',
    '声音大',
    '有异味',
    '打不开',
    '不工作',
    '结冰',
    '发烫',
    '晃动',
    '报警',
    '断电',
    '卡住',
    '变黄',
    '掉漆',
  ],
  [
    '',
    '一会儿',
    '三天',
    '半个月',
    '刚装好就',
    '每天早上',
    '下雨以后',
    '搬家以后',
    '停电以后',
    '清洗以后',
    '夜里',
  ],
  [
    '怎么办',
    '是什么原因',
    '能修吗',
    '在哪里报修',
    '保修吗',
    '可以换新的吗',
    '要多久修好',
    '自己能处理吗',
    '正常吗',
  ],
];

/** As many different questions as asked for (up to a million), the same ones every time. */
export function inventedQuestions(count: number): string[] {
  const random = seeded(7);
  const questions = new Set<string>();
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  while (questions.size < count) questions.add(parts.map(one).join(''));
  return [...questions];
}
