import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadScript } from '../dialogs/script/script.ts';
import { playChat } from './support/chatFile.ts';

const folder = join(import.meta.dirname, 'conversations/journeys');
const script = loadScript(join(import.meta.dirname, '../dialogs/script'));

// Each was read from beginning to end as a strict service manager would; a change of a word is read again.
describe('A long journey, word for word', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    it(file.replace(/\.txt$/, '').replaceAll('-', ' '), async () => {
      const { expected, played } = await playChat(join(folder, file), script);
      expect(played).to.deep.equal(expected);
    });
  }
});
