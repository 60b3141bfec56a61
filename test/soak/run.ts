// `npm run soak -- <name>`: the long tests, which are not part of `npm test`.
import { dovecotSoak } from './dovecot.ts';
import { killsSoak } from './kills.ts';
import { weChatSoak } from './weChat.ts';
import { yearSoak } from './year.ts';

/** Each prints what it does and gives the number of things that were wrong. */
const soaks: Record<string, { does: string; run: (options: readonly string[]) => Promise<number> }> = {
  dovecot: dovecotSoak,
  kills: killsSoak,
  wechat: weChatSoak,
  year: yearSoak,
};

const [name = '', ...options] = process.argv.slice(2);
const soak = soaks[name];
if (!soak || options.includes('--help')) {
  const isAsked = name === '--help' || options.includes('--help');
  const lines = Object.entries(soaks).map(([known, { does }]) => `  ${known.padEnd(8)} ${does}`);
  console.log(['Usage: npm run soak -- <name>', ...lines].join('\n'));
  process.exit(isAsked ? 0 : 1);
}
process.exit((await soak.run(options)) === 0 ? 0 : 1);
