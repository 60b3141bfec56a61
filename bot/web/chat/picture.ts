import type { Labels } from './labels.ts';

/** A picture that was chosen and not sent yet; `url` lives until `releasePicture`. */
export interface ChosenPicture {
  url: string;
  name: string;
  contentType: string;
}

export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** Pictures that one message may have. */
export const MOST_PICTURES = 4;

const LONGEST_SIDE = 2048;
const WORTH_SHRINKING = 1024 * 1024;
const QUALITY = 0.86;
const MEGABYTE = 1024 * 1024;

/** A file as a picture to send, photographs made smaller; or a sentence about why it cannot be sent. */
export async function choosePicture(
  file: File,
  limit: number,
  labels: Labels,
): Promise<ChosenPicture | string> {
  if (!pictureTypes.includes(file.type)) return labels.wrongType;
  const isPhotograph = file.type !== 'image/gif' && file.size > Math.min(WORTH_SHRINKING, limit);
  const picture = isPhotograph ? await shrunk(file) : file;
  if (!picture) return labels.wrongType;
  if (picture.size > limit) return labels.tooLarge(Math.floor(limit / MEGABYTE));
  const name = picture === file ? file.name : `${file.name.replace(/\.\w+$/, '')}.jpg`;
  return { url: URL.createObjectURL(picture), name, contentType: picture.type };
}

/** Frees what a chosen picture holds in memory. */
export function releasePicture({ url }: ChosenPicture): void {
  URL.revokeObjectURL(url);
}

/** The same as a JPEG of at most 2048 pixels a side, if that is smaller; undefined for what is no picture. */
async function shrunk(file: File): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return smaller && smaller.size < file.size ? smaller : file;
}
