import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { Alerter } from '../../../bot/desk/alerts/alerter.ts';
import { robotCall, wasTaken } from '../../../bot/desk/alerts/robotMessage.ts';
import { robotServer } from '../../support/robotServer.ts';
import { handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

const now = new Date('2026-11-23T02:00:00Z');

describe('The message to a group robot', () => {
  it('is written as 企业微信 takes it', () => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k';
    expect(robotCall({ robot: 'weCom', url }, '新', now)).to.deep.equal({
      url,
      body: '{"msgtype":"text","text":{"content":"新"}}',
    });
  });

  it('is signed in the address as 钉钉 wants it', () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=t';
    const call = robotCall({ robot: 'dingTalk', url, secret: 'SEC1' }, '新', now);
    const { searchParams } = new URL(call.url);
    expect(searchParams.get('timestamp')).to.equal(String(now.getTime()));
    expect(searchParams.get('sign')).to.equal('nAGI+0w7mM2/j7HqeVlADXglmtRJy7DpcovwSthy6rI=');
    expect(searchParams.get('access_token')).to.equal('t');
  });

  it('is signed in the body as 飞书 wants it', () => {
    const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/h';
    const { body } = robotCall({ robot: 'feishu', url, secret: 'SEC1' }, '新', now);
    expect(JSON.parse(body)).to.deep.equal({
      msg_type: 'text',
      content: { text: '新' },
      timestamp: '1795399200',
      sign: 'GeHRhi5kEshSNgGUSuGDRCUQN+4F3+nG7RT3RzP/4Yw=',
    });
  });

  it('counts as taken by what each robot answers', () => {
    expect([{ errcode: 0, errmsg: 'ok' }, { code: 0 }, { StatusCode: 0 }].map(wasTaken)).to.not.include(
      false,
    );
    expect([{ errcode: 310000 }, { code: 19021 }, {}, null, 'ok'].map(wasTaken)).to.not.include(true);
  });
});

describe('An alert', () => {
  it('tells the group of a new ticket, nothing of the customer, and is tried again', () =>
    inFolder(async (dataDir) => {
      const { robot, texts, fail, close } = await robotServer();
      const departments = sample.current.departments.map((one) => ({ ...one, alert: robot }));
      const settings = { current: { ...sample.current, departments } };
      const { desk, store, clock } = await openHouse(dataDir, { settings });
      const link = () => 'https://desk.example.com/console/peek/x';
      const alerter = new Alerter({ store, settings, clock, log: silentLog, link });
      fail(2);
      const { number } = await desk.open(handOff());
      await alerter.ticker.start();
      await alerter.ticker.settled();
      for (let n = 0; n < 3; n++) {
        clock.advance(60_000);
        await alerter.ticker.settled();
      }
      await alerter.ticker.stop();
      close();
      expect(texts).to.deep.equal([
        `[售后服务部] 新的受理\n受理编号: ${number}\n类别: 报修\n答复时限: 11月23日（周一）14:30\n${link()}`,
      ]);
    }));
});
