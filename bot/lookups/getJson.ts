import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { ServiceError } from '../core/errors.ts';
import { isLoopback } from '../web/clientAddress.ts';
import { guardedLookup, isReachable, type Reach } from '../web/reach.ts';

const LARGEST = 64 * 1024;

/** An answer in JSON: its status, and its body where the status is 200. */
export interface JsonAnswer {
  status: number;
  body: unknown;
}

/**
 * One GET of JSON, at most 64 KiB, from a public address, or from this machine where the address names it. Redirects
 * are not followed. Throws `lookup/failed` for everything that is no answer; `signal` ends it.
 */
export async function getJson(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  resolve?: Parameters<typeof guardedLookup>[1],
): Promise<JsonAnswer> {
  const reach = isLoopback(url.hostname) ? 'loopback' : 'public';
  try {
    const response = await ask(url, headers, signal, guardedLookup(reach, resolve), reach);
    const text = await read(response);
    const { statusCode: status = 0 } = response;
    return { status, body: status === 200 ? JSON.parse(text) : undefined };
  } catch (cause) {
    throw new ServiceError('lookup/failed', 'The server of the look-up gave no answer in JSON.', { cause });
  }
}

async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  lookup: ReturnType<typeof guardedLookup>,
  reach: Reach,
): Promise<IncomingMessage> {
  // Names are looked up behind the guard; an address that stands there as such is not looked up at all.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isReachable(literal, reach)) throw new RangeError('The address may not be reached.');
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return await new Promise((resolve, reject) => {
    const options = { headers: { ...headers, Accept: 'application/json' }, signal, lookup, agent: false };
    request(url, options, resolve).once('error', reject).end();
  });
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > LARGEST) throw new RangeError('The answer is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
