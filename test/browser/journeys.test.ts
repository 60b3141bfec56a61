import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { fetchReferenceClient } from '../../bot/web/referenceClient.ts';
import { startBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { type Front, fronts, type Talk } from '../support/fronts.ts';
import { Journey, type Replies } from '../support/journey.ts';
import { MailServer } from '../support/mailServer.ts';
import { OtherSite } from '../support/otherSite.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';

const MONDAY_MORNING = '2026-11-23T10:00:00+08:00';

/** What customers say in the journeys, and what they hear of their own words, in their language. */
const words = {
  'zh-CN': {
    question: '电饭煲煮饭夹生怎么办',
    answer: '内胆',
    name: '王先生',
    price: '你们的空调多少钱一台？',
    matter: '我家空调上周开始不制冷，型号 KFR35，希望尽快修',
    restated: /空调.*KFR35/,
    near: '空调不制冷、制冷差',
    address: '上海市静安区云岭路 18 号',
    anyTime: '都可以',
    promised: /今天.{0,3}\d{1,2}:\d\d/,
  },
  'en-US': {
    question: 'My rice cooker leaves the rice undercooked',
    answer: 'pot',
    name: 'Mr Smith',
    price: 'How much is an air conditioner?',
    matter: 'My air conditioner KFR35 does not cool since last Monday, I want a repair',
    restated: /air conditioner.*KFR35/,
    near: 'Air conditioner does not cool',
    address: '18 Yunling Road, Shanghai',
    anyTime: 'any time',
    promised: /\d{1,2}:\d\d today/,
  },
};

/** The customer wants it solved by people, and a reply right here. */
function repliesIn(locale: ContentLocale): Replies {
  const { near, address, anyTime } = words[locale];
  return {
    'answer.didYouMean': near,
    'answer.steps': 0,
    'answer.step': 1,
    'form.address': address,
    'form.phone': '13912345678',
    'form.visitTime': anyTime,
    'form.readBack': 0,
    'handoff.contact': 0,
    'handoff.consent': 0,
  };
}

describe('A customer in the browser', () => {
  let browser: Browser;
  let service: RealService;
  let site: OtherSite;
  let talk: Talk;
  const mails = new MailServer();
  before(async function () {
    this.timeout(200_000);
    await fetchReferenceClient(cacheHolder);
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start(), mails.start()]);
    const allowedOrigins = [site.origin];
    service = await startRealService({ cacheHolder, smtpUrl: mails.url, allowedOrigins, at: MONDAY_MORNING });
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), site.stop()]);
    await mails.stop();
  });
  afterEach(() => talk.page.context().close());

  async function begin(front: Front, locale: ContentLocale): Promise<Journey> {
    talk = await front.open(browser, service.url, site, locale);
    const journey = new Journey(talk, locale);
    await journey.hears('opening.greeting');
    return journey;
  }

  async function isAnsweredAtOnce(front: Front, locale: ContentLocale): Promise<void> {
    const journey = await begin(front, locale);
    const said = words[locale];
    await talk.say(said.question);
    expect((await journey.hears('answer.restatedFault')).text).to.contain(said.answer);
    await journey.hears('answer.check');
    await journey.press('answer.check', 0);
    await journey.hears('name.ask');
    await talk.say(said.name);
    expect((await journey.hears('name.thanks')).text).to.contain(said.name);
    await talk.say(said.price);
    expect((await journey.hears('price.noQuotation')).text).not.to.match(/\d/);
  }

  async function isHandedToPeople(front: Front, locale: ContentLocale): Promise<void> {
    const journey = await begin(front, locale);
    const said = words[locale];
    await talk.say(said.matter);
    await journey.hears('name.ask');
    await talk.say(said.name);
    expect((await journey.hears('restate.confirm')).text).to.match(said.restated);
    await journey.press('restate.confirm', 0);
    const { text, way } = await journey.goesOnTo('handoff.promise', repliesIn(locale));
    expect(way).to.include.members(['answer.step', 'handoff.consent']);
    expect(text).to.match(said.promised);
    await hasArrived(/[A-Z]{2}\d{6}/.exec(text)?.[0] ?? '?');
  }

  async function hasArrived(number: string): Promise<void> {
    const mail = await eventually(() => mails.mails.find(({ raw }) => raw.includes(`X-Ticket: ${number}`)));
    expect(mail.to).to.eql(['after-sales@example.com']);
    const headers = mail.raw.toString();
    expect(headers).to.contain('X-Ticket-Kind: repair').and.to.contain('X-Promised-At: 2026-11-23T');
  }

  for (const front of fronts) {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      describe(`on ${front.name}, in ${locale}`, () => {
        it('gets a sure answer at once, is asked for the name, and hears no price', () =>
          isAnsweredAtOnce(front, locale));

        it('tells a matter and a name, hears it restated, is answered, and is handed to people with a time', () =>
          isHandedToPeople(front, locale));
      });
    }
  }
});
