import type { TurnContext } from 'botbuilder';
import { restatementOf } from './restating.ts';
import { newMatter } from './sitting.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';
import { understand } from './understanding/understand.ts';

/** Keeps further matters, as the customer told them, until the present one is done, and names them (listen.later). */
export async function keepForLater(
  context: TurnContext,
  texts: readonly string[],
  speech: Speech,
): Promise<void> {
  const { sitting, activity, locale } = turnOf(context);
  if (texts.length === 0) return;
  sitting.later = [...(sitting.later ?? []), ...texts];
  const words = texts.map((text) => {
    const kind = understand(text, { locale }).kind ?? 'inquiry';
    return restatementOf(newMatter(activity, text, kind), locale).words;
  });
  await speech.say(context, 'listen.later', { matter: words.join(locale === 'en-US' ? '; ' : '；') });
}
