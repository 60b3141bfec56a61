import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ServiceCompany } from '../../bot/services/company.ts';
import type { Services } from '../../dialogs/services.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

/** The company with a notice of the day. */
class CompanyWithNotice extends ServiceCompany {
  override notice(): string {
    return '今天下午系统维护，查询会慢一些。';
  }
}

function withNotice(services: Services): Services {
  const provider = new ServiceProvider('deployment/service.yaml', silentLog);
  return { ...services, company: new CompanyWithNotice(provider) };
}

describe('A notice of the day', () => {
  it('is said first, before the greeting', async () => {
    const house = await House.open({ services: withNotice });
    try {
      const heard = (await house.enter()).map(asLine);
      expect(heard[0]).to.equal('Bot: opening.notice notice=今天下午系统维护，查询会慢一些。');
      expect(heard[1]).to.contain('opening.greeting');
    } finally {
      await house.close();
    }
  });
});

describe('A customer whom a later answer cannot reach here', () => {
  it('is offered a call or a mail only', async () => {
    const house = await House.open({ capabilities: { reachable: async () => false } });
    try {
      await house.enter();
      await house.say('我姓王，叫我王先生');
      const heard = (await house.say('人工')).map(asLine);
      expect(heard.at(-1)).to.equal('Bot: handoff.contactAway [打电话 | 发邮件]');
    } finally {
      await house.close();
    }
  });
});
