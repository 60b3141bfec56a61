import { expect } from 'chai';
import { isSimplified } from '../../bot/core/simplified.ts';
import { choiceIn } from '../../dialogs/choices.ts';
import { loadTraditional, toTraditional } from '../../dialogs/script/traditional.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

describe('Traditional Chinese', () => {
  before(async () => await loadTraditional());

  it('is written with the words of Taiwan', () => {
    expect(toTraditional('您别着急，请说“跳过”。大概需要多少台？')).to.equal(
      '您別著急，請說「跳過」。大概需要多少台？',
    );
    expect(toTraditional('请告诉我订单号，我发邮件给门店。')).to.equal(
      '請告訴我訂單編號，我寄電子郵件給門市。',
    );
  });

  it('leaves a surname that is no word as it is', () => {
    expect(toTraditional('谢谢您，于先生。关于这件事', '于先生')).to.equal('謝謝您，于先生。關於這件事');
    expect(toTraditional('好的，范女士，谢谢。', '范女士')).to.equal('好的，范女士，謝謝。');
    expect(toTraditional('谢谢您，陈先生。', '陈先生')).to.equal('謝謝您，陳先生。');
  });

  it('has quick replies that are understood in either script', () => {
    const labels = ['退換貨', '查進度'];
    expect(choiceIn('退换货', labels)).to.equal(0);
    expect(choiceIn('查進度', labels)).to.equal(1);
    expect(choiceIn('查進度', ['退换货', '查进度'])).to.equal(1);
  });

  it('is left only for text that is simplified without doubt', () => {
    expect([...'台后里只干面系于才了着吃回'].filter(isSimplified)).to.be.empty;
    expect([...'说请问这样对吗'].filter(isSimplified)).to.have.length.above(5);
  });

  it('stays while answers are short, and ends with a clear sentence in another script', async () => {
    const house = await House.open({ locale: 'zh-TW' });
    try {
      await house.enter();
      const simplified = async (text: string) =>
        [...(await house.say(text)).map(asLine).join()].some(isSimplified);
      expect(await simplified('洗衣機漏水怎麼辦')).to.equal(false);
      expect(await simplified('好的')).to.equal(false);
      expect(await simplified('我想说简体中文，请问怎么报修')).to.equal(true);
    } finally {
      await house.close();
    }
  });
});
