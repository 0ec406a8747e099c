// What the API takes of each kind of fact in bulk: its fields down to single values, as its document says.
type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: unknown
}
type Operation = {
  readonly requestBody?: { readonly content?: { readonly 'application/json'?: { readonly schema?: Schema } } }
}
type Document = {
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly put?: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** A single value of a body: `concern.level`, `milestones[].key`, `counts.report`. */
export type Leaf = {
  readonly path: string
  /** As a mapping says it. */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'list'
  readonly items: 'text' | 'number'
  readonly format: 'moment' | 'plain'
}

/** Every resource that takes several items at once, below /v1. */
export function resourcesOf(document: Document): string[] {
  return Object.keys(document.paths)
    .filter(path => itemOf(document, path) !== undefined)
    .map(path => path.slice('/v1/'.length).replace(/\/batch$/, ''))
}

export function leavesOf(document: Document, resource: string): Leaf[] {
  const item = itemOf(document, `/v1/${resource}/batch`) ?? itemOf(document, `/v1/${resource}`)
  return item === undefined
    ? []
    : [...new Map(leaves(document, item, '').map(leaf => [leaf.path, leaf])).values()]
}

function itemOf(document: Document, path: string): Schema | undefined {
  const body = document.paths[path]?.post?.requestBody?.content?.['application/json']?.schema
  const items = resolved(document, body)?.properties?.items
  return resolved(document, resolved(document, items)?.items)
}

function leaves(document: Document, sent: Schema | undefined, path: string): Leaf[] {
  const schema = resolved(document, sent)
  if (schema === undefined) return []
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const some = choices.flatMap(each => leaves(document, each, path))
  if (isMoment(choices)) return [leafOf(path, 'text', 'text', 'moment')]
  // A value of any type is sent as text.
  const asText = some.find(({ path: each, type }) => each === path && type === 'text')
  if (asText !== undefined) return [asText]
  if (choices.length > 0) return some
  const types = [schema.type ?? typeOf(schema.const ?? schema.enum?.[0])].flat()
  if (types.includes('object')) return partsOf(document, schema, path)
  if (types.includes('array')) return listOf(document, schema, path)
  if (types.every(type => type === 'null')) return []
  const type = (['integer', 'number', 'boolean'] as const).find(each => types.includes(each)) ?? 'text'
  return [leafOf(path, type, 'text', schema.format === 'date-time' ? 'moment' : 'plain')]
}

/** An event of daily counts has any name: `report` stands for all. */
function partsOf(document: Document, schema: Schema, path: string): Leaf[] {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  const parts = Object.entries(schema.properties ?? {})
  const open = schema.properties === undefined && typeof schema.additionalProperties === 'object'
  return open
    ? leaves(document, schema.additionalProperties as Schema, below('report'))
    : parts.flatMap(([name, part]) => leaves(document, part, below(name)))
}

function listOf(document: Document, schema: Schema, path: string): Leaf[] {
  const parts = leaves(document, schema.items, `${path}[]`)
  const [only] = parts
  if (only?.path !== `${path}[]`) return parts
  return [leafOf(path, 'list', only.type === 'text' ? 'text' : 'number', 'plain')]
}

const leafOf = (path: string, type: Leaf['type'], items: Leaf['items'], format: Leaf['format']): Leaf => ({
  path,
  type,
  items,
  format,
})

const isMoment = (choices: readonly Schema[]): boolean => choices.some(({ format }) => format === 'date-time')

const typeOf = (value: unknown): string =>
  typeof value === 'number' ? 'integer' : typeof value === 'boolean' ? 'boolean' : 'string'

function resolved(document: Document, schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.split('/').at(-1)
  return name === undefined ? schema : resolved(document, document.components.schemas[name])
}
