// One operation of the OpenAPI document: what its route states, and what holds for every route of its kind.
import type { FastifySchema, RouteOptions } from 'fastify'
import { z } from 'zod'
import { isLinkScope, type RouteScope } from './caller.ts'
import { PROBLEMS, type ProblemKind, problemSchema } from './problem.ts'
import { takesSessions } from './roles.ts'

/** The problems an operation may answer with, by what it takes and asks for. */
function problemsOf(route: RouteOptions, schema: FastifySchema): ProblemKind[] {
  const scope = route.config?.scope ?? 'public'
  const kinds: ProblemKind[] = []
  if (schema.body !== undefined || schema.querystring !== undefined || schema.params !== undefined) {
    kinds.push('invalid')
  }
  if (scope !== 'public') kinds.push('unauthenticated', 'forbidden')
  if (schema.params !== undefined) kinds.push('not_found')
  if (route.method !== 'GET' && scope !== 'public' && !isLinkScope(scope)) kinds.push('conflict')
  else if (route.url.startsWith('/v1/accounts/:id/')) kinds.push('stuck')
  if (schema.body !== undefined) kinds.push('too_large', 'unsupported_media')
  if (isLinkScope(scope)) kinds.push('gone')
  if ((scope !== 'public' && scope !== 'operator') || route.config?.countByAddress === true)
    kinds.push('too_many')
  return kinds
}

const security = {
  public: [],
  operator: [{ operator: [] }],
  link: [{ link: [] }],
  invitation: [{ invitation: [] }],
  session: [{ session: [] }],
  key: [{ bearer: [] }, { basic: [] }],
} as const

/** What opens a route: a key, a session too where a role may do anything there, or what its scope says. */
function securityOf(route: RouteOptions, scope: RouteScope): readonly object[] {
  if (scope in security) return security[scope as keyof typeof security]
  return takesSessions(route.config ?? {}) ? [...security.key, ...security.session] : security.key
}

const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe(
      'Names this request: sent again under it with the same body within 24 hours, it is not done again, and gets its first answer',
    ),
})

function wordsOf(route: RouteOptions): { operationId: string; tags: string[]; summary: string } {
  const method = String(route.method).toLowerCase()
  const parts = route.url.split('/').filter(part => part !== '' && !/^v\d+$/.test(part))
  const named = parts.map(part => part.replace(/^:/, 'by-'))
  const operationId = [method, ...named]
    .join('-')
    .replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())
  const tag = parts.find(part => !part.startsWith(':')) ?? 'service'
  return { operationId, tags: [tag], summary: `${method.toUpperCase()} ${route.url}` }
}

function takesIdempotencyKey(route: RouteOptions): boolean {
  const scope = route.config?.scope ?? 'public'
  return route.method === 'POST' && scope !== 'public' && !isLinkScope(scope)
}

/** A route's schema and what the app itself promises for it: problems, security, headers, and words where it has none. */
export function describedOperation(route: RouteOptions, schema: FastifySchema): FastifySchema {
  const scope = route.config?.scope ?? 'public'
  const stated = (schema.response ?? {}) as Record<string, unknown>
  const problems = problemsOf(route, schema).map(kind => [
    PROBLEMS[kind].status,
    {
      description: PROBLEMS[kind].title,
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ])
  const succeeds = Object.keys(stated).some(status => /^[23]/.test(status))
  const kept = takesIdempotencyKey(route) && schema.headers === undefined
  return {
    ...wordsOf(route),
    ...schema,
    ...(kept ? { headers: idempotencyHeader } : {}),
    response: { ...Object.fromEntries(problems), ...(succeeds ? {} : { 200: z.unknown() }), ...stated },
    security: securityOf(route, scope),
  } as FastifySchema
}

/** The 409 of a route that reads past days: for its `response`. */
export const notRebuiltAnswer = {
  409: {
    description:
      'Problem `urn:rung:problem:not_rebuilt`: the history of that day does not hold yet what is asked for. Its `detail` names the day from which to rebuild it with POST /v1/scores/rebuild',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const
