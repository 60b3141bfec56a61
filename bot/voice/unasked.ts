import { commonValues } from '../../dialogs/commonValues.ts';
import type { LineValues } from '../../dialogs/script/fill.ts';
import type { LineKey } from '../../dialogs/script/lines.ts';
import type { Script } from '../../dialogs/script/script.ts';
import { loadTraditional, toTraditional } from '../../dialogs/script/traditional.ts';
import type { Company } from '../../dialogs/services.ts';
import type { Capabilities } from '../core/capabilities.ts';
import type { Clock } from '../core/clock.ts';
import type { CustomerName } from '../core/customer.ts';
import type { Locale } from '../core/locale.ts';
import type { Announcements } from '../turn/announcements.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { CustomerStore } from '../turn/customers.ts';

export interface UnaskedParts {
  script: Script;
  company: Company;
  conversations: Conversations;
  customers: CustomerStore;
  announcements: Announcements;
  capabilities(channel: string): Capabilities;
  clock: Clock;
}

/** A line that is said without being asked; `key` makes it the same one when it is said twice. */
export interface UnaskedLine {
  key: string;
  line: LineKey;
  values: LineValues;
  locale: Locale;
}

/** Says lines in conversations where nobody has just asked anything, where that reaches the customer. */
export class Unasked {
  readonly #parts: UnaskedParts;

  constructor(parts: UnaskedParts) {
    this.#parts = parts;
  }

  /** Says the line that `make` makes for the customer's language. `gone`: there is no such conversation. */
  async say(
    id: string,
    make: (locale: Locale) => UnaskedLine,
  ): Promise<'said' | 'unreachable' | 'withheld' | 'gone'> {
    const { conversations, customers, capabilities, announcements, clock } = this.#parts;
    const conversation = await conversations.get(id);
    if (!conversation) return 'gone';
    if (!(await capabilities(conversation.channel).reachable(id, clock.now()))) return 'unreachable';
    const customer = await customers.read(conversation.customer);
    const line = make(customer?.locale ?? conversation.locale);
    const text = await this.#words(line, customer?.name ?? {});
    const outcome = await announcements.tell(id, {
      key: line.key,
      from: 'bot',
      bubbles: [{ type: 'message', text, textFormat: 'markdown', inputHint: 'acceptingInput' }],
    });
    return outcome === 'withheld' ? outcome : 'said';
  }

  async #words({ line, values, locale }: UnaskedLine, name: CustomerName): Promise<string> {
    const { script, company } = this.#parts;
    const common = commonValues(company, name, locale);
    const { text } = script.line(line, locale, 0, { ...common, ...values });
    if (locale !== 'zh-TW') return text;
    await loadTraditional();
    return toTraditional(text, common.name);
  }
}
