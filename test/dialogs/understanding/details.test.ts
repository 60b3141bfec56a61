import { expect } from 'chai';
import { isOnlyDetails, phoneAlone } from '../../../dialogs/understanding/details.ts';

describe('Details that add to a matter', () => {
  for (const text of [
    '洗衣机 订单20260901234567',
    '订单号是 20260901234567',
    'XQG100',
    "it's the fridge",
    'order no. 5520918',
  ]) {
    it(`are all that "${text}" says`, () => expect(isOnlyDetails(text)).to.equal(true));
  }
  for (const text of ['洗衣机漏水', '我要查订单20260901234567', 'where is my order 5520918', '好的', '']) {
    it(`are not all that "${text}" says`, () => expect(isOnlyDetails(text)).to.equal(false));
  }
});

describe('A phone number that comes alone', () => {
  for (const text of [
    '13800138000',
    'call me at 13800138000',
    '我的电话是13800138000',
    '请打 138-0013-8000。',
  ]) {
    it(`is found in "${text}"`, () => expect(phoneAlone(text)).to.equal('13800138000'));
  }
  for (const text of [
    '上海路100号，电话13800138000',
    'call me tomorrow at 13800138000',
    '订单20260901234567',
  ]) {
    it(`is not in "${text}"`, () => expect(phoneAlone(text)).to.equal(undefined));
  }
});
