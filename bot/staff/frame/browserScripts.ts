import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Asset } from '../../web/asset.ts';

/**
 * The script of every page: it counts down, follows changes, puts ready-made lines into the reply, and does what live
 * chats need.
 */
export const consoleScript = assetOf('console.js', 'chats.js');

/** The script of pages on which something is written: it asks before that is lost, and renews the preview. */
export const editorScript = assetOf('editor.js');

function assetOf(...files: string[]): Asset {
  const parts = files.map((file) => readFileSync(join(import.meta.dirname, '../browser', file)));
  return new Asset(Buffer.concat(parts), {
    contentType: 'text/javascript; charset=utf-8',
    caching: 'immutable',
  });
}
