/** Width and height of a picture. */
export interface PictureSize {
  width: number;
  height: number;
}

/** The size in pixels that a PNG, JPEG, GIF or WebP file says it has; undefined where it says none. Nothing is unpacked. */
export function pictureSize(content: Uint8Array): PictureSize | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    const size = sizeIn(bytes);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // It ends before it says so.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sizeIn(bytes: Buffer): PictureSize | undefined {
  switch (bytes.readUInt16BE(0)) {
    case 0x8950:
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    case 0x4749:
      return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    case 0xffd8:
      return jpegSize(bytes);
    case 0x5249:
      return webpSize(bytes);
    default:
      return undefined;
  }
}

// Segments follow each other, each with its length; the size stands in the one that begins a frame.
function jpegSize(bytes: Buffer): PictureSize | undefined {
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(bytes: Buffer): PictureSize | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}
