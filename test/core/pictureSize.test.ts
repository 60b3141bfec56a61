import { expect } from 'chai';
import fc from 'fast-check';
import { pictureSize } from '../../bot/core/pictureSize.ts';
import { noisyPicture } from '../support/noisyPicture.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const riff = (kind: string, rest: string) => bytes(`52494646 00000000 57454250 ${kind} 00000000 ${rest}`);

const pictures: [name: string, content: Buffer, width: number, height: number][] = [
  ['PNG', noisyPicture(7, 5), 7, 5],
  ['GIF', bytes('474946383961 2c01 c800 00'), 300, 200],
  ['JPEG', bytes('ffd8 ffe0 0004 4a46 ff ffc4 0003 00 ffc2 000b 08 00c8 012c 01'), 300, 200],
  ['WebP with losses', riff('56503820', '000000 9d012a 2c01 c800'), 300, 200],
  ['WebP without losses', riff('5650384c', '2f 2bc13100'), 300, 200],
  ['WebP with extras', riff('56503858', '00000000 2b0100 c70000'), 300, 200],
];

describe('The size of a picture', () => {
  for (const [name, content, width, height] of pictures) {
    it(`is read from a ${name}, and from no half of its head`, () => {
      expect(pictureSize(content)).to.deep.equal({ width, height });
      expect(pictureSize(content.subarray(0, 9))).to.equal(undefined);
    });
  }

  it('is none where there is no picture, whatever the bytes are', () => {
    expect(pictureSize(Buffer.from('<svg width="9" height="9"/>'))).to.equal(undefined);
    expect(pictureSize(bytes('ffd8 ffe0 0000 ffda 0002'))).to.equal(undefined);
    const beginnings = pictures.map(([, content]) => content);
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.nat(40),
        fc.uint8Array({ maxLength: 60 }),
        (one, cut, more) => {
          const size = pictureSize(Buffer.concat([one.subarray(0, cut), more]));
          return size === undefined || (size.width > 0 && size.height > 0);
        },
      ),
    );
  });
});
