import { expect } from 'chai';
import fc from 'fast-check';
import { type Block, type Inline, parseMarkdown, parsePlain } from '../../../bot/web/chat/markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...parts: Inline[]): Block => ({ kind: 'paragraph', parts });

function allText(blocks: readonly Block[]): string {
  const ofPart = (part: Inline): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'link') return part.label;
    return part.kind === 'bold' ? part.parts.map(ofPart).join('') : '\n';
  };
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts))
    .map(ofPart)
    .join('');
}

describe('The Markdown of an answer', () => {
  it('has paragraphs, line breaks and bold words', () => {
    expect(parseMarkdown('多半是**过滤器**堵住。\n请清理。\n\n再试一次。')).to.eql([
      paragraph(
        text('多半是'),
        { kind: 'bold', parts: [text('过滤器')] },
        text('堵住。'),
        { kind: 'break' },
        text('请清理。'),
      ),
      paragraph(text('再试一次。')),
    ]);
  });

  it('has numbered and plain lists, numbered as they were written', () => {
    expect(parseMarkdown('3. three\n4、four\n- bullet')).to.eql([
      { kind: 'list', start: 3, items: [[text('three')]] },
      paragraph(text('4、four')),
      { kind: 'list', start: undefined, items: [[text('bullet')]] },
    ]);
  });

  it('has links that show where they lead', () => {
    const [block] = parseMarkdown('见[说明书](https://www.example.com/manual)。');
    expect(block).to.eql(
      paragraph(
        text('见'),
        { kind: 'link', href: 'https://www.example.com/manual', label: '说明书', host: 'www.example.com' },
        text('。'),
      ),
    );
  });

  it('finds addresses that stand in a sentence, without its full stop', () => {
    for (const [said, href] of [
      ['see https://www.example.com/a. Then', 'https://www.example.com/a'],
      ['（https://www.example.com/服务）', 'https://www.example.com/'],
      ['请看 https://www.example.com/a?b=c，然后', 'https://www.example.com/a?b=c'],
    ]) {
      const [block] = parseMarkdown(said ?? '');
      const links = block?.kind === 'paragraph' ? block.parts.filter((part) => part.kind === 'link') : [];
      expect(links.map((link) => link.href)).to.eql([href]);
    }
  });

  it('leads nowhere that is no place', () => {
    expect(parseMarkdown('[press](javascript:alert(1)) [x](data:text/html,1)')).to.eql([
      paragraph(text('press'), text(') '), text('x')),
    ]);
  });

  it('leaves everything else as it was written', () => {
    const written = '<b>5 * 6</b> _a_ `b` | ~c~ **';
    expect(parseMarkdown(written)).to.eql([paragraph(text(written))]);
    expect(parseMarkdown('\\*\\*not bold\\*\\*').map((block) => allText([block]))).to.eql(['**not bold**']);
  });

  it('loses no word and never throws, whatever is written', () => {
    const words = fc.array(
      fc.constantFrom('**', '[', '](', ')', 'https://a.b', '\\', '- ', '1. ', '\n', '字', '#', ' '),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const written = parts.join('');
        const count = (all: string) => [...all].filter((sign) => sign === '字').length;
        expect(count(allText(parseMarkdown(written)))).to.equal(count(written));
      }),
    );
  });
});

describe('What a customer wrote', () => {
  it('is shown as it is, with its lines and addresses', () => {
    expect(parsePlain('**a**\nhttps://www.example.com')).to.eql([
      text('**a**'),
      { kind: 'break' },
      { kind: 'link', href: 'https://www.example.com', label: 'www.example.com', host: undefined },
    ]);
  });
});
