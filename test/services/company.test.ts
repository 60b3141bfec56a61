import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ServiceCompany } from '../../bot/services/company.ts';

const company = new ServiceCompany(new ServiceProvider('deployment/service.yaml', silentLog));

describe('The company as customers know it', () => {
  it('has a name in the customer’s language', () => {
    expect(company.name('zh-TW')).to.equal('云岭电器');
    expect(company.name('en-US')).to.equal('Yunling Appliances');
  });

  it('is closed at night and says when people are back', () => {
    expect(company.open(new Date('2026-11-23T20:00:00+08:00'))).to.deep.equal({
      open: false,
      backAt: { iso: '2026-11-24T09:00:00+08:00' },
    });
  });

  it('tells a time in its own zone, make-up working days marked', () => {
    expect(company.local(new Date('2026-10-10T01:00:00Z'))).to.deep.equal({
      iso: '2026-10-10T09:00:00+08:00',
      makeUpDay: true,
    });
  });
});

describe('A region in a customer’s words', () => {
  const said: [text: string, id: string | undefined, name?: string][] = [
    ['我在上海', 'east', '华东'],
    ['上海南京路附近有门店吗', 'east', '华东'],
    ['廣東這邊', 'south', '华南'],
    ['华北地区的代理', 'north', '华北'],
    ['Is there a shop in shanghai?', 'east', 'East China'],
    ["I live near Xi'an", 'northwest', 'Northwest China'],
    ['north china dealer', 'north', 'North China'],
    ['Chengdunian is my name', undefined],
    ['洗碗机漏水', undefined],
    ['', undefined],
  ];
  for (const [text, id, name] of said) {
    it(`"${text}" names ${id ?? 'none'}`, () => {
      expect(company.regionIn(text)).to.deep.equal(id === undefined ? undefined : { id, name });
    });
  }
});
