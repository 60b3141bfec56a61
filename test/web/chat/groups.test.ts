import { expect } from 'chai';
import { groupsOf } from '../../../bot/web/chat/groups.ts';
import type { Message, Speaker } from '../../../bot/web/chat/message.ts';

const MINUTE = 60_000;

function said(speaker: Speaker, at: number): Message {
  const [pictures, cards, choices]: [[], [], []] = [[], [], []];
  const key = `${speaker} ${at}`;
  return {
    ...{ key, seq: undefined, speaker, name: '', at, text: '', isMarkdown: false },
    ...{ pictures, cards, choices, progress: 'sent' },
  };
}

describe('The groups of a conversation', () => {
  const noon = new Date(2026, 10, 23, 12).getTime();

  it('hold what one speaker said in one breath', () => {
    const groups = groupsOf([
      said('bot', noon),
      said('bot', noon + MINUTE),
      said('customer', noon + 2 * MINUTE),
      said('bot', noon + 3 * MINUTE),
      said('bot', noon + 30 * MINUTE),
    ]);
    expect(groups.map(({ messages }) => messages.length)).to.eql([2, 1, 1, 1]);
  });

  it('name the day where another one begins', () => {
    const night = new Date(2026, 10, 23, 23, 59).getTime();
    const groups = groupsOf([
      said('bot', noon),
      said('customer', night),
      said('customer', night + 2 * MINUTE),
    ]);
    expect(groups.map(({ day }) => day)).to.eql([noon, undefined, night + 2 * MINUTE]);
  });
});
