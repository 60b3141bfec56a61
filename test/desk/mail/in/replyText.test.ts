import { expect } from 'chai';
import fc from 'fast-check';
import { htmlText } from '../../../../bot/desk/mail/in/htmlText.ts';
import { replyText } from '../../../../bot/desk/mail/in/replyText.ts';
import { mailFixture } from '../../../support/mailFixture.ts';

const chinese = '王先生，您好！\n\n师傅明天上午 9 点到 11 点上门，请留意电话。';
const english = 'Dear Mr Wang,\n\nthe technician will come tomorrow between 9 and 11.';

describe('The words of a reply', () => {
  for (const [name, words] of Object.entries({
    'outlook-zh': chinese,
    'outlook-en-html': english,
    'foxmail-zh': chinese,
    'qq-zh': `${chinese}\n\n唐悦\n售后服务部`,
    'netease163-zh': chinese,
    'netease-master-zh': chinese,
    'gmail-zh': chinese,
    'gmail-en': english,
    'apple-iphone-zh': chinese,
    'apple-en': `${english}\n\nKind regards`,
    'thunderbird-zh': chinese,
    'thunderbird-en': english,
    'foxmail-en': english,
    'qq-en': english,
    'qq-zh-html': chinese,
    'netease163-en': english,
    'apple-mac-zh': `${chinese}\n\n唐悦`,
    'outlook-zh-html': chinese,
    'outlook-ios-zh': chinese,
    'outlook-owa-en': english,
    'aliyun-zh': chinese,
    'huawei-zh': chinese,
    'gmail-en-html': english,
  })) {
    it(`are found in a mail of ${name}`, async () => {
      const mail = await mailFixture(name);
      expect(mail.from).to.equal('tang.yue@example.com');
      expect(replyText(mail.text, mail.from)).to.equal(words);
    });
  }

  it('stay whole where they only look like a quotation', () => {
    for (const text of [
      '在 11 月 23 日我们已经写过一封信给您。',
      '发件人地址请填写公司邮箱。',
      'On Monday the technician wrote down the model.',
      '请回复日期：周三\n主题不限',
      '价格请当面了解——师傅会说明',
    ]) {
      expect(replyText(text)).to.equal(text);
    }
  });

  it('between quoted lines are kept, the quoted lines are not', () => {
    expect(replyText('> 几点上门？\n九点\n> 要带什么？\n什么都不用')).to.equal('九点\n什么都不用');
  });

  it('never hold a line that was quoted, whatever the text', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('> secret'), fc.constant('-- '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const words = replyText(lines.join('\n'));
        expect(words).to.equal(words.trim());
        expect(words.split('\n')).not.to.include('> secret');
      }),
    );
  });

  it('are found at once in long hostile texts', () => {
    const began = performance.now();
    for (const piece of ['On ', '在', '<', '> ', '发件人:\n', '-', '_\n', '于2026-', 'wrote ']) {
      replyText(piece.repeat(Math.ceil(500_000 / piece.length)));
    }
    htmlText('<blockquote>'.repeat(20_000));
    htmlText('<'.repeat(500_000));
    htmlText('&#'.repeat(200_000));
    expect(performance.now() - began).to.be.below(5000);
  });
});

describe('HTML as text', () => {
  it('has a line for each block, marks quotations and leaves scripts out', () => {
    const html =
      '<style>p{}</style><p>您好，<b>王先生</b></p><p>A &amp; B&nbsp;&#20013;<br>C</p><script>x()</script><blockquote><p>old</p></blockquote>new';
    expect(htmlText(html)).to.equal('您好，王先生\nA & B 中\nC\n> old\nnew');
  });

  it('is made of any text without trouble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof htmlText(`<p>${text}`) === 'string'),
    );
  });
});
