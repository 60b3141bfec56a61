import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from './clientAddress.ts';
import { tooMany } from './requestError.ts';

export interface Rate {
  requests: number;
  seconds: number;
}

/** A company's people share one address: it may do this many times what one customer may. */
export const PER_ADDRESS = 6;

/**
 * How often something may be done, counted for each customer and for each address. The rates are asked for at every
 * request, so a change of `service.yaml` holds from the next one on.
 */
export class Limits<Name extends string> {
  readonly #rates: () => Readonly<Record<Name, Rate>>;
  readonly #limiters = new Map<string, RateLimiterMemory>();

  constructor(rates: () => Readonly<Record<Name, Rate>>) {
    this.#rates = rates;
  }

  /** Counts one more for this customer and their address; throws a RequestError 429 when it is one too many. */
  async take(name: Name, customer: string, address: string): Promise<void> {
    await this.#count(name, 'customer', customer, 1);
    await this.#count(name, 'address', addressKey(address), PER_ADDRESS);
  }

  /** The same where the customer is not known yet: the address alone, at the rate of one. */
  async takeAddress(name: Name, address: string): Promise<void> {
    await this.#count(name, 'stranger', addressKey(address), 1);
  }

  async #count(name: Name, whom: string, key: string, times: number): Promise<void> {
    const rate = this.#rates()[name];
    const limiter = this.#limiter(`${name}.${whom}`);
    limiter.points = rate.requests * times;
    limiter.duration = rate.seconds;
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooMany(error.msBeforeNext / 1000);
    }
  }

  #limiter(prefix: string): RateLimiterMemory {
    const known = this.#limiters.get(prefix);
    if (known) return known;
    const made = new RateLimiterMemory({ keyPrefix: prefix, points: 1, duration: 1 });
    this.#limiters.set(prefix, made);
    return made;
  }
}
