import { expect } from 'chai';
import { soakWeChat } from '../../soak/weChat.ts';

describe('Many customers on WeChat at once', () => {
  it('38: all get every answer once, in order and within their allowance, with slow answers and failing calls', async function () {
    this.timeout(90_000);
    const { faults, lost, doubled, disordered, overdrawn, messages } = await soakWeChat({
      ...{ customers: 15, seconds: 6, pause: 1500, kills: 0 },
    });
    expect({ faults, lost, doubled, disordered, overdrawn }).to.deep.equal({
      ...{ faults: [], lost: 0, doubled: 0, disordered: 0, overdrawn: 0 },
    });
    expect(messages).to.be.greaterThan(15);
  });
});
