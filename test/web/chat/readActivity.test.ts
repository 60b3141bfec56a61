import { expect } from 'chai';
import fc from 'fast-check';
import { isTyping, readMessage } from '../../../bot/web/chat/readActivity.ts';

const bot = {
  type: 'message',
  id: 'conversation|0000004',
  timestamp: '2026-11-23T10:00:00.000+08:00',
  from: { id: 'bot', role: 'bot' },
};

describe('An activity that a page receives', () => {
  it('is read with its place, time and speaker', () => {
    const read = readMessage({ ...bot, text: '您好' });
    expect(read).to.include({ key: bot.id, seq: 4, speaker: 'bot', text: '您好', isMarkdown: true });
    expect(read?.at).to.equal(Date.parse(bot.timestamp));
    expect(readMessage({ ...bot, text: 'a', textFormat: 'plain' })?.isMarkdown).to.equal(false);
    expect(readMessage({ ...bot, from: { id: 'agent', name: '赵磊', role: 'bot' } })).to.include({
      speaker: 'agent',
      name: '赵磊',
    });
  });

  it('is known as one’s own by the client’s id', () => {
    const own = { ...bot, from: { id: 'dl_1', role: 'user' }, channelData: { clientActivityID: 'mine' } };
    expect(readMessage(own)).to.include({ key: 'mine', speaker: 'customer', isMarkdown: false });
  });

  it('brings quick replies, pictures and cards that are safe', () => {
    const read = readMessage({
      ...bot,
      suggestedActions: {
        actions: [
          { type: 'imBack', title: '是', value: '是的' },
          { type: 'signin', value: 'x' },
        ],
      },
      attachments: [
        { contentType: 'image/png', contentUrl: 'https://chat.example/uploads/a', name: 'a.png' },
        { contentType: 'image/png', contentUrl: 'javascript:1' },
        { contentType: 'application/pdf', contentUrl: 'https://chat.example/uploads/b' },
        {
          contentType: 'application/vnd.microsoft.card.hero',
          content: { title: '门店', buttons: [{ type: 'openUrl', title: '地图', value: 'javascript:1' }] },
        },
      ],
    });
    expect(read?.choices).to.eql([{ label: '是', says: '是的' }]);
    expect(read?.pictures).to.eql([{ url: 'https://chat.example/uploads/a', name: 'a.png' }]);
    expect(read?.cards).to.eql([{ title: '门店', subtitle: '', text: '', pictures: [], choices: [] }]);
  });

  it('is no message when it is something else, whatever that is', () => {
    expect(readMessage({ ...bot, type: 'event' })).to.equal(undefined);
    expect(isTyping({ type: 'typing', from: { role: 'bot' } })).to.equal(true);
    expect(isTyping({ type: 'typing', from: { role: 'user' } })).to.equal(false);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readMessage(value);
        readMessage({ ...bot, from: value, attachments: value, suggestedActions: value });
      }),
    );
  });
});
