import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { z } from 'zod';
import { importCircle } from './support/importCircle.ts';
import { breaches } from './support/importRules.ts';
import { productSources, sourceOf } from './support/sources.ts';

function breachesOf(path: string, text: string): string[] {
  return breaches([sourceOf(path, text)]);
}

function packageOf(target: string): string {
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/');
}

describe('Imports', () => {
  it('go only where the design lets them go', () => {
    const found = breaches(productSources());
    expect(found, `\n${found.join('\n')}\n`).to.be.empty;
  });

  it('never lead back to where they began', () => {
    const circle = importCircle(productSources());
    expect(circle, circle.join(' → ')).to.be.empty;
  });

  it('name only packages that are there without the tools of development', () => {
    const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(text));
    const missing = productSources().flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typesOnly }) => !typesOnly && !/^(node:|(bot|dialogs|knowledge)\/)/.test(target))
        .filter(({ target }) => !(packageOf(target) in dependencies))
        .map(({ target }) => `${path} imports ${target}, which is not in the dependencies`),
    );
    expect(missing, `\n${missing.join('\n')}\n`).to.be.empty;
  });

  it('are found in every file of the product', () => {
    const files = productSources();
    expect(files.map(({ path }) => path)).to.include.members(['bot/config.ts', 'dialogs/services.ts']);
    expect(files.filter(({ imports }) => imports.length > 0)).to.have.length.above(20);
  });
});

describe('A circle of imports', () => {
  const files = [
    sourceOf('bot/a.ts', "import { b } from './b.ts';"),
    sourceOf('bot/b.ts', "import type { C } from './c.ts';\nimport { d } from './d.ts';"),
    sourceOf('bot/d.ts', 'export const d = 1;'),
  ];

  it('is seen, even where a type closes it', () => {
    const circle = importCircle([...files, sourceOf('bot/c.ts', "export { b } from './b.ts';")]);
    expect(circle).to.eql(['bot/b.ts', 'bot/c.ts', 'bot/b.ts']);
  });

  it('is not seen in files that import each other one way', () => {
    expect(importCircle(files)).to.be.empty;
  });
});

describe('A breach of the import rules', () => {
  const wrong: [path: string, text: string, says: string][] = [
    ['knowledge/a.ts', "import type { A } from '../bot/turn/a.ts';", 'knowledge imports nothing'],
    ['bot/core/a.ts', "export { a } from '../turn/a.ts';", 'bot/core imports nothing'],
    ['dialogs/a.ts', "import { a } from '../bot/desk/a.ts';", 'dialogs import knowledge'],
    ['bot/channels/x/a.ts', "import {\n  a,\n  b,\n} from '../../storage/a.ts';", 'a channel never'],
    ['bot/channels/x/a.ts', "import type { A } from '../../../dialogs/a.ts';", 'a channel never'],
    ['bot/turn/a.ts', "const a = await import('../web/a.ts');", 'what surrounds a turn'],
    ['bot/desk/promise.ts', "import { a } from '../service.ts';", 'the pure files'],
    ['bot/desk/a.ts', "import { createServer } from 'node:http';", 'bot/desk knows no HTTP'],
    ['bot/desk/a.ts', "import { Activity } from 'botbuilder';", 'botbuilder stays in'],
    ['dialogs/a.ts', "import { Dialog } from 'botbuilder-dialogs';", 'dialogs/sdk.ts'],
    ['bot/storage/a.ts', "import { a } from '../web/a.ts';", 'a store imports only'],
    ['bot/web/a.ts', "import { a } from '../storage/a.ts';", 'stores are constructed'],
    ['bot/web/a.ts', "import '../app.ts';", 'bot/app.ts is imported by'],
    ['knowledge/a.ts', "import { a } from '../test/support/a.ts';", 'nothing imports'],
    ['bot/web/chat/a.tsx', "import { a } from '../server.ts';", 'what runs in the browser'],
    ['bot/web/a.ts', 'const port = process.env.PORT;', 'only bot/main.ts'],
    ['bot/config.ts', "import { env } from 'node:process';", 'only bot/main.ts'],
    ['bot/desk/a.ts', 'const now = new Date();', 'time comes from a Clock'],
    ['knowledge/a.ts', 'const now = Date.now();', 'time comes from a Clock'],
  ];
  for (const [path, text, says] of wrong) {
    it(`is seen in ${path} with ${text.split('\n').join(' ')}`, () => {
      expect(breachesOf(path, text).join('\n')).to.contain(path).and.to.contain(says);
    });
  }

  const right: [path: string, text: string][] = [
    ['bot/storage/a.ts', "import type { A } from '../turn/a.ts';"],
    ['bot/app.ts', "import { a } from './storage/a.ts';\nimport { b } from '../dialogs/b.ts';"],
    ['bot/commands/a.ts', "import { a } from '../app.ts';\nconst b = process.env.B;"],
    ['bot/turn/a.ts', "import { a } from 'botbuilder';\nimport { b } from '../../knowledge/price/b.ts';"],
    ['knowledge/a.ts', "import { a } from '../bot/core/a.ts';\n// like import { b } from '../bot/app.ts'"],
    ['bot/desk/promise.ts', "import type { Service } from '../serviceSchema.ts';"],
    ['bot/web/a.ts', '/** Never reads process.env or new Date(). */\nconst at = new Date(0);'],
  ];
  for (const [path, text] of right) {
    it(`is not seen in ${path} with ${text.split('\n').join(' ')}`, () => {
      expect(breachesOf(path, text)).to.be.empty;
    });
  }
});
