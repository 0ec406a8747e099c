// The OpenAPI document as contract tests read it: a list of operations, and the places in a body that name something.
import type { RoleGrants } from '@rung/http-service'
import type { TestRung } from '@rung/test-harness/rung'

export type Schema = {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly propertyNames?: Schema
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description?: string
  readonly required?: boolean
  readonly schema?: Schema
}

export type Operation = {
  readonly method: string
  readonly path: string
  readonly scope: string
  /** What each role may do there. */
  readonly roles: RoleGrants
  readonly summary: string | undefined
  readonly description: string | undefined
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  readonly responses: Readonly<Record<string, Response>>
}

type Response = {
  readonly description?: string
  readonly content?: Readonly<Record<string, { schema?: Schema }>>
}
type Listed = {
  readonly 'x-scope': string
  readonly 'x-roles': RoleGrants
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> }
  readonly responses: Readonly<Record<string, Response>>
}

export type ApiDocument = {
  readonly text: string
  readonly operations: readonly Operation[]
  readonly components: Readonly<Record<string, Schema>>
  /** The schema itself, whatever refers to it. */
  resolve(schema: Schema): Schema
}

export async function readApiDocument(rung: Pick<TestRung, 'call'>): Promise<ApiDocument> {
  const { text } = await rung.call({ method: 'GET', path: '/openapi.json' })
  return apiDocumentOf(text)
}

export function apiDocumentOf(text: string): ApiDocument {
  const document = JSON.parse(text) as {
    paths: Record<string, Record<string, Listed>>
    components: { schemas: Record<string, Schema> }
  }
  const components = document.components.schemas
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref === undefined) return schema
    const found = components[schema.$ref.replace('#/components/schemas/', '')]
    if (found === undefined) throw new Error(`nothing is called ${schema.$ref}`)
    return resolve(found)
  }
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, listed]) => ({
      method: method.toUpperCase(),
      path,
      scope: listed['x-scope'],
      roles: listed['x-roles'],
      summary: listed.summary,
      description: listed.description,
      parameters: listed.parameters ?? [],
      body: listed.requestBody?.content['application/json']?.schema,
      responses: listed.responses,
    })),
  )
  return { text, operations, components, resolve }
}

/** `POST /v1/accounts`. */
export function titleOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`
}

/** The path with its parameters filled in, in their order. */
export function fillPath(path: string, names: readonly string[]): string {
  const left = [...names]
  return path.replace(/\{[^}]+\}/g, () => encodeURIComponent(left.shift() ?? ''))
}

/** What stands before each parameter of a path: `/v1/worklists`, then `/v1/worklists/{csm}/cards`. */
export function placesIn(path: string): string[] {
  return [...path.matchAll(/\/\{[^}]+\}/g)].map(match => path.slice(0, match.index))
}

const NAMES_SOMETHING = /\bid\b.{0,20}\bor\b.{0,12}externalId\b/i

/** True when a description says that the value names a thing of the workspace. */
export function namesSomething(description: string | undefined): boolean {
  return NAMES_SOMETHING.test(description ?? '')
}

/** Where a body names things of the workspace, as dotted paths with `0` for the first of a list. */
export function referencesIn(document: ApiDocument, schema: Schema): string[][] {
  const found: string[][] = []
  const walk = (at: Schema, path: string[]): void => {
    const resolved = document.resolve(at)
    if (namesSomething(at.description ?? resolved.description)) found.push(path)
    for (const part of [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])])
      walk(part, path)
    for (const [name, property] of Object.entries(resolved.properties ?? {})) walk(property, [...path, name])
    if (resolved.items) walk(resolved.items, [...path, '0'])
  }
  walk(schema, [])
  return [...new Map(found.map(path => [path.join('.'), path])).values()]
}
