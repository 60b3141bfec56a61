import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { kinds } from '../../bot/core/kinds.ts';
import { lineKeys } from '../../dialogs/script/lines.ts';

const folder = join(import.meta.dirname, '../conversations');

/** Lines that no conversation file can play, and the test that does. */
const elsewhere: Record<string, string> = {
  'price.withheld': 'needs an article with a price: test/dialogs/faults.test.ts',
  'trouble.technical': 'needs a fault on our side: test/dialogs/faults.test.ts',
  'opening.notice': 'needs a notice in service.yaml: test/dialogs/notice.test.ts',
  'handoff.contactAway': 'needs a channel that cannot reach the customer later: test/dialogs/notice.test.ts',
  'handoff.timeKnown': 'needs a calendar that becomes known: test/desk/watch',
  'answer.corrected': 'needs an article that changes: test/corrections.test.ts',
  'answer.takenBack': 'needs an article that is withdrawn: test/corrections.test.ts',
  'answer.foundLater': 'said as articles are published: test/answersFound.test.ts',
  'handoff.mailSubject': 'a mail to the customer: test/desk/mail',
  'handoff.mailFoot': 'a mail to the customer: test/desk/mail',
};

/** Lines that are a wording or a step of another row, and play in its files. */
const within = [
  /^(?:words|form)\.|\.(?:start|done)$|NoTime$|PassedOn$|Menu$|Person$|(?:Hours|holiday)Brief$/,
  /^answer\.(?:step|caution|waited|waitedLong|lookedUp|lookedUpCase)$/,
  /^handoff\.(?:passedOn|consentPassOn|notOpened|askCallTime|statusUnknown|visitOnTheWay|visitDone|tellLaterNoted|dutyTold)$/,
  /^live\.(?:noted|agentBack)$|^closing\.(?:surveyAgent|nextMatter)$|^listen\.later$|^privacy\.confirmDelete$|^feeling\.urgentMore$/,
];

const files = readdirSync(folder).filter((name) => name.endsWith('.chat'));

function saidIn(language: 'zh' | 'en'): Set<string> {
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const own = texts.filter((text) => /^locale: en/m.test(text) === (language === 'en'));
  return new Set(own.flatMap(keysIn));
}

// Several lines may stand in one bubble, with a stroke between them.
function keysIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.startsWith('Bot: '));
  return lines.flatMap((line) => [...line.matchAll(/(?:^Bot:|\/) (\w+\.\w+)/g)].map(([, key = '']) => key));
}

describe('The catalogue of situations', () => {
  const played = { zh: saidIn('zh'), en: saidIn('en') };
  const playable = lineKeys.filter((key) => !key.startsWith('words.') && !(key in elsewhere));

  for (const language of ['zh', 'en'] as const) {
    it(`is played to its last line (${language})`, () => {
      expect(playable.filter((key) => !played[language].has(key))).to.deep.equal([]);
    });

    it(`has a conversation of its own for every row (${language})`, () => {
      const ofForms = ['form.ask', 'form.invalid', 'form.skip', 'form.readBack'];
      const rows = [
        ...playable.filter((key) => !within.some((names) => names.test(key))),
        ...kinds,
        ...ofForms,
        'pause',
      ];
      expect(rows.filter((key) => !existsSync(join(folder, `${key}.${language}.chat`)))).to.deep.equal([]);
    });
  }

  it('says in the file of a row the line that the file is named after', () => {
    const named = files.filter((name) => lineKeys.some((key) => name.startsWith(`${key}.`)));
    const silent = named.filter((name) => {
      const key = name.replace(/\.(?:zh|en)\.chat$/, '');
      return !keysIn(readFileSync(join(folder, name), 'utf8')).includes(key);
    });
    expect(silent).to.deep.equal([]);
  });

  it('gives no reason for a line that is played after all', () => {
    expect(Object.keys(elsewhere).filter((key) => played.zh.has(key))).to.deep.equal([]);
  });
});
