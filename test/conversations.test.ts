import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { playChat } from './support/chatFile.ts';

const folder = join(import.meta.dirname, 'conversations');

describe('Conversations', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.chat'))) {
    it(file.replace(/\.chat$/, '').replaceAll('-', ' '), async () => {
      const { expected, played } = await playChat(join(folder, file));
      expect(played).to.deep.equal(expected);
    });
  }
});
