// The OpenAPI 3.1 document: what each route states, plus what the app adds to all of them.
import { STATUS_CODES } from 'node:http'
import swagger from '@fastify/swagger'
import type { FastifySchema, RouteOptions } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { App } from './app.ts'
import { PROBLEMS, type ProblemKind, problemSchema } from './problem.ts'

export type Described = {
  readonly title: string
  readonly version: string
  readonly description?: string
  /** What each group of operations is about, by the name of its tag. */
  readonly tags?: Readonly<Record<string, string>>
}

const zodTransform = createJsonSchemaTransform({})
const zodTransformObject = createJsonSchemaTransformObject({})

type Transform = typeof zodTransform
type TransformObject = typeof zodTransformObject
type OpenApiObject = Record<string, unknown> & {
  paths?: Record<string, Record<string, { tags?: string[] }>>
  components?: { schemas?: Record<string, unknown> }
}

/** The problems an operation may answer with, by what it takes and asks for. */
function problemsOf(route: RouteOptions, schema: FastifySchema): ProblemKind[] {
  const scope = route.config?.scope
  const kinds: ProblemKind[] = []
  if (schema.body !== undefined || schema.querystring !== undefined || schema.params !== undefined) {
    kinds.push('invalid')
  }
  if (scope !== 'public') kinds.push('unauthenticated', 'forbidden')
  if (schema.params !== undefined) kinds.push('not_found')
  if (route.method !== 'GET' && scope !== 'public') kinds.push('conflict')
  if (schema.body !== undefined) kinds.push('too_large', 'unsupported_media')
  if (scope !== 'public' && scope !== 'operator') kinds.push('too_many')
  return kinds
}

const security = {
  public: [],
  operator: [{ operator: [] }],
  key: [{ bearer: [] }, { basic: [] }],
} as const

const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('Sent again with the same body within 24 hours, the first answer is given again'),
})

function wordsOf(route: RouteOptions): { operationId: string; tags: string[]; summary: string } {
  const method = String(route.method).toLowerCase()
  const parts = route.url.split('/').filter(part => part !== '' && !/^v\d+$/.test(part))
  const named = parts.map(part => part.replace(/^:/, 'by-'))
  const operationId = [method, ...named]
    .join('-')
    .replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase())
  const tag = parts.find(part => !part.startsWith(':')) ?? 'service'
  return { operationId, tags: [tag], summary: `${method.toUpperCase()} ${route.url}` }
}

function takesIdempotencyKey(route: RouteOptions): boolean {
  const scope = route.config?.scope
  return route.method === 'POST' && scope !== 'public' && scope !== 'operator'
}

/** Adds to a route's schema what the app itself promises for it. */
function completed(route: RouteOptions, schema: FastifySchema): FastifySchema {
  const scope = route.config?.scope ?? 'public'
  const stated = (schema.response ?? {}) as Record<string, unknown>
  const problems = problemsOf(route, schema).map(kind => [
    PROBLEMS[kind].status,
    {
      description: PROBLEMS[kind].title,
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ])
  const kept = takesIdempotencyKey(route) && schema.headers === undefined
  return {
    ...wordsOf(route),
    ...schema,
    ...(kept ? { headers: idempotencyHeader } : {}),
    response: { ...Object.fromEntries(problems), ...stated },
    security: scope === 'public' || scope === 'operator' ? security[scope] : security.key,
  } as FastifySchema
}

/** OpenAPI wants words for every response; a schema that has none gets those of its status. */
function withDescription(status: string, response: Record<string, unknown>): Record<string, unknown> {
  if (response.description !== undefined) return response
  const words = STATUS_CODES[status] ?? 'Answer'
  return '$ref' in response || 'content' in response
    ? { ...response, description: words }
    : { ...response, 'x-response-description': words }
}

const transform: Transform = document => {
  const { route, schema } = document
  if (schema === undefined || (schema as { hide?: boolean }).hide) return zodTransform(document)
  const transformed = zodTransform({ ...document, schema: completed(route, schema) })
  const scope = route.config?.scope
  const stated = (transformed.schema.response ?? {}) as Record<string, Record<string, unknown>>
  const response = Object.fromEntries(
    Object.entries(stated).map(([status, said]) => [status, withDescription(status, said)]),
  )
  return { ...transformed, schema: { ...transformed.schema, response, 'x-scope': scope } as FastifySchema }
}

/** Leaves out the components nothing refers to: every registered schema has an input and an output form. */
function withoutUnused(document: OpenApiObject): OpenApiObject {
  const all = document.components?.schemas ?? {}
  const used = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value ?? null).matchAll(
      /"#\/components\/schemas\/([^"]+)"/g,
    )) {
      if (used.has(name)) continue
      used.add(name)
      visit(all[name])
    }
  }
  visit(document.paths)
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)))
  return { ...document, components: { ...document.components, schemas } }
}

/** The tags in use, each with its description when it has one. */
function tagsOf(document: OpenApiObject, descriptions: Readonly<Record<string, string>>) {
  const operations = Object.values(document.paths ?? {}).flatMap(path => Object.values(path))
  const names = [...new Set(operations.flatMap(operation => operation.tags ?? []))].sort()
  return names.map(name => {
    const description = descriptions[name]
    return description === undefined ? { name } : { name, description }
  })
}

function completedDocument(described: Described): TransformObject {
  const descriptions = { service: 'Whether the process is well', ...described.tags }
  return document => {
    const object = withoutUnused(zodTransformObject(document) as OpenApiObject)
    return { ...object, tags: tagsOf(object, descriptions) } as ReturnType<TransformObject>
  }
}

/** Collects every route registered from now on, and serves the document at `/openapi.json`. */
export async function documentRoutes(app: App, described: Described): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: described.title,
        version: described.version,
        description: described.description ?? 'Customer-success health scoring.',
        license: { name: 'Apache 2.0', identifier: 'Apache-2.0' } as { name: string },
      },
      servers: [{ url: '/', description: 'This server' }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'A key: `rung_...`' },
          basic: { type: 'http', scheme: 'basic', description: 'A key as user name, no password' },
          operator: { type: 'http', scheme: 'bearer', description: "The installation's own secret" },
        },
      },
    },
    convertConstToEnum: false,
    transform,
    transformObject: completedDocument(described),
  })
}

export function serveDocument(app: App): void {
  app.get('/openapi.json', { config: { scope: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  )
}
