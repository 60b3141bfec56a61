import { expect } from 'chai';
import { readPush } from '../../../bot/channels/weChat/push.ts';
import { parseXml } from '../../../bot/channels/weChat/xml.ts';
import { type PushFields, pushes, pushXml } from '../../support/weChatPlatform/pushBodies.ts';
import { demoAccount } from '../../support/weChatPlatform/simulatedAccount.ts';

const at = new Date('2026-11-23T10:00:00+08:00');

function read(fields: PushFields, openId = 'o1') {
  const parsed = parseXml(pushXml(demoAccount, openId, at, fields));
  return parsed && readPush(parsed);
}

describe('What a push says', () => {
  const said: [what: string, fields: PushFields, content: object][] = [
    ['a text', pushes.text('你好 <b>&amp;'), { kind: 'text', text: '你好 <b>&amp;' }],
    ['a tapped choice', pushes.text('报修', '7_1'), { kind: 'text', text: '报修', menuId: '7_1' }],
    ['a picture', pushes.image('M1'), { kind: 'media', media: 'image', mediaId: 'M1' }],
    [
      'a voice without words (case 62)',
      pushes.voice('M2', ''),
      { kind: 'media', media: 'voice', mediaId: 'M2' },
    ],
    [
      'a voice with words',
      pushes.voice('M2', '报修'),
      { kind: 'media', media: 'voice', mediaId: 'M2', recognition: '报修' },
    ],
    ['a video', pushes.video('M3'), { kind: 'media', media: 'video', mediaId: 'M3' }],
    [
      'a place, latitude first (case 63)',
      pushes.location(39.9, 116.4, '北京'),
      { kind: 'location', latitude: 39.9, longitude: 116.4, label: '北京' },
    ],
    [
      'a link',
      pushes.link('a', 'https://example.com'),
      { kind: 'link', title: 'a', description: '', url: 'https://example.com' },
    ],
    ['what cannot be shown', pushes.text('【收到不支持的消息类型，暂无法显示】'), { kind: 'unsupported' }],
    ['a kind of its own', { MsgType: 'hologram', MsgId: '1' }, { kind: 'unsupported' }],
    ['a subscription', pushes.event('subscribe'), { kind: 'subscribe' }],
    [
      'a subscription by a code',
      pushes.event('subscribe', { EventKey: 'qrscene_shop7', Ticket: 'T' }),
      { kind: 'subscribe', scene: 'shop7' },
    ],
    ['its end', pushes.event('unsubscribe'), { kind: 'unsubscribe' }],
    ['a scan', pushes.event('SCAN', { EventKey: 'shop7' }), { kind: 'scan' }],
    ['a tap on the menu', pushes.event('CLICK', { EventKey: '转人工' }), { kind: 'click', value: '转人工' }],
    [
      'a person who comes',
      pushes.event('kf_create_session', { KfAccount: 'a@b' }),
      { kind: 'person', with: true },
    ],
    ['and goes', pushes.event('kf_close_session', { KfAccount: 'a@b' }), { kind: 'person', with: false }],
    [
      'a template that arrived',
      pushes.event('TEMPLATESENDJOBFINISH', { MsgID: '1', Status: 'success' }),
      { kind: 'templateSent', outcome: 'success' },
    ],
    ['an event nobody knows', pushes.event('Card_Pass'), { kind: 'other', name: 'card_pass' }],
  ];
  for (const [what, fields, content] of said) {
    it(`is read: ${what}`, () => {
      expect(read(fields)?.content).to.deep.equal(content);
    });
  }

  it('keeps its number whole', () => {
    expect(read({ ...pushes.text('hi'), MsgId: '6272960105994287618' })?.key).to.equal(
      'm.6272960105994287618',
    );
  });

  it('has its own key among events of the same second, and the same when it is repeated', () => {
    const place = pushes.event('LOCATION', { Latitude: '1', Longitude: '2', Precision: '3' });
    const scan = pushes.event('SCAN', { EventKey: 'a' });
    expect(read(place)?.key).to.equal(read(place)?.key);
    expect(
      new Set([read(place)?.key, read(scan)?.key, read(pushes.event('SCAN', { EventKey: 'b' }))?.key]).size,
    ).to.equal(3);
  });

  it('is nothing without a sender, a time or a type', () => {
    expect(read(pushes.text('hi'), '')).to.equal(undefined);
    expect(read(pushes.text('hi'), '../../x')).to.equal(undefined);
    expect(readPush({ FromUserName: 'o1', CreateTime: '1' })).to.equal(undefined);
    expect(readPush({ FromUserName: 'o1', MsgType: 'text', CreateTime: 'now' })).to.equal(undefined);
  });
});
