import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Asset } from '../web/asset.ts';

/** The one script of the console: it counts down, follows changes and puts ready-made lines into the reply. */
export const script = new Asset(readFileSync(join(import.meta.dirname, 'browser/console.js')), {
  contentType: 'text/javascript; charset=utf-8',
  caching: 'immutable',
});
