import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { beginPoints, type KillPoint, turnPoints } from './killPoint.ts';
import { Victim } from './victim.ts';
import { Visitor } from './visitor.ts';

describe('A conversation whose server is killed', function () {
  this.timeout(60_000);
  let dataDir: string;
  let victim: Victim;
  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'yingda-kill-'));
    victim = new Victim(join(import.meta.dirname, 'echoMain.ts'), { DATA_DIR: dataDir });
    await victim.start();
  });
  after(async () => {
    await victim.stop();
    rmSync(dataDir, { recursive: true });
  });

  async function expectWhole(visitor: Visitor): Promise<void> {
    expect(visitor.texts).to.deep.equal(['hello', 'one', 'you said one', 'two', 'you said two']);
    expect((await visitor.readAll()).activities).to.deep.equal(visitor.heard);
  }

  function name({ when, name }: KillPoint): string {
    return `${when} the step "${name}"`;
  }

  for (const point of beginPoints) {
    it(`${name(point)} of its beginning misses nothing and hears nothing twice`, async () => {
      const visitor = new Visitor(victim);
      const { deaths } = victim;
      await victim.arm(point);
      await visitor.arrive();
      await visitor.hears(/hello/);
      for (const text of ['one', 'two']) {
        await visitor.say(text);
        await visitor.hears(new RegExp(`you said ${text}`));
      }
      await expectWhole(visitor);
      expect(victim.deaths).to.equal(deaths + 1);
    });
  }

  for (const point of turnPoints) {
    it(`${name(point)} of a turn misses nothing and hears nothing twice`, async () => {
      const visitor = new Visitor(victim);
      const { deaths } = victim;
      await visitor.arrive();
      await visitor.hears(/hello/);
      await visitor.say('one');
      await visitor.hears(/you said one/);
      await victim.arm(point);
      await visitor.say('two');
      await visitor.hears(/you said two/);
      await expectWhole(visitor);
      expect(victim.deaths).to.equal(deaths + 1);
    });
  }
});
