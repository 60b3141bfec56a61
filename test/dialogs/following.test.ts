import { expect } from 'chai';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

const toAddress = ['我姓王，叫我王先生', '洗衣机不转了，型号 XQG100，昨天开始的', '对'];
const toTime = [...toAddress, '上海市浦东新区云台路 18 号', '13912345678'];

/** What the bot says last, after these lines and then one more. */
async function heardAfter(lines: readonly string[], text: string): Promise<string[]> {
  const house = await House.open();
  try {
    await house.enter();
    for (const line of lines) {
      const offers = (await house.say(line)).some((said) =>
        said.activity.text?.startsWith('answer.didYouMean'),
      );
      if (offers) await house.say('都不是');
    }
    return (await house.say(text)).map(asLine);
  } finally {
    await house.close();
  }
}

describe('In the middle of a form', () => {
  it('the answer to an earlier question is kept, and the open one asked again', async () => {
    expect(await heardAfter(toTime, '对了，电话错了，是 13812345678')).to.deep.equal([
      'Bot: form.changed entries=电话 13812345678',
      'Bot: form.visitTime',
    ]);
    expect(await heardAfter(toTime, '地址写错了，应该是云台路 19 号')).to.deep.equal([
      'Bot: form.changed entries=地址 上海市浦东新区云台路 19 号',
      'Bot: form.visitTime',
    ]);
  });

  it('a phone number is no address, and the address with a phone is two answers', async () => {
    expect((await heardAfter(toAddress, '13912345678'))[0]).to.equal(
      'Bot: form.changed entries=电话 13912345678',
    );
    expect(await heardAfter(toAddress, '上海市浦东新区云台路 18 号，我的电话 13912345678')).to.deep.equal([
      'Bot: form.visitTime',
    ]);
  });

  it('the asked answer with a cue is that answer', async () => {
    expect(await heardAfter(toAddress, '对了，地址是上海市浦东新区云台路 18 号')).to.deep.equal([
      'Bot: form.phone',
    ]);
  });

  it('a question with a sure answer is answered, and the open one asked again', async () => {
    const said = await heardAfter(toAddress, '你们几点下班？');
    expect(said[0]).to.contain('answer.intro matter=客服和服务时间');
    expect(said.at(-1)).to.equal('Bot: form.address');
  });

  it('a second matter is kept for later', async () => {
    const said = await heardAfter(toAddress, '另外我还要投诉，上次安装的师傅把墙打坏了');
    expect(said[0]).to.contain('listen.later matter=您反映上次安装的师傅把墙打坏了');
    expect(said.at(-1)).to.equal('Bot: form.address');
  });

  it('a change of mind turns the matter into another kind', async () => {
    expect((await heardAfter(toAddress, '不修了，我要退货')).at(-1)).to.contain(
      'restate.confirm restated=您的洗衣机不转，昨天开始的，型号是 XQG100',
    );
  });

  it('a plain answer stays one, whatever it is like', async () => {
    expect(await heardAfter(toTime, '明天下午')).to.have.length(1);
    expect((await heardAfter(toTime, '还有就是周末都可以')).at(-1)).to.contain('form.readBack');
  });
});

describe('What is read back', () => {
  const toReadBack = [...toTime, '周六上午'];

  it('is corrected in one sentence, and read back anew', async () => {
    expect((await heardAfter(toReadBack, '电话不对，是13812345678')).at(-1)).to.contain('电话 13812345678');
    expect((await heardAfter(toReadBack, '对')).at(-1)).to.contain('handoff.contact');
  });

  it('is changed by naming one entry, giving the right one, or all anew where nobody can tell', async () => {
    const change = [...toReadBack, '要修改'];
    expect((await heardAfter(toReadBack, '要修改')).at(-1)).to.contain('form.whichWrong [地址 | 电话');
    expect(await heardAfter(change, '电话')).to.deep.equal(['Bot: form.phone']);
    expect((await heardAfter(change, '上海市浦东新区云台路 20 号')).at(-1)).to.contain('云台路 20 号');
    expect((await heardAfter(change, '周日下午')).at(-1)).to.contain('周日下午');
    expect(await heardAfter(change, '都不对')).to.deep.equal(['Bot: form.address']);
  });
});
