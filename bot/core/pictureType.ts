/** First bytes of the pictures that a browser may show as such; nothing that can hold a script is among them. */
const pictures: [contentType: string, signature: string, at: number][] = [
  ['image/png', '89504e470d0a1a0a', 0],
  ['image/jpeg', 'ffd8ff', 0],
  ['image/gif', '47494638', 0],
  ['image/webp', '57454250', 8],
];

const UNKNOWN = 'application/octet-stream';

/** How the names of such pictures end. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** How a picture of a type is named; undefined for what is no picture. */
export function pictureEnding(contentType: string): string | undefined {
  return endings[contentType];
}

/** A picture of an article, whose name the service has given it, as channels carry it; its words stand for it. */
export function pictureAttachment({ file, alt }: { file: string; alt: string }) {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const contentType = Object.keys(endings).find((type) => endings[type] === ending) ?? UNKNOWN;
  return { contentType, contentUrl: `/pictures/${file}`, name: alt };
}

/** So many first bytes are enough to tell. */
export const SIGNATURE_BYTES = 16;

/** The type of a raster picture by its first bytes, or `application/octet-stream`. */
export function pictureType(start: Uint8Array): string {
  const hex = Buffer.from(start.subarray(0, SIGNATURE_BYTES)).toString('hex');
  const picture = pictures.find(([, signature, at]) => hex.startsWith(signature, 2 * at));
  return picture?.[0] ?? UNKNOWN;
}
