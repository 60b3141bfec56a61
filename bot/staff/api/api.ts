import { z } from 'zod';
import type { WebServer } from '../../web/server.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { registerActOperations } from './actOperations.ts';
import { ApiRoutes } from './apiRoutes.ts';
import { openApi } from './openApi.ts';
import { ApiProblem, type ProblemCode, problemReply, problems } from './problems.ts';
import { problemType } from './schemas.ts';
import { registerTicketOperations } from './ticketOperations.ts';

/** `/console/api`: tickets for other programs, with its own description. */
export function registerApi(server: WebServer, parts: ConsoleParts): ApiRoutes {
  const { tokens, service, log } = parts;
  const routes = new ApiRoutes({ server, tokens, service, log });
  server.refuseBelow('/console/api/', problemReply);
  routes.open(
    {
      method: 'GET',
      path: '/console/api/openapi.json',
      id: 'describe',
      summary: 'This document.',
      answer: z.record(z.string(), z.unknown()),
      problems: [],
    },
    (call) => ({ value: openApi(routes.list, call.service.company.name['en-US']) }),
  );
  routes.open(
    {
      method: 'GET',
      path: '/console/api/problems/:code',
      id: 'explainProblem',
      summary: 'What the "type" of a problem means.',
      answer: problemType,
      problems: ['notFound'],
    },
    ({ exchange }) => {
      const code = exchange.params.code ?? '';
      if (!isProblem(code)) throw new ApiProblem('notFound');
      return { value: { code, ...problems[code] } };
    },
  );
  registerTicketOperations(routes, parts);
  registerActOperations(routes, parts);
  return routes;
}

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
