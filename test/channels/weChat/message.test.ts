import { expect } from 'chai';
import { asCall, asReply } from '../../../bot/channels/weChat/message.ts';
import { sealedAnswer } from '../../../bot/channels/weChat/sealedAnswer.ts';
import { element, openAnswer } from '../../support/weChatPlatform/sealing.ts';
import { demoAccount } from '../../support/weChatPlatform/simulatedAccount.ts';

const now = new Date('2026-11-23T10:00:00.700+08:00');
const choices = [
  { id: '7_0', label: '报修' },
  { id: '7_1', label: '查询' },
];

describe('The answer to a push', () => {
  const push = {
    openId: 'o1',
    to: 'gh_1',
    key: 'm.1',
    at: now,
    content: { kind: 'other', name: '' },
  } as const;
  const message = { type: 'text', text: 'hi' } as const;

  it('is sealed by the key that opened the push, with its nonce, and signed', () => {
    const opened = { fields: {}, nonce: 'n1', key: demoAccount.aesKey };
    const { body } = sealedAnswer(demoAccount, opened, push, message, now);
    expect(element(String(body), 'Nonce')).to.equal('n1');
    expect(element(openAnswer(demoAccount, String(body)), 'Content')).to.equal('hi');
  });

  it('is plain for a plain push, and "success" where nothing is said', () => {
    const opened = { fields: {}, nonce: 'n1', key: undefined };
    const { body } = sealedAnswer(demoAccount, opened, push, message, now);
    expect(element(String(body), 'Content')).to.equal('hi');
    expect(sealedAnswer(demoAccount, opened, push, undefined, now).body).to.equal('success');
  });
});

describe('A message on the wire', () => {
  it('goes as an answer from the account to the customer, its time in seconds', () => {
    const xml = asReply('o1', 'gh_1', { type: 'text', text: 'a ]]> b' }, now);
    expect(element(xml, 'ToUserName')).to.equal('o1');
    expect(element(xml, 'FromUserName')).to.equal('gh_1');
    expect(element(xml, 'CreateTime')).to.equal('1795399200');
    expect(element(xml, 'Content')).to.equal('a ]]> b');
  });

  it('numbers choices in an answer, and lets them be tapped in a call', () => {
    const message = { type: 'choices', text: 'which?', choices } as const;
    const both = { ...message, choices };
    expect(element(asReply('o1', 'gh_1', both, now), 'Content')).to.equal('which?\n1. 报修\n2. 查询');
    expect(asCall('o1', both)).to.deep.equal({
      touser: 'o1',
      msgtype: 'msgmenu',
      msgmenu: {
        head_content: 'which?',
        list: [
          { id: '7_0', content: '报修' },
          { id: '7_1', content: '查询' },
        ],
        tail_content: '',
      },
    });
  });

  it('carries a picture by the id that the platform gave', () => {
    expect(element(asReply('o1', 'gh_1', { type: 'image', mediaId: 'M1' }, now), 'MediaId')).to.equal('M1');
    expect(asCall('o1', { type: 'image', mediaId: 'M1' })).to.deep.include({ image: { media_id: 'M1' } });
  });
});
