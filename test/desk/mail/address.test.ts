import { expect } from 'chai';
import fc from 'fast-check';
import { isMailAddress, readMailAddress } from '../../../bot/desk/mail/address.ts';
import { plainLine, plainText } from '../../../bot/desk/mail/plainText.ts';

describe('A mail address', () => {
  it('is one plain address', () => {
    for (const text of ['a@b.cn', 'after-sales@example.com', 'r+x_1.y@mail.example.co.uk']) {
      expect(isMailAddress(text), text).to.equal(true);
    }
  });

  it('is never a list, a header, a name or something a server would not take', () => {
    const wrong = [
      '',
      'a',
      '@b.cn',
      'a@',
      'a@b',
      'a@@b.cn',
      'a@b.cn, c@d.cn',
      'a@b.cn;c@d.cn',
      'A <a@b.cn>',
      'a b@c.cn',
      'a@b.cn\r\nBcc: c@d.cn',
      '"a"@b.cn',
      'a(b)@c.cn',
      '.a@b.cn',
      'a..b@c.cn',
      'a.@b.cn',
      'a@-b.cn',
      'a@b..cn',
      '客服@b.cn',
      'a@客服.cn',
      `${'a'.repeat(65)}@b.cn`,
      `a@${'b.'.repeat(130)}cn`,
    ];
    for (const text of wrong) expect(isMailAddress(text), text).to.equal(false);
  });

  it('passes nothing that could begin a second address, whatever is tried', () => {
    const near = fc.string({ unit: fc.constantFrom(...'ab@.,;:<> "\\()\r\n\u202E中'), maxLength: 30 });
    fc.assert(
      fc.property(near, (text) => {
        if (isMailAddress(text)) expect(text).to.match(/^[^\s,;:<>()"\\@]+@[^\s,;:<>()"\\@]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read from a header with or without a name', () => {
    expect(readMailAddress('云岭电器 <service@example.com>')).to.deep.equal({
      name: '云岭电器',
      address: 'service@example.com',
    });
    expect(readMailAddress('"Yunling" <service@example.com>')?.name).to.equal('Yunling');
    expect(readMailAddress(' service@example.com ')).to.deep.equal({
      name: '',
      address: 'service@example.com',
    });
    expect(readMailAddress('nobody')).to.equal(undefined);
    expect(readMailAddress('A <a@b.cn>, B <c@d.cn>')).to.equal(undefined);
  });
});

describe('Words from outside', () => {
  it('lose what hides or reorders text, and keep their lines and letters', () => {
    expect(plainText('a\u0000b\u202Ec\r\nd\te\u200B\u0085f')).to.equal('abc\nd ef');
    expect(plainText('你好 👨‍👩‍👧 é')).to.equal('你好 👨‍👩‍👧 é');
  });

  it('become one short line for a header, never cut within a character', () => {
    expect(plainLine('  a\r\nb   c ')).to.equal('a b c');
    expect(plainLine('😀'.repeat(50), 10)).to.equal(`${'😀'.repeat(9)}…`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const line = plainLine(text, 40);
        expect([...line].length).to.be.at.most(40);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
        expect(line).to.not.match(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
