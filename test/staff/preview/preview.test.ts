import { expect } from 'chai';
import fc from 'fast-check';
import { difference } from '../../../bot/staff/preview/difference.ts';
import { preview } from '../../../bot/staff/preview/preview.ts';

describe('A preview of what customers see', () => {
  const shown = (text: string, buttons: string[] = []) => preview([{ text, buttons }], 'zh-CN', 'zh-CN').text;

  it('has links and buttons as each channel shows them', () => {
    const text = shown('请看[说明](https://example.com/help)。\n\n1. 断电\n2. 关水', ['解决了', '没有']);
    expect(text)
      .to.contain('<a href="https://example.com/help"')
      .and.contain('<li>断电</li>')
      .and.contain('请看<span class="tap">说明</span>。\n\n1. 断电')
      .and.contain('<span class="tap">解决了</span>');
  });

  it('holds nothing of a text as HTML', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bare = shown(`${text}<img src=x onerror=1>[a](javascript:alert)`);
        return !bare.includes('<img') && !bare.includes('href="javascript');
      }),
    );
  });

  it('is cut for WeChat where one message would be too long', () => {
    const [, weChat = ''] = shown('这一步要看清楚。'.repeat(180)).split('preview wechat');
    expect(weChat.match(/class="bubble"/g)).to.have.length(3);
  });

  it('has all pictures in the web chat and the first one in WeChat, a WebP as a link', () => {
    const shownWith = (...files: string[]) => {
      const pictures = files.map((file) => ({ file, alt: `"${file}"` }));
      return preview([{ text: '', buttons: [], pictures }], 'zh-CN', 'zh-CN').text.split('preview wechat');
    };
    const [web = '', weChat = ''] = shownWith('a.png', 'b.webp');
    expect(web.match(/<img [^>]*>/g)).to.deep.equal([
      '<img class="picture" src="/pictures/a.png" alt="&quot;a.png&quot;">',
      '<img class="picture" src="/pictures/b.webp" alt="&quot;b.webp&quot;">',
    ]);
    expect(weChat.match(/<img [^>]*>/g)).to.have.length(1);
    const name = 'AAAAAAAAAAAAAAAAAAAAAA.webp';
    expect(shownWith(name)[1]).to.contain(`<span class="tap">&quot;${name}&quot;</span>`);
  });
});

describe('The difference of two texts', () => {
  it('marks the words that came and went, and escapes all of them', () => {
    expect(difference('请先断电<再关水', '请先断电，再关好水').text).to.contain('<del>&lt;</del>');
    expect(difference('close the tap', 'open the tap').text).to.equal(
      '<del>close</del><ins>open</ins> the tap',
    );
  });
});
