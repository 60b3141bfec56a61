import { expect } from 'chai';
import { readableOn, readOptions } from '../../../bot/web/chat/widgetOptions.ts';

describe('The options of the widget', () => {
  it('are read from the tag, and what means nothing counts as not given', () => {
    expect(readOptions({})).to.eql({
      ...{ locale: undefined, title: undefined, color: undefined },
      ...{ position: 'right', theme: undefined, login: undefined },
      page: { product: undefined, order: undefined },
    });
    const odd = { locale: '', color: 'url(https://evil.example)', position: 'top', theme: 'pink' };
    expect(readOptions(odd)).to.eql(readOptions({}));
    const given = { locale: 'en-US', title: 'Ask', color: '#1d4ed8', position: 'left', theme: 'dark' };
    const page = { product: '冰箱 BCD-300', order: '2026090112345' };
    expect(readOptions({ ...given, ...page, login: 'a.b.c' })).to.eql({ ...given, page, login: 'a.b.c' });
    expect(readOptions({ product: 'x'.repeat(500) }).page.product).to.have.length(80);
  });

  it('put black or white on a colour, whichever can be read', () => {
    expect(['#000', '#1d4ed8', '#0b6a62', '#ffd400', '#ffffff'].map(readableOn)).to.eql([
      ...['#ffffff', '#ffffff', '#ffffff'],
      ...['#000000', '#000000'],
    ]);
  });
});
