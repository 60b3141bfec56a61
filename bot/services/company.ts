import type { Company } from '../../dialogs/services.ts';
import type { LocalTime } from '../core/handOff.ts';
import { contentLocale, type Locale } from '../core/locale.ts';
import { toSimplified } from '../core/simplified.ts';
import { localTime, openAt } from '../desk/businessHours.ts';
import { createCalendar } from '../desk/calendar.ts';
import { regionIn } from '../desk/regionNames.ts';
import { hoursOf } from '../desk/settings.ts';
import type { Service } from '../serviceSchema.ts';

/** The company as customers know it, by the `service.yaml` in force. */
export class ServiceCompany implements Company {
  readonly #source: { readonly current: Service };

  constructor(source: { readonly current: Service }) {
    this.#source = source;
  }

  name(locale: Locale): string {
    return this.#service.company.name[contentLocale(locale)];
  }

  assistant(locale: Locale): string {
    return this.#service.company.assistant[contentLocale(locale)];
  }

  get hotline(): string {
    return this.#service.company.hotline;
  }

  get emergency(): string {
    return this.#service.company.emergency;
  }

  get website(): string {
    return this.#service.company.website;
  }

  get mail(): string {
    return this.#service.company.mail;
  }

  open(at: Date): ReturnType<Company['open']> {
    return openAt(at, hoursOf(this.#service), createCalendar(this.#service.calendar));
  }

  local(at: Date): LocalTime {
    return localTime(at.getTime(), hoursOf(this.#service), createCalendar(this.#service.calendar));
  }

  regionIn(text: string): { id: string; name: string } | undefined {
    return regionIn(text, this.#service.regions);
  }

  shops(region: string, locale: Locale): ReturnType<Company['shops']> {
    const content = contentLocale(locale);
    const shops = this.#service.regions.find(({ id }) => id === region)?.shops ?? [];
    return shops.map(({ name, address, hours }) => ({
      name: name[content],
      address: address[content],
      hours: hours[content],
    }));
  }

  unavailable(text: string, locale: Locale): ReturnType<Company['unavailable']> {
    const content = contentLocale(locale);
    const said = toSimplified(text).toLowerCase();
    const asked = this.#service.unavailable.find(({ name, aliases }) =>
      [...Object.values(name), ...aliases].some((word) => said.includes(word.toLowerCase())),
    );
    if (!asked) return undefined;
    return { product: asked.name[content], alternatives: asked.alternatives.map((one) => one[content]) };
  }

  notice(at: Date, locale: Locale): string | undefined {
    const { notice } = this.#service;
    return notice && at < new Date(notice.until) ? notice.text[contentLocale(locale)] : undefined;
  }

  get messageLength(): number {
    return this.#service.limits.messageLength;
  }

  get sitting(): Company['sitting'] {
    return this.#service.sitting;
  }

  get #service(): Service {
    return this.#source.current;
  }
}
