import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { lineKeys } from '../../dialogs/script/lines.ts';

const folder = join(import.meta.dirname, '../conversations');

/** Lines that no conversation file can play, and the test that does. */
const elsewhere: Record<string, string> = {
  'price.withheld': 'needs an article with a price: test/dialogs/faults.test.ts',
  'trouble.technical': 'needs a fault on our side: test/dialogs/faults.test.ts',
  'opening.notice': 'needs a notice in service.yaml: test/dialogs/notice.test.ts',
  'handoff.contactAway': 'needs a channel that cannot reach the customer later: test/dialogs/notice.test.ts',
  'handoff.timeKnown': 'needs a calendar that becomes known: test/desk/watch',
  'followUp.visit': 'said by the desk as time passes: test/desk',
  'handoff.mailSubject': 'a mail to the customer: test/desk/mail',
  'handoff.mailFoot': 'a mail to the customer: test/desk/mail',
};

function saidIn(locale: 'zh' | 'en'): Set<string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.chat'));
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const own = texts.filter((text) => /^locale: en/m.test(text) === (locale === 'en'));
  return new Set(own.flatMap((text) => [...text.matchAll(/^Bot: ([\w.]+)/gm)].map(([, key = '']) => key)));
}

describe('The catalogue of situations', () => {
  const [chinese, english] = [saidIn('zh'), saidIn('en')];
  const playable = lineKeys.filter((key) => !key.startsWith('words.') && !(key in elsewhere));

  it('is played in Chinese to its last line', () => {
    expect(playable.filter((key) => !chinese.has(key))).to.be.empty;
  });

  it('is played in English for most of it', () => {
    expect(playable.filter((key) => english.has(key)).length / playable.length).to.be.above(0.6);
  });

  it('gives no reason for a line that is played after all', () => {
    expect(Object.keys(elsewhere).filter((key) => chinese.has(key))).to.be.empty;
  });
});
