import { z } from 'zod';
import type { Operation } from './operation.ts';
import { type ProblemCode, problems } from './problems.ts';
import { problemSchema, ticketList, ticketSchema } from './schemas.ts';

type Json = Record<string, unknown>;

/** Schemas that stand once in the document, by the names that code which is generated gives them. */
const named: Record<string, z.core.$ZodType> = {
  Ticket: ticketSchema,
  TicketList: ticketList,
  Problem: problemSchema,
};

const anywhere: readonly ProblemCode[] = ['invalid', 'tooMany', 'broken'];
const guarded: readonly ProblemCode[] = ['unauthorized', 'scope'];
const posted: readonly ProblemCode[] = ['slow', 'tooLarge', 'mediaType', 'unavailable'];

const key: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Makes the act the same one when it is sent again: 8 to 64 characters.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,64}$' },
};
const version: Json = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The version that was seen, as ETag gave it: nothing is done to a ticket that has changed since.',
  schema: { type: 'string' },
};

/** The operations as an OpenAPI 3.1 document, made of the very schemas that check them. */
export function openApi(operations: readonly Operation[], company: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Tickets of ${company}`,
      version: '1',
      description:
        'Tokens are made in the console under Connections. Errors are problem details (RFC 9457). Names may be added to answers; unknown ones are to be ignored.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, schemaOf(schema)])),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function described({
  id,
  summary,
  scope,
  method,
  path,
  query,
  body,
  answer,
  problems: own,
}: Operation): Json {
  const isAct = method === 'POST';
  const codes = [...anywhere, ...(scope ? guarded : []), ...(isAct ? posted : []), ...own];
  return {
    operationId: id,
    summary,
    ...(scope ? { security: [{ token: [] }], description: `Scope: ${scope}.` } : { security: [] }),
    parameters: [...pathParameters(path), ...queryParameters(query), ...(isAct ? [key, version] : [])],
    ...(body && { requestBody: { required: true, content: jsonContent(schemaOf(body, 'input')) } }),
    responses: {
      200: { description: 'Done.', content: jsonContent(reference(answer)) },
      ...problemResponses(codes),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject | undefined): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema, 'output'),
  }));
}

function problemResponses(codes: readonly ProblemCode[]): Json {
  const statuses = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...statuses].map(([status, these]) => [
      status,
      {
        description: these.map((code) => `${code}: ${problems[code].title}`).join(' '),
        content: { 'application/problem+json': { schema: reference(problemSchema) } },
      },
    ]),
  );
}

function reference(schema: z.core.$ZodType): Json {
  const [name] = Object.entries(named).find(([, one]) => one === schema) ?? [];
  return name === undefined ? schemaOf(schema) : { $ref: `#/components/schemas/${name}` };
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

// `input` is what is sent: there a field with a default may be left out.
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
