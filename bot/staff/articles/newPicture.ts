import type { FieldProblem } from '../../../knowledge/fieldProblem.ts';
import { ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import { pictureSize } from '../../core/pictureSize.ts';
import { pictureEnding, pictureType } from '../../core/pictureType.ts';
import { type FileKeeper, once, type SentFile } from '../../desk/acts/agentFiles.ts';

/** What WeChat takes. */
const LARGEST = 2 * 1024 * 1024;
/** A small file can unfold to more than a phone has room for. */
const MOST_PIXELS = 25_000_000;

/**
 * Keeps a picture for articles and gives its name. What it is, its first bytes say, not its name. Throws
 * ReleaseRefused (`invalid`) for what is no PNG, JPEG, GIF or WebP, or has more than 2 MB or 25 million pixels.
 */
export async function keptPicture({ content }: SentFile, keeper: FileKeeper): Promise<string> {
  const ending = pictureEnding(pictureType(content));
  const size = pictureSize(content);
  if (ending === undefined || !size) throw refused(says.wrongType);
  if (content.length > LARGEST || size.width * size.height > MOST_PIXELS) throw refused(says.tooLarge);
  const { name } = await keeper.add(once(content), ending);
  return name;
}

function refused(why: FieldProblem['says']): ReleaseRefused {
  return new ReleaseRefused('invalid', [{ field: 'pictures', says: why }]);
}

const says = {
  wrongType: {
    'zh-CN': '这个文件不是 PNG、JPEG、GIF 或 WebP 图片',
    'en-US': 'this file is no PNG, JPEG, GIF or WebP picture',
  },
  tooLarge: {
    'zh-CN': '图片不能超过 2 MB 或 2500 万像素，请改小后再传',
    'en-US': 'a picture may have 2 MB and 25 million pixels at most; make it smaller first',
  },
} satisfies Record<string, FieldProblem['says']>;
