import { expect } from 'chai';
import { findPrices } from '../../../knowledge/price/detect.ts';
import { type Labelled, ownCorpus } from '../../support/priceCorpus.ts';

const priced: [kind: string, texts: string[]][] = [
  ['an amount with its currency', ['这台 2,580 元', '￥88', 'RMB 460', '45 euros', '收您叁佰元整']],
  ['everyday numerals', ['换个泵要三百五', '两百出头', '大概小一千', '几百块的事', '每台1万2']],
  ['a bare number after a word for a price', ['卖199', '只要 199', '原价899，现价699', '到手价1299']],
  [
    'dialect and slang',
    ['八十蚊一次', '五十大洋', '130刀包邮', '修好收80米，不讲价', 'twenty quid', 'over a grand'],
  ],
  ['small coins', ['五毛一个', '一片垫圈五毛，够用了', '三块五一斤', '零头八分钱', '35 cents']],
  ['a discount', ['打八折', '打8.8折', '第二件半价', '满300减50', 'Get 20% off', 'buy one get one free']],
  ['a voucher', ['优惠券 50', '送您20元红包', 'a $5 coupon']],
  ['instalments', ['分12期，每期166', '零首付', '六期免息', 'six instalments of 30']],
  ['a fee', ['上门费50', '运费：十二', 'The call-out fee is 60', '夜间加收三十']],
  ['a comparison', ['比旧款贵两百', '便宜一半', '20 dollars cheaper', 'twice the price']],
  [
    'English without a currency',
    ['It will be eighty for the visit.', 'The pump is 64.', 'They go for 35 each.'],
  ],
  ['a range of prices', ['小的要两千三到两千八', '大容量的要三千一至三千六']],
  ['two languages in one amount', ['换一只 thirty-five 块', '这个 eighty 块钱']],
  ['money given back', ["You'll get 30 back for the delay.", 'We can send you 15 back.']],
  ['pinyin', ['san bai kuai', '99 yuan', 'da ba zhe']],
  ['addresses of links', ['https://shop.example.com/p?price=199', '[看看](https://example.com/50yuan)']],
  ['names of files', ['报价880元.pdf', 'quote-$120.pdf', '8折券.png']],
  ['a table', ['| 项目 | 价格 |\n| --- | --- |\n| 清洗 | 120 |']],
  ['a price struck out', ['~~599~~ 今天更低']],
];

const clear: [kind: string, texts: string[]][] = [
  ['dates and times', ['11月28日上午9点半到', '2026-11-28 8:30-18:00', 'on March 5 at 9', '7天无理由退货']],
  ['telephone numbers', ['请拨打 400-820-8820', '010-62345678 转 8012', '13912345678', '95588 是银行的电话']],
  ['numbers of orders and tickets', ['HX482716 已结案', '订单号20261120153', 'Ticket HX900150']],
  ['models', ['BCD-520W', 'XQG100 的滤网', 'KFR-35GW/N8', '型号是 X200 Pro']],
  ['pieces', ['3块硬盘', '两块电池', '一块抹布', '共有12块电芯', '这两块都裂了']],
  ['shares', ['电量剩 15%', '湿度60%左右', '百分之九十的问题能远程解决', '噪音降低了20%']],
  ['terms of warranty', ['保修三年', '整机一年，压缩机十年', 'a 6-month guarantee']],
  [
    'sizes and measures',
    ['宽598毫米，嵌入要留620', '600x598x820', '220V 50Hz', '水温调到65', 'Set it to 350.'],
  ],
  ['places', ['中山路188号3楼305室', '2单元1801', '99 Queen Street', '车位在B区217', '邮编310018']],
  ['codes', ['错误代码E4', 'Error 404', '验证码是482910', '取件码7-3-2050']],
  [
    'words that hold the characters of coins',
    ['十分抱歉', '评分4.7分', '三角形', '毛巾两条', '元旦放假', '一毛不拔'],
  ],
  ['words that hold 折', ['一波三折', '折叠两次', '两折扇门', '大打折扣']],
  ['sayings', ['不管三七二十一', '一分钱一分货', 'my two cents', 'one in a million']],
  [
    'weights and lengths',
    ['up to 18 pounds of towels', 'The hook can bear 40 pounds.', '往前走五十米', '管子长2米3', '十刀头'],
  ],
  [
    'words of price without a number',
    ['价格请咨询门店', '运费由谁出我帮您问', 'Please ask the shop about fees.'],
  ],
  ['steps and choices', ['1. 断电\n2. 拆盖', '请按1', '选项 1、2 都可以', 'Press 2 for service']],
];

