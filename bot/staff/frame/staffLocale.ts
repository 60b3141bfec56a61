import type { ContentLocale } from '../../core/locale.ts';
import { contentLocale } from '../../core/locale.ts';
import type { Service } from '../../serviceSchema.ts';
import type { Exchange, Reply } from '../../web/exchange.ts';
import { pageLocale } from '../../web/pages/pageLocale.ts';
import { cookie } from './cookies.ts';

/** The language of a visit: what the address asks for, what was chosen before, what the browser reads. */
export function localeOf(exchange: Exchange, service: Service): ContentLocale {
  const kept = cookie(exchange, 'locale');
  const asked = service.languages.find((one) => one === kept);
  if (exchange.query.has('locale') || !asked) return contentLocale(pageLocale(exchange, service.languages));
  return asked;
}

/** The answer, with the language that was asked for kept in a cookie. */
export function remembering({ query }: Exchange, reply: Reply): Reply {
  const asked = query.get('locale');
  if (asked === null || !/^[a-z]{2}-[A-Z]{2}$/.test(asked) || reply.headers?.['Set-Cookie']) return reply;
  const kept = `locale=${asked}; Path=/console; Max-Age=31536000; SameSite=Lax; HttpOnly`;
  return { ...reply, headers: { ...reply.headers, 'Set-Cookie': kept } };
}
