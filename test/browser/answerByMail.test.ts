import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { fetchReferenceClient } from '../../bot/web/referenceClient.ts';
import { AgentMailbox } from '../support/agentMailbox.ts';
import { startBrowser } from '../support/browser.ts';
import { type Front, fronts } from '../support/fronts.ts';
import { Journey } from '../support/journey.ts';
import { OtherSite } from '../support/otherSite.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';

const MONDAY_MORNING = '2026-11-23T10:00:00+08:00';

const words = {
  'zh-CN': {
    name: '我姓王，叫我王先生',
    person: '人工',
    visit: '师傅明天上午上门。',
    home: '好的，我上午在家',
    solved: '#已解决',
    works: '已经好了',
    no: '没有了',
    best: '非常满意',
  },
  'en-US': {
    name: 'My name is John Smith',
    person: 'I want to talk to a person',
    visit: 'The technician comes tomorrow morning.',
    home: 'Fine, I am at home in the morning',
    solved: '#solved',
    works: 'it works again',
    no: 'that is all',
    best: 'Very satisfied',
  },
};

describe('A customer in Web Chat whom an agent answers by mail', () => {
  const mailbox = new AgentMailbox();
  let browser: Browser;
  let service: RealService;
  let site: OtherSite;
  before(async function () {
    this.timeout(200_000);
    await fetchReferenceClient(cacheHolder);
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start(), mailbox.start()]);
    const place = { cacheHolder, allowedOrigins: [], at: MONDAY_MORNING };
    service = await startRealService({ ...place, ...mailbox.settings });
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), site.stop()]);
    await mailbox.stop();
  });

  async function isAnswered(front: Front, locale: ContentLocale): Promise<void> {
    const said = words[locale];
    const talk = await front.open(browser, service.url, site, locale);
    const journey = new Journey(talk, locale);
    await journey.hears('opening.greeting');
    await talk.say(said.name);
    await journey.hears('name.thanks');
    await talk.say(said.person);
    const asked = { 'handoff.contact': 0, 'handoff.consent': 0 };
    const { text: promise } = await journey.goesOnTo('handoff.promise', asked);
    const number = /[A-Z]{2}\d{6}/.exec(promise)?.[0] ?? '?';
    const opened = await mailbox.mailTo('after-sales@example.com', new RegExp(number));
    mailbox.answer(opened, `${said.visit}\n`);
    expect((await journey.hears('handoff.reply')).text).to.include(said.visit);
    await talk.say(said.home);
    await journey.hears('handoff.addition');
    mailbox.answer(await mailbox.mailTo('tang.yue@example.com', new RegExp(said.home)), said.solved);
    await journey.hears('handoff.resolvedCheck');
    await talk.say(said.works);
    await talk.say(said.no);
    await journey.hears('closing.survey');
    await talk.say(said.best);
    await journey.hears('closing.surveyThanks');
    await talk.page.context().close();
  }

  for (const front of fronts.filter(({ name }) => name.includes('Web Chat'))) {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      it(`reads it, answers, hears that it is solved, and is asked how it was, in ${locale}`, () =>
        isAnswered(front, locale)).timeout(60_000);
    }
  }
});