function missed(rows: readonly Labelled[]): string[] {
  return rows.flatMap(({ texts }) => texts.filter((text) => findPrices(text).length === 0));
}

describe('A price in a text', () => {
  for (const [kind, texts] of priced) {
    it(`is seen as ${kind}`, () => {
      expect(texts.filter((text) => findPrices(text).length === 0)).to.deep.equal([]);
    });
  }

  it('is where the text says it, in units of the text as it was given', () => {
    const text = '您好，这台**１９９**&yen;，电话 010-62345678。';
    const [hit, ...others] = findPrices(text);
    expect(others).to.deep.equal([]);
    expect(text.slice(hit?.start, hit?.end)).to.equal(hit?.text);
    expect(hit?.text).to.include('１９９').and.not.include('电话');
  });

  it('is told with its smaller coin', () => {
    const texts = ['垫圈两毛五一张', '一共三块零五分', '阀芯六块五'];
    expect(texts.flatMap((text) => findPrices(text).map((hit) => hit.text))).to.deep.equal([
      '两毛五',
      '三块零五分',
      '六块五',
    ]);
  });

  it('is told one by one when there are several', () => {
    const hits = findPrices('拆机收80元，装机费120元，第二台打八折。');
    expect(hits.map(({ text }) => text)).to.deep.equal(['80元', '120元', '八折']);
    expect(hits.map(({ rule }) => rule)).to.deep.equal(['amount', 'fee', 'discount']);
  });

  for (const part of ['dev', 'held', 'more'] as const) {
    it(`is found in every priced sentence of the corpus (${part})`, () => {
      expect(missed(ownCorpus(part).filter(({ label }) => label === 'price'))).to.deep.equal([]);
    });
  }
});

describe('A text without a price', () => {
  for (const [kind, texts] of clear) {
    it(`passes with ${kind}`, () => {
      expect(texts.filter((text) => findPrices(text).length > 0)).to.deep.equal([]);
    });
  }

  it('passes in all but one in two hundred of the corpus', () => {
    const rows = (['dev', 'held', 'more'] as const)
      .flatMap(ownCorpus)
      .filter(({ label }) => label === 'clear');
    const withheld = rows.length - missed(rows).length;
    expect(withheld).to.be.at.most(rows.length / 200);
  });
});

describe('Free of charge', () => {
  const texts = [
    '保修期内免费上门',
    '全国包邮',
    'Shipping is on us.',
    '上门检查一分钱都不收',
    '我们不会另收您一分钱',
    'It comes with a complimentary filter.',
  ];

  it('passes as a term of service', () => {
    expect(texts.flatMap((text) => findPrices(text))).to.deep.equal([]);
    expect(texts.flatMap((text) => findPrices(text, { free: 'pass' }))).to.deep.equal([]);
  });

  it('is a price where the company says so', () => {
    const rules = texts.map((text) => findPrices(text, { free: 'withhold' })[0]?.rule);
    expect(rules).to.deep.equal(texts.map(() => 'free'));
  });

  it('never means sugar-free or feel free', () => {
    for (const text of ['这是无糖的，sugar-free。', 'feel free to write back']) {
      expect(findPrices(text, { free: 'withhold' })).to.deep.equal([]);
    }
  });
});
