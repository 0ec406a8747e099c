// Which facts can be uploaded, and the fields of each, by the API's own description of itself.

export type FieldKind = 'text' | 'whole' | 'number' | 'flag' | 'day' | 'texts' | 'minor'

export type FactField = {
  readonly name: string
  readonly kind: FieldKind
  readonly describes: string
  /** The only values that it takes; none: any. */
  readonly values: readonly string[]
}

export type FactKind = {
  /** Where its facts are sent: `/v1/accounts/batch`. */
  readonly path: string
  /** `accounts`, as one says it. */
  readonly name: string
  readonly fields: readonly FactField[]
}

type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

export type ApiDocument = {
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
/** `x-roles`: `all`, `own` or `none` for each role. */
type Operation = {
  readonly requestBody?: Body
  readonly 'x-roles'?: Readonly<Record<string, string>>
}
type Body = { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } }

const BATCH = /^\/v1\/([a-z-]+)\/batch$/

/** Those that the role may send, in the order of their names. A kind with a field that is no single cell can be uploaded without that field. */
export function factsOfDocument({ paths, components }: ApiDocument, role: string): FactKind[] {
  const resolve = (schema: Schema | undefined): Schema =>
    schema?.$ref === undefined
      ? (schema ?? {})
      : (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  return Object.entries(paths)
    .flatMap(([path, { post }]) => {
      const [, name] = BATCH.exec(path) ?? []
      const item = resolve(
        resolve(post?.requestBody?.content['application/json']?.schema).properties?.items?.items,
      )
      if (name === undefined || item.properties === undefined || post?.['x-roles']?.[role] === 'none')
        return []
      const fields = Object.entries(item.properties).flatMap(([field, schema]) =>
        fieldOf(field, resolve(schema), resolve),
      )
      return [{ path, name: name.replaceAll('-', ' '), fields }]
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function fieldOf(name: string, schema: Schema, resolve: (schema: Schema) => Schema): FactField[] {
  const shapes = [schema, ...(schema.anyOf ?? []).map(resolve)].filter(
    ({ type }) => type !== undefined && type !== 'null',
  )
  const kind = kindOf(name, shapes)
  if (kind === undefined) return []
  return [
    { name, kind, describes: schema.description ?? '', values: shapes.flatMap(shape => shape.enum ?? []) },
  ]
}

function kindOf(name: string, shapes: readonly Schema[]): FieldKind | undefined {
  const types = new Set(shapes.map(({ type }) => type))
  if (types.has('object')) return undefined
  if (types.has('array'))
    return shapes.every(({ items }) => items === undefined || items.type === 'string') ? 'texts' : undefined
  if (types.has('boolean')) return 'flag'
  if (types.has('integer')) return name.endsWith('Minor') ? 'minor' : 'whole'
  if (types.has('number')) return 'number'
  if (shapes.some(({ format }) => format === 'date' || format === 'date-time')) return 'day'
  return types.has('string') ? 'text' : undefined
}
