import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../../bot/web/chat/message.ts';
import { lastSeq, unreadIn, withMessage, withProgress } from '../../../bot/web/chat/transcript.ts';

function message(change: Partial<Message>): Message {
  return {
    ...{ key: 'k', seq: undefined, speaker: 'bot', name: '', at: 0, text: '', isMarkdown: false },
    ...{ pictures: [], cards: [], choices: [], progress: 'sent' },
    ...change,
  };
}

const keys = (messages: readonly Message[]) => messages.map(({ key }) => key);

describe('The transcript in the page', () => {
  it('has every message once and in its place, in whatever order and however often they come', () => {
    const places = fc.array(fc.nat({ max: 12 }));
    fc.assert(
      fc.property(places, (seqs) => {
        const messages = seqs.reduce<Message[]>(
          (all, seq) => withMessage(all, message({ key: `id${seq}`, seq })),
          [],
        );
        expect(messages.map(({ seq }) => seq)).to.eql([...new Set(seqs)].sort((a, b) => a - b));
      }),
    );
  });

  it('puts the echo in the place of what waited for it', () => {
    const waiting = withMessage(
      [message({ key: 'a', seq: 0 })],
      message({ key: 'mine', progress: 'sending' }),
    );
    const echoed = withMessage(waiting, message({ key: 'mine', seq: 1, speaker: 'customer' }));
    expect(echoed.map(({ key, seq, progress }) => [key, seq, progress])).to.eql([
      ['a', 0, 'sent'],
      ['mine', 1, 'sent'],
    ]);
  });

  it('keeps what the service has not yet at the end, as it was said', () => {
    const said = [
      message({ key: 'second', at: 2 }),
      message({ key: 'first', at: 1 }),
      message({ key: 'old', seq: 7 }),
    ];
    expect(keys(said.reduce<Message[]>(withMessage, []))).to.eql(['old', 'first', 'second']);
  });

  it('calls nothing failed that the service has', () => {
    const messages = [message({ key: 'here', seq: 0 }), message({ key: 'lost', progress: 'sending' })];
    const failed = withProgress(withProgress(messages, 'here', 'failed'), 'lost', 'failed');
    expect(failed.map(({ progress }) => progress)).to.eql(['sent', 'failed']);
  });

  it('counts as unread what others said after the last place that was read', () => {
    const messages = [
      message({ key: 'a', seq: 0 }),
      message({ key: 'b', seq: 1, speaker: 'customer' }),
      message({ key: 'c', seq: 2 }),
      message({ key: 'd', seq: 3, speaker: 'agent' }),
    ];
    expect([-1, 0, 2, 3].map((seq) => unreadIn(messages, seq))).to.eql([3, 2, 1, 0]);
    expect(lastSeq(messages)).to.equal(3);
  });
});
