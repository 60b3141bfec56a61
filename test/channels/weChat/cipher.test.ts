import peer from '@wecom/crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { decrypt, encrypt, isAesKey } from '../../../bot/channels/weChat/cipher.ts';
import { signatureOf } from '../../../bot/channels/weChat/signature.ts';
import { vectors } from './vectors.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const OLD = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const APP = 'wx2c2769f8efd9abc2';

describe('The published numbers', () => {
  for (const { id, token, timestamp, nonce, signature } of vectors.signatures) {
    it(`${id}: the signature of a request`, () => {
      expect(signatureOf(token, timestamp, nonce)).to.equal(signature);
    });
  }

  for (const {
    id,
    token,
    timestamp,
    nonce,
    encrypt: sealed,
    msgSignature,
    aesKey,
    appId,
    message,
  } of vectors.decrypt) {
    it(`${id}: a message is verified and decrypted (case 8, 19)`, () => {
      expect(signatureOf(token, timestamp, nonce, sealed)).to.equal(msgSignature);
      const opened = decrypt(sealed, appId, [aesKey]);
      expect(opened?.appId).to.equal(appId);
      expect(opened?.message).to.equal(peer.decrypt(aesKey, sealed).message);
      if (message !== undefined) expect(opened?.message).to.equal(message);
    });
  }

  for (const { id, aesKey, appId, random, message, encrypt: sealed, ...signed } of vectors.encrypt) {
    it(`${id}: a message is encrypted to the same bytes (case 9)`, () => {
      expect(encrypt(message, appId, aesKey, Buffer.from(random))).to.equal(sealed);
      const { token, timestamp, nonce, msgSignature } = signed;
      if (token && timestamp && nonce) {
        expect(signatureOf(token, timestamp, nonce, sealed)).to.equal(msgSignature);
      }
    });
  }
});

describe('The envelope of a message', () => {
  it('holds every length and every sign, as the peer writes and reads it (case 16)', () => {
    const units = ['a', '你', '😀', ']]>', '\u0000'];
    for (let length = 0; length <= 100; length++) {
      const message = (units[length % units.length] ?? '').repeat(length);
      expect(decrypt(encrypt(message, APP, KEY), APP, [KEY])?.message).to.equal(message);
      expect(peer.decrypt(KEY, encrypt(message, APP, KEY)).message).to.equal(message);
      expect(decrypt(peer.encrypt(KEY, message, APP), APP, [KEY])?.message).to.equal(message);
    }
  });

  it('is opened by the key before the current one too, and says by which', () => {
    expect(decrypt(encrypt('hi', APP, OLD), APP, [KEY, OLD])).to.deep.include({ message: 'hi', key: OLD });
    expect(decrypt(encrypt('hi', APP, OLD), APP, [KEY])).to.equal(undefined);
  });

  it('for another app is not opened', () => {
    expect(decrypt(encrypt('hi', 'wx0000000000000000', KEY), APP, [KEY])).to.equal(undefined);
  });

  it('that is broken is not opened, and nothing is thrown (case 15)', () => {
    for (const broken of ['', 'AAAA', '!!!!', 'a', 'AAAAAAAAAAAAAAAAAAAAAA==', 'A'.repeat(64), '=']) {
      expect(decrypt(broken, APP, [KEY]), broken).to.equal(undefined);
    }
    const sealed = Buffer.from(encrypt('the message', APP, KEY), 'base64');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(sealed);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(decrypt(flipped.toString('base64'), APP, [KEY])?.appId).to.be.oneOf([undefined, APP]);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void decrypt(text, APP, [KEY])));
  });

  it('needs a key of 43 signs', () => {
    expect(isAesKey(KEY)).to.equal(true);
    for (const wrong of ['', KEY.slice(1), `${KEY}=`, KEY.replace('a', '-')])
      expect(isAesKey(wrong)).to.equal(false);
  });
});
