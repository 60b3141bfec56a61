import type { ContentLocale } from '../../bot/core/locale.ts';
import type { LineKey } from '../../dialogs/script/lines.ts';
import { eventually } from './eventually.ts';
import type { Talk } from './fronts.ts';
import { labelOf, wordingOf } from './scriptWording.ts';

/** What a customer says when a line is heard: words, or the place of one of its quick replies. */
export type Replies = Partial<Record<LineKey, string | number>>;

/** One customer's way through a talk, told by the keys of the lines that the service says. */
export class Journey {
  readonly talk: Talk;
  readonly locale: ContentLocale;
  #read = 0;

  constructor(talk: Talk, locale: ContentLocale) {
    this.talk = talk;
    this.locale = locale;
  }

  /** Waits for a line among what has not been heard yet; gives the words that it was said in. */
  async hears(...keys: LineKey[]): Promise<{ key: LineKey; text: string }> {
    const patterns = keys.map((key) => [key, wordingOf(key, this.locale)] as const);
    let texts: string[] = [];
    return await eventually(
      async () => {
        texts = await this.talk.heard();
        for (const [n, text] of texts.entries()) {
          const found = n < this.#read ? undefined : patterns.find(([, pattern]) => pattern.test(text));
          if (!found) continue;
          this.#read = n + 1;
          return { key: found[0], text };
        }
        return undefined;
      },
      () => `Not heard: ${keys.join(', ')}. Heard:\n${texts.join('\n')}`,
    );
  }

  async press(key: LineKey, place: number): Promise<void> {
    await this.talk.press(labelOf(key, this.locale, place));
  }

  /** Replies to whatever is asked until `end` is said; gives its words and the keys on the way to it. */
  async goesOnTo(end: LineKey, replies: Replies): Promise<{ text: string; way: LineKey[] }> {
    const asked = Object.keys(replies) as LineKey[];
    const way: LineKey[] = [];
    for (;;) {
      const { key, text } = await this.hears(end, ...asked);
      if (key === end) return { text, way };
      way.push(key);
      const reply = replies[key] ?? '';
      await this.talk.say(typeof reply === 'number' ? labelOf(key, this.locale, reply) : reply);
    }
  }
}
