import { expect } from 'chai';
import { addressOf } from '../../dialogs/address.ts';

describe('How a customer is addressed', () => {
  const names = [
    [{ surname: '王', title: '先生' }, '王先生'],
    [{ surname: '周', title: '小姐' }, '周女士'],
    [{ surname: 'Smith', title: '先生' }, 'Smith先生'],
    [{ surname: 'Lee', title: 'Ms' }, 'Ms Lee'],
    [{ surname: 'Li', title: 'Manager' }, 'Manager Li'],
    [{ surname: 'Okoye', title: 'Professor' }, 'Professor Okoye'],
    [{ title: 'Sir' }, 'Sir'],
    [{ title: 'Mr' }, ''],
    [{ given: 'Ann' }, 'Ann'],
    [{}, ''],
  ] as const;
  for (const [name, address] of names) {
    it(`is ${address || 'by no name'} for ${JSON.stringify(name)}`, () => {
      expect(addressOf(name, 'en-US')).to.equal(address);
    });
  }
});
