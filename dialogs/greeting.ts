import type { TurnContext } from 'botbuilder';
import { holidayWish } from './holidayWish.ts';
import { sayAt, sayHello } from './localTime.ts';
import { isSurelyKnown } from './profile.ts';
import type { LineKey } from './script/lines.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';

/** Which lines tell that nobody is at work: with the offer to help all the same, or briefly where words came already. */
const hoursLines = {
  full: { closed: 'opening.afterHours', holiday: 'opening.holiday' },
  brief: { closed: 'opening.afterHoursBrief', holiday: 'opening.holidayBrief' },
} as const satisfies Record<string, Record<'closed' | 'holiday', LineKey>>;

/** Good morning, as the hour has it. */
export function helloNow(context: TurnContext, { script, company }: Services): string {
  const { now, locale } = turnOf(context);
  return sayHello(script, locale, company.local(now));
}

/** Says the notice of the day, where there is one. */
export async function tellNotice(context: TurnContext, { company }: Services, speech: Speech): Promise<void> {
  const { now, locale } = turnOf(context);
  const notice = company.notice(now, locale);
  if (notice) await speech.say(context, 'opening.notice', { notice });
}

/** Half a clause of greeting to somebody who began with what they want, once a sitting (script.md A, opening.greeting). */
export async function greetBriefly(context: TurnContext, services: Services, speech: Speech): Promise<void> {
  const turn = turnOf(context);
  if (turn.sitting.greetedAt) return;
  turn.sitting.greetedAt = turn.now.toISOString();
  await tellNotice(context, services, speech);
  const hello = helloNow(context, services);
  await speech.say(context, 'opening.greetingBrief', { hello, ...(!isSurelyKnown(turn) && { name: '' }) });
  await tellHours(context, services, speech, 'brief');
}

/** Outside working hours: says so, and when people are back; on a holiday with the wish that fits. */
export async function tellHours(
  context: TurnContext,
  { script, company }: Services,
  speech: Speech,
  how: keyof typeof hoursLines,
): Promise<void> {
  const { now, locale } = turnOf(context);
  const { open, holiday, backAt } = company.open(now);
  if (open || !backAt) return;
  const back = sayAt(script, locale, backAt, company.local(now));
  const lines = hoursLines[how];
  if (!holiday) return await speech.say(context, lines.closed, { backAt: back });
  const name = locale === 'en-US' ? holiday['en-US'] : holiday['zh-CN'];
  const wish = holidayWish(context, speech, holiday['zh-CN']);
  await speech.say(context, lines.holiday, { holiday: name, ...(wish && { wish }), backAt: back });
}
