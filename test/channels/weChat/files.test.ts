import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { FileUploads } from '../../../bot/storage/uploadStore.ts';
import { pushes } from '../../support/weChatPlatform/pushBodies.ts';
import { Ear } from './ear.ts';
import { WeChatHouse } from './weChatHouse.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function* bytes(content: Buffer) {
  yield content;
}

describe('Files over WeChat', () => {
  let house: WeChatHouse;
  beforeEach(async () => {
    house = await WeChatHouse.open({ publicUrl: 'https://chat.example.com' });
  });
  afterEach(async () => await house.close());

  const attached = () => house.bot.turns.at(-1)?.attachments?.[0];
  const receive = (fields: Parameters<typeof house.platform.send>[2]) =>
    house.platform.send(house.account, house.openId, fields);
  const uploads = () => new FileUploads(house.server.dataDir);

  it('60: are copied, so that they can be read when the platform has forgotten them', async () => {
    await receive(pushes.image(house.platform.calls.media.add(PNG, 'image/png')));
    house.platform.calls.media.forgetAll();
    house.clock.advance(4 * 86_400_000);
    const file = attached();
    expect(file).to.include({ contentType: 'image/png' });
    expect(JSON.stringify(house.bot.turns)).to.not.include('access_token');
    const response = await fetch(`${house.server.url}${file?.contentUrl}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).to.equal(true);
  });

  it('that cannot be fetched are still told of, without a place', async () => {
    const { verdict } = await receive(pushes.image('forgotten'));
    expect(verdict.is).to.equal('text');
    expect(attached()).to.deep.equal({ contentType: 'application/octet-stream', name: '图片' });
  });

  it('61: a video comes from an address of the platform, and from no other', async () => {
    const film = Buffer.from('not really a film');
    await receive(pushes.video(house.platform.calls.media.add(film, 'video/mp4', true)));
    const name = attached()?.contentUrl?.split('/').at(-1) ?? '';
    const stored = await uploads().open(name);
    expect(stored && (await text(stored.content))).to.equal('not really a film');
  });

  it('62: a voice comes as its words, or as a file where there are none', async () => {
    const mediaId = house.platform.calls.media.add(Buffer.from('#!AMR'), 'audio/amr');
    await receive(pushes.voice(mediaId, '我要报修'));
    expect(house.bot.turns.at(-1)?.text).to.equal('我要报修');
    await receive(pushes.voice(mediaId, ''));
    expect(attached()).to.have.property('name', '语音.amr');
  });

  it('62: a voice comes as the words that the transcription hears, and as a file when it hears none', async () => {
    const said = { status: 200, body: JSON.stringify({ text: ' 冰箱不制冷了 ' }) };
    const ear = await Ear.start(said);
    const hearing = await WeChatHouse.open({ transcription: { url: ear.url, authorization: 'Bearer key' } });
    const voice = async () => {
      const id = hearing.platform.calls.media.add(Buffer.from('#!AMR'), 'audio/amr');
      await hearing.platform.send(hearing.account, hearing.openId, pushes.voice(id, ''));
      return hearing.bot.turns.at(-1);
    };
    expect(await voice()).to.include({ text: '冰箱不制冷了' });
    expect(ear.heard).to.deep.equal([{ type: 'audio/amr', authorization: 'Bearer key', body: '#!AMR' }]);
    for (const [status, body] of [
      [500, 'no'],
      [200, '<html>'],
      [200, '{}'],
      [200, `{"text":"${'x'.repeat(70_000)}"}`],
    ] as const) {
      Object.assign(said, { status, body });
      expect((await voice())?.attachments?.[0], body.slice(0, 9)).to.have.property('name', '语音.amr');
    }
    await ear.stop();
    expect((await voice())?.attachments?.[0]).to.have.property('name', '语音.amr');
    await hearing.close();
  });

  it('63: a place comes with its name, latitude and longitude not swapped', async () => {
    await receive(pushes.location(39.9, 116.4, '北京市东城区'));
    expect(house.bot.turns.at(-1)).to.deep.include({
      text: '北京市东城区',
      entities: [{ type: 'GeoCoordinates', latitude: 39.9, longitude: 116.4, name: '北京市东城区' }],
    });
  });

  it('a link comes as its title and address', async () => {
    await receive(pushes.link('说明书', 'https://example.com/manual'));
    expect(house.bot.turns.at(-1)?.text).to.equal('说明书\nhttps://example.com/manual');
  });

  it('of ours are uploaded once for as long as the platform keeps them', async () => {
    const { name } = await uploads().add(bytes(PNG), 'png');
    for (let n = 0; n < 2; n++) {
      await house.say(`picture ${name}`);
      await house.until(() => house.screen.length === 2 * (n + 1));
    }
    expect(house.screen[0]).to.equal('look');
    expect(house.screen[1]).to.match(/^\[picture /);
    expect(house.platform.calls.count('/cgi-bin/media/upload')).to.equal(1);
    house.clock.advance(3 * 86_400_000);
    await house.say(`picture ${name}`);
    await house.until(() => house.screen.length === 6);
    expect(house.platform.calls.count('/cgi-bin/media/upload')).to.equal(2);
  });

  it('of articles are shown like those that agents send', async () => {
    const { name } = await new FileUploads(house.server.dataDir, 'pictures').add(bytes(PNG), 'png');
    await house.say(`picture /pictures/${name}`);
    await house.until(() => house.screen.length === 2);
    expect(house.screen[1]).to.match(/^\[picture /);
    expect(house.platform.calls.count('/cgi-bin/media/upload')).to.equal(1);
  });

  it('58: are uploaded once more when the platform has lost them', async () => {
    const { name } = await uploads().add(bytes(PNG), 'png');
    await house.say(`picture ${name}`);
    await house.until(() => house.screen.length === 2);
    house.platform.calls.media.forgetAll();
    await house.say(`picture ${name}`);
    await house.until(() => house.screen.length === 4);
    expect(house.screen[3]).to.match(/^\[picture /);
    expect(house.platform.calls.count('/cgi-bin/media/upload')).to.equal(2);
  });

  it('59: that are no picture, or too large, go as a link', async () => {
    const large = await uploads().add(bytes(Buffer.concat([PNG, Buffer.alloc(3_000_000)])), 'png');
    await house.say(`picture ${large.name}`);
    await house.until(() => house.screen.length === 2);
    expect(house.screen[1]).to.include(`https://chat.example.com/uploads/${large.name}`);
    const program = await uploads().add(bytes(Buffer.from('MZ')), 'exe');
    await house.say(`picture ${program.name}`);
    await house.until(() => house.screen.length === 4);
    expect(house.screen[3]).to.include(`https://chat.example.com/uploads/${program.name}`);
    expect(house.platform.calls.count('/cgi-bin/media/upload')).to.equal(0);
  });

  it('go as a link when the platform does not take them', async () => {
    const { name } = await uploads().add(bytes(PNG), 'png');
    house.platform.calls.faults.push({ path: '/upload', errcode: 40005, times: 5 });
    await house.say(`picture ${name}`);
    await house.until(() => house.screen.length === 2);
    expect(house.screen[1]).to.include(`/uploads/${name}">a.png</a>`);
  });
});
