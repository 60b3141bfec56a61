import type { z } from 'zod';
import type { Service, Staff } from '../../serviceSchema.ts';
import type { Exchange } from '../../web/exchange.ts';
import type { ApiScope, KnownToken } from './apiTokens.ts';
import type { ProblemCode } from './problems.ts';

/** One operation of the API, as it is checked and as it is documented. */
export interface Operation<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST';
  /** `:name` parts are parameters. */
  path: string;
  /** Unique; what code that is generated calls it. */
  id: string;
  summary: string;
  /** Undefined is open to everybody. */
  scope?: ApiScope;
  query?: Query;
  body?: Body;
  answer: Answer;
  /** What can be wrong besides what always can. */
  problems: readonly ProblemCode[];
}

/** A request that has been let in and fits its schema. */
export interface ApiCall<Query, Body> {
  exchange: Exchange;
  service: Service;
  query: Query;
  body: Body;
}

/** A request of a program with a token. */
export interface TokenCall<Query, Body> extends ApiCall<Query, Body> {
  token: KnownToken;
  /** With whose rights it works. */
  member: Staff;
}

/** An answer before it is checked, with headers of its own. */
export interface ApiAnswer<Answer> {
  value: Answer;
  headers?: Record<string, string>;
}
