import { expect } from 'chai';
import { ReviewReminders } from '../../bot/content/reviewReminders.ts';
import { silentLog } from '../../bot/core/log.ts';
import { ServiceProvider } from '../../bot/service.ts';
import type { Article } from '../../knowledge/article.ts';
import { FakeTransport } from '../desk/deskHouse.ts';
import { bookOfReleases, kettle } from '../knowledge/releases/book.ts';

const service = new ServiceProvider('deployment/service.yaml', silentLog).current;
const published: Article = { ...kettle, state: 'published', reviewOn: '2026-11-25' };

async function reminding(...articles: Article[]) {
  const { releases, clock, restarted } = bookOfReleases();
  for (const article of articles) await releases.takeIn(article.id, [article]);
  const transport = new FakeTransport();
  let isOpen = true;
  const over = (book: typeof releases) =>
    new ReviewReminders({
      ...{ releases: book, transport, clock },
      from: () => ({ name: '云岭', address: 'service@example.com' }),
      service: () => service,
      isOpen: () => isOpen,
      console: () => 'https://chat.example.com/console',
    });
  const close = (closed: boolean) => {
    isOpen = !closed;
  };
  return { releases, clock, transport, reminders: over(releases), over, restarted, close };
}

describe('The owner of an article', () => {
  it('is reminded on its review day, once, also after a restart', async () => {
    const { clock, transport, reminders, over, restarted } = await reminding(published);
    await reminders.tick();
    expect(transport.sent).to.deep.equal([]);
    clock.set('2026-11-25T09:00:00+08:00');
    await reminders.tick();
    await reminders.tick();
    const again = restarted();
    await again.start();
    await over(again).tick();
    expect(transport.sent.map(({ to, subject }) => [to.address, subject])).to.deep.equal([
      ['after-sales@example.com', '知识库：1 篇文章请复核'],
    ]);
    expect(transport.sent[0]?.text).to.include('- 水壶除垢 (zh-CN/kettle-descaling)');
  });

  it('gets one mail about all of theirs, and others about others', async () => {
    const others: Article[] = [
      { ...published, id: 'pot-care' },
      { ...published, id: 'law', owner: 'heLan' },
      { ...published, id: 'old', owner: 'gone' },
    ];
    const { clock, transport, reminders } = await reminding(published, ...others);
    clock.set('2026-11-25T09:00:00+08:00');
    await reminders.tick();
    expect(transport.sent.map(({ to, subject }) => [to.address, subject])).to.have.deep.members([
      ['after-sales@example.com', '知识库：2 篇文章请复核'],
      ['he.lan@example.com', '知识库：1 篇文章请复核'],
      ['administration@example.com', '知识库：1 篇文章请复核'],
    ]);
  });

  it('is reminded in business hours, and once the mail server takes it', async () => {
    const { clock, transport, reminders, close } = await reminding(published);
    clock.set('2026-11-25T23:00:00+08:00');
    close(true);
    await reminders.tick();
    expect(transport.sent).to.deep.equal([]);
    close(false);
    transport.trouble = () => new Error('not now');
    await reminders.tick().catch(() => undefined);
    transport.trouble = undefined;
    await reminders.tick();
    expect(transport.sent).to.have.length(1);
  });

  it('is reminded a year after a publication where no day is given', async () => {
    const { reviewOn: _day, ...yearly } = published;
    const { clock, transport, reminders, releases } = await reminding(yearly);
    expect(releases.list()[0]?.reviewOn).to.equal('2027-11-23');
    clock.set('2027-11-23T09:00:00+08:00');
    await reminders.tick();
    expect(transport.sent).to.have.length(1);
  });
});
