// What the server takes: its own description, read before anything is sent.
import { ApiProblem } from '@rung/client'
import { z } from 'zod'
import type { ApiClient } from '../api-client.ts'

export type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly $ref?: string
}
type Operation = {
  readonly requestBody?: { readonly content?: { readonly 'application/json'?: { readonly schema?: Schema } } }
}
type Document = {
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly put?: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Where the facts of a resource are sent, and what each must look like. */
export type Target = {
  readonly path: string
  /** Undefined when the server does not describe it: then it alone judges. */
  readonly item: ItemSchema | undefined
}
export type ItemSchema = {
  readonly fields: readonly string[]
  readonly required: readonly string[]
  /** Fields that `null` clears. */
  readonly nullable: ReadonlySet<string>
  /** Of fields that take a list of numbers, which kind: a list in a cell is read so. */
  readonly numbersIn: ReadonlyMap<string, 'integer' | 'number'>
  /** True when fields of other names are taken, too. */
  readonly isOpen: boolean
  /** What is wrong with a body, by field; empty when the server would take it, references and rules apart. */
  check(body: unknown): readonly { readonly field: string; readonly message: string }[]
}

export type Api = {
  /** Throws when the key may not write: before anything is mapped, also in a dry run. */
  checkKey(): Promise<void>
  /** Undefined for a resource that takes no batches. */
  target(resource: string): Promise<Target | undefined>
  /** Every resource that is described. */
  readonly resources: readonly string[]
  /** What is wrong with the body of a definition. */
  checkBody(path: string, body: unknown): readonly { readonly field: string; readonly message: string }[]
}

const BATCH = '/batch'

/** Reads `/openapi.json`. Throws when the server is out of reach. */
export async function readApi(client: ApiClient): Promise<Api> {
  const document = await client.get<Document>('/openapi.json')
  const schemas = document.components.schemas
  const described = (path: string): Schema | undefined =>
    document.paths[path]?.post?.requestBody?.content?.['application/json']?.schema
  const itemOf = (path: string): Schema | undefined => {
    const items = resolved(described(path), schemas)?.properties?.items
    return resolved(resolved(items, schemas)?.items, schemas)
  }
  // Of a known fact a statement may name a few fields; what a new one needs, the replacement of one says.
  const wholeOf = (resource: string): Schema | undefined =>
    resolved(
      document.paths[`/v1/${resource}/{id}`]?.put?.requestBody?.content?.['application/json']?.schema,
      schemas,
    )
  const resources = Object.keys(document.paths).filter(path => itemOf(path) !== undefined)
  return {
    checkKey: async () => {
      await takesBatches(client, '/v1/data-flags/batch')
    },
    resources: resources.map(path => path.slice('/v1/'.length).replace(BATCH, '')),
    target: async resource => {
      for (const path of [`/v1/${resource}${BATCH}`, `/v1/${resource}`]) {
        const item = itemOf(path)
        if (item) return { path, item: itemSchema(item, wholeOf(resource) ?? item, schemas) }
      }
      // Services that run apart describe themselves alone: whether another takes it, it says itself.
      for (const path of [`/v1/${resource}${BATCH}`, `/v1/${resource}`]) {
        if (described(path) === undefined && (await takesBatches(client, path)))
          return { path, item: undefined }
      }
      return undefined
    },
    checkBody: (path, body) => {
      const schema = described(path)
      return schema ? problems(validator(schema, schemas), body) : []
    },
  }
}

// An empty batch changes nothing: a route refuses it by its schema (400), what is no route does not know it (404).
async function takesBatches(client: ApiClient, path: string): Promise<boolean> {
  try {
    await client.post(path, { items: [] })
    return true
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return false
    if (error instanceof ApiProblem && error.status === 400) return true
    throw error
  }
}

function itemSchema(item: Schema, whole: Schema, schemas: Document['components']['schemas']): ItemSchema {
  const properties = item.properties ?? {}
  // Made when it is first asked for: an import that is no dry run leaves it to the server.
  let check: z.ZodType | undefined
  return {
    fields: Object.keys(properties),
    required: whole.required ?? [],
    nullable: new Set(
      Object.keys(properties).filter(name => isNullable(resolved(properties[name], schemas))),
    ),
    numbersIn: new Map(
      Object.entries(properties).flatMap(([name, property]) => listsOfNumbers(name, property, schemas)),
    ),
    isOpen: item.additionalProperties !== false,
    check: body => {
      check ??= validator(whole, schemas)
      return problems(check, whole === item ? body : withoutNulls(body))
    },
  }
}

// To clear a field of a fact that is new is to leave it out.
function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
}

function isNullable(schema: Schema | undefined): boolean {
  if (!schema) return false
  return [schema.type].flat().includes('null') || (schema.anyOf ?? []).some(isNullable)
}

/** The lists of numbers in a field, as a mapping names them: `months`, or `milestones[].weight` of a list of objects. */
function listsOfNumbers(
  name: string,
  property: Schema | undefined,
  schemas: Document['components']['schemas'],
): (readonly [string, 'integer' | 'number'])[] {
  const schema = resolved(property, schemas)
  const item = resolved(schema?.items, schemas)
  const parts = Object.entries(item?.properties ?? {}).map(
    ([part, each]) => [`${name}[].${part}`, resolved(each, schemas)] as const,
  )
  return [
    ...(schema?.anyOf ?? []).flatMap(each => listsOfNumbers(name, each, schemas)),
    ...[[name, item] as const, ...parts].flatMap(([path, each]) =>
      each?.type === 'integer' || each?.type === 'number' ? [[path, each.type] as const] : [],
    ),
  ]
}

function resolved(
  schema: Schema | undefined,
  schemas: Document['components']['schemas'],
): Schema | undefined {
  const name = schema?.$ref?.split('/').at(-1)
  return name === undefined ? schema : schemas[name]
}

function validator(schema: Schema, schemas: Document['components']['schemas']): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text))
}

function problems(schema: z.ZodType, body: unknown): { field: string; message: string }[] {
  const parsed = schema.safeParse(body)
  return parsed.success ? [] : parsed.error.issues.flatMap(issue => problemOf(issue))
}

function problemOf(issue: z.core.$ZodIssue): { field: string; message: string }[] {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: [field, key].filter(Boolean).join('.'),
      message: 'is not a field',
    }))
  }
  if (issue.code !== 'invalid_union') return [{ field, message: issue.message }]
  // Of "a number or null" the number is what was meant.
  const [meant] = issue.errors[0] ?? []
  return [
    {
      field: [field, ...(meant?.path ?? [])].filter(part => part !== '').join('.'),
      message: meant?.message ?? issue.message,
    },
  ]
}
