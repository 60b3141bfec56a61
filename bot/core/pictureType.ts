/** The pictures that a browser may show as such, by their first bytes; nothing that can hold a script is among them. */
const types: { contentType: string; ending: string; signature: string; at: number }[] = [
  { contentType: 'image/png', ending: 'png', signature: '89504e470d0a1a0a', at: 0 },
  { contentType: 'image/jpeg', ending: 'jpg', signature: 'ffd8ff', at: 0 },
  { contentType: 'image/gif', ending: 'gif', signature: '47494638', at: 0 },
  { contentType: 'image/webp', ending: 'webp', signature: '57454250', at: 8 },
];

const UNKNOWN = 'application/octet-stream';

/** So many first bytes are enough to tell. */
export const SIGNATURE_BYTES = 16;

/** The type of a raster picture by its first bytes, or `application/octet-stream`. */
export function pictureType(start: Uint8Array): string {
  const hex = Buffer.from(start.subarray(0, SIGNATURE_BYTES)).toString('hex');
  return types.find(({ signature, at }) => hex.startsWith(signature, 2 * at))?.contentType ?? UNKNOWN;
}

/** How the name of a picture of a type ends; undefined for what is no picture. */
export function pictureEnding(contentType: string): string | undefined {
  return types.find((one) => one.contentType === contentType)?.ending;
}

/** A picture of an article, whose name the service has given it, as channels carry it; its words stand for it. */
export function pictureAttachment({ file, alt }: { file: string; alt: string }) {
  const type = types.find(({ ending }) => file.endsWith(`.${ending}`));
  return { contentType: type?.contentType ?? UNKNOWN, contentUrl: `/pictures/${file}`, name: alt };
}
