import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import { type Profile, profileShape } from '../core/profile.ts';
import { RequestError } from './requestError.ts';

/** A login that is valid for longer is refused: it stands in a page, and pages are kept and passed on. */
const LONGEST_SECONDS = 24 * 3600;
/** How far the clocks of two machines may be apart. */
const TOLERANCE_SECONDS = 30;

const claims = profileShape.extend({ sub: z.string().min(1).max(200), exp: z.number() });

/** Who is logged in at the site of the page. */
export interface Login {
  /** The customer's name in the site's own books. */
  subject: string;
  profile: Profile;
}

/**
 * Reads the logins that a site signs for its customers (`data-login` of the widget): JWTs, HS256 with
 * WIDGET_LOGIN_SECRET, with `sub` and an `exp` within 24 hours, and if known `name`, `title`, `phone`, `email`.
 */
export class WidgetLogins {
  readonly #key: KeyObject | undefined;
  readonly #clock: Clock;

  constructor(secret: string | undefined, clock: Clock) {
    this.#key = secret === undefined ? undefined : createSecretKey(Buffer.from(secret, 'utf8'));
    this.#clock = clock;
  }

  /** Throws a RequestError 401 that says what is wrong with a login that cannot be trusted; none ever half counts. */
  read(token: string): Login {
    if (!this.#key) throw refused('Logins are not accepted here: WIDGET_LOGIN_SECRET is not set.');
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    const { sub: subject, exp, ...profile } = this.#verified(token, this.#key);
    if (exp < now - TOLERANCE_SECONDS) throw refused('The login has expired; sign a new one for each page.');
    if (exp > now + LONGEST_SECONDS + TOLERANCE_SECONDS) {
      throw refused('The login is valid for too long; exp may be 24 hours ahead at most.');
    }
    return { subject, profile };
  }

  #verified(token: string, key: KeyObject): z.infer<typeof claims> {
    try {
      // The time is checked against our own clock.
      return claims.parse(jwt.verify(token, key, { algorithms: ['HS256'], ignoreExpiration: true }));
    } catch (cause) {
      throw refused('The login is not signed with WIDGET_LOGIN_SECRET (HS256), or lacks sub or exp.', cause);
    }
  }
}

/** The id of the customer whom a site calls by a name: always the same, and telling nothing of that name. */
export function loggedInId(subject: string, key: KeyObject): string {
  return `login.${createHmac('sha256', key).update(`login ${subject}`).digest('base64url').slice(0, 22)}`;
}

function refused(message: string, cause?: unknown): RequestError {
  return new RequestError(401, message, { word: 'InvalidLogin', cause });
}
