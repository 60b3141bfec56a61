import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Asset } from '../web/asset.ts';

/** The script of every page: it counts down, follows changes and puts ready-made lines into the reply. */
export const script = assetOf('console.js');

/** The script of pages on which something is written: it asks before that is lost, and renews the preview. */
export const editorScript = assetOf('editor.js');

function assetOf(file: string): Asset {
  return new Asset(readFileSync(join(import.meta.dirname, 'browser', file)), {
    contentType: 'text/javascript; charset=utf-8',
    caching: 'immutable',
  });
}
