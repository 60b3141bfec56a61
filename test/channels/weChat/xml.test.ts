import { expect } from 'chai';
import fc from 'fast-check';
import { buildXml, fieldsIn, parseXml, speakable, textIn } from '../../../bot/channels/weChat/xml.ts';

const wrap = (inside: string) => `<xml><FromUserName><![CDATA[o1]]></FromUserName>${inside}</xml>`;

describe('XML from outside', () => {
  const attacks: [what: string, text: string][] = [
    ['an entity of its own', `<!DOCTYPE xml [<!ENTITY a "BOOM">]>${wrap('<Content>&a;</Content>')}`],
    [
      'nested entities',
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>${wrap('<Content>&b;</Content>')}`,
    ],
    ['a file', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrap('<Content>&a;</Content>')}`],
    ['an address', `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">${wrap('')}`],
    ['a parameter entity', `<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]>${wrap('')}`],
    ['an unclosed element', '<xml><FromUserName>o1</xml>'],
    ['no end', '<xml><Content>hello'],
    ['something after the end', `${wrap('')}<a/>`],
    ['plain words', 'hello'],
    ['nothing', ''],
    ['another root', '<html><body>hi</body></html>'],
    ['a list of roots', '<xml><a>1</a></xml><xml><a>2</a></xml>'],
    ['a field twice', wrap('<FromUserName>o2</FromUserName>')],
    ['a prototype', wrap('<__proto__><a>1</a></__proto__>')],
    ['ten thousand levels', `<xml>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</xml>`],
  ];
  for (const [what, text] of attacks) {
    it(`is refused with ${what} (case 20, 24, 26)`, () => {
      expect(parseXml(text)).to.equal(undefined);
    });
  }

  it('keeps a document type that a customer wrote, in CDATA (case 21)', () => {
    const fields = parseXml(wrap('<Content><![CDATA[<!DOCTYPE html> &amp; <b>]]></Content>'));
    expect(textIn(fields ?? {}, 'Content')).to.equal('<!DOCTYPE html> &amp; <b>');
  });

  it('keeps numbers as they stand (case 23)', () => {
    const fields = parseXml(
      wrap('<MsgId>6272960105994287618</MsgId><A>007</A><B>1e5</B><C> 12 </C><D>true</D>'),
    );
    expect({ ...fields }).to.deep.equal({
      FromUserName: 'o1',
      MsgId: '6272960105994287618',
      A: '007',
      B: '1e5',
      C: ' 12 ',
      D: 'true',
    });
  });

  it('decodes the five named entities and numbers, and no others', () => {
    const fields = parseXml(
      wrap('<Content>&lt;a&gt; &amp;amp; &quot;&apos; &#20320;&#x1F600; &nbsp; &#0;</Content>'),
    );
    expect(textIn(fields ?? {}, 'Content')).to.equal('<a> &amp; "\' 你😀 &nbsp; &#0;');
  });

  it('gives elements inside elements', () => {
    const fields = parseXml(
      wrap(
        '<ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType><ScanResult><![CDATA[1]]></ScanResult></ScanCodeInfo>',
      ),
    );
    expect({ ...fieldsIn(fields ?? {}, 'ScanCodeInfo') }).to.deep.equal({
      ScanType: 'qrcode',
      ScanResult: '1',
    });
    expect(textIn(fields ?? {}, 'ScanCodeInfo')).to.equal('');
  });
});

describe('XML of ours', () => {
  it('is read again as it was meant, whatever the text (case 69)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const fields = parseXml(buildXml({ Content: text, CreateTime: 7 }));
        expect(textIn(fields ?? {}, 'Content').replace(/\r\n?/g, '\n')).to.equal(
          speakable(text).replace(/\r\n?/g, '\n'),
        );
        expect(textIn(fields ?? {}, 'CreateTime')).to.equal('7');
      }),
    );
  });

  it('leaves out what no message may hold', () => {
    expect(speakable('a\u0000b\u0001c\uD83D d\uFFFE')).to.equal('abc\uFFFD d');
  });
});
