// The OpenAPI 3.1 document: what each route states, plus what the app adds to all of them.
import { STATUS_CODES } from 'node:http'
import swagger from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from './app.ts'
import { describedOperation } from './described-operation.ts'
import { grantsOf } from './roles.ts'
import { SECURE_COOKIE } from './session-cookie.ts'

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

/** OpenAPI wants words for every response; a schema that has none gets those of its status. */
function withDescription(status: string, response: Record<string, unknown>): Record<string, unknown> {
  if (response.description !== undefined) return response
  const words = STATUS_CODES[status] ?? 'Answer'
  return '$ref' in response || 'content' in response
    ? { ...response, description: words }
    : { ...response, 'x-response-description': words }
}

const transform: Transform = document => {
  const { route } = document
  const schema: FastifySchema & { readonly hide?: boolean } = document.schema ?? {}
  if (schema.hide) return zodTransform(document)
  const transformed = zodTransform({ ...document, schema: describedOperation(route, schema) })
  const scope = route.config?.scope
  const stated = (transformed.schema.response ?? {}) as Record<string, Record<string, unknown>>
  const response = Object.fromEntries(
    Object.entries(stated).map(([status, said]) => [status, withDescription(status, said)]),
  )
  const stands = { 'x-scope': scope, 'x-roles': grantsOf(route.config ?? {}) }
  return { ...transformed, schema: { ...transformed.schema, response, ...stands } as FastifySchema }
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
  // By name: the order in which modules were loaded is nobody's business.
  const schemas = Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => used.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
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
          link: { type: 'http', scheme: 'bearer', description: 'The token of a link: `rung_ask_...`' },
          invitation: {
            type: 'http',
            scheme: 'bearer',
            description: 'The token of an invitation: `rung_inv_...`, good once',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: SECURE_COOKIE,
            description:
              'The session of a person who signed in (`rung_session` over plain http). What changes something also needs `X-Rung-Csrf`, with `csrf` of `GET /v1/session`, from a page of this server',
          },
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
