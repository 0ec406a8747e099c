// What a fact says, between the body a caller sends and the columns a table holds.
import { getTableColumns } from 'drizzle-orm'
import type { LedgerRow } from './ledger-columns.ts'
import type { FactResource, Reference, WordsField } from './resource.ts'

export type Flat = Readonly<Record<string, unknown>>

/** What a fact says, without when it was said and by whom. */
export type Content = {
  readonly accountId: string | null
  /** The resource's own columns but for the words, by Drizzle name. */
  readonly columns: Flat
  /** The words themselves, by flat field. */
  readonly words: Readonly<Record<string, string | null>>
}

export const referenceColumn = (field: string, reference: Reference): string =>
  reference.column ?? `${field}Id`
export const wordsColumn = (field: string, words: WordsField): string => words.column ?? `${field}Ref`

/** A body as one value a column, by flat field: what is absent is null. */
export function flatOf(resource: FactResource, body: Flat): Flat {
  if (resource.flatten) return resource.flatten(body as never)
  return Object.fromEntries(Object.keys(resource.shape).map(field => [field, body[field] ?? null]))
}

/** The content of a flat body whose references have become ids. */
export function contentOf(
  resource: FactResource,
  flat: Flat,
  ids: Readonly<Record<string, string | readonly string[] | null>>,
  accountId: string | null,
): Content {
  const types = getTableColumns(resource.table)
  const columns: Record<string, unknown> = {}
  const words: Record<string, string | null> = {}
  for (const [field, value] of Object.entries(flat)) {
    const reference = resource.references?.[field]
    if (resource.words?.[field]) {
      words[field] = (value as string | null | undefined) ?? null
    } else if (reference) {
      const column = referenceColumn(field, reference)
      if (column !== 'accountId') columns[column] = ids[field] ?? null
    } else {
      columns[field] =
        types[field]?.dataType === 'date' && typeof value === 'string' ? new Date(value) : (value ?? null)
    }
  }
  return { accountId, columns, words }
}

/** The body a stored row stands for, references as ids; `texts` holds the words by id. */
export function bodyOf(
  resource: FactResource,
  row: LedgerRow,
  texts: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const flat: Record<string, unknown> = {}
  const taken = new Set<string>()
  for (const [field, reference] of Object.entries(resource.references ?? {})) {
    const column = referenceColumn(field, reference)
    flat[field] = row[column] ?? null
    taken.add(column)
  }
  for (const [field, words] of Object.entries(resource.words ?? {})) {
    const ref = row[wordsColumn(field, words)] as string | null | undefined
    flat[field] = ref ? (texts.get(ref) ?? null) : null
    taken.add(wordsColumn(field, words))
  }
  for (const column of ownColumns(resource)) {
    if (taken.has(column)) continue
    const value = row[column]
    flat[column] = value instanceof Date ? value.toISOString() : (value ?? null)
  }
  return resource.nest ? resource.nest(flat) : flat
}

/** The content of a stored row. */
export function storedContent(
  resource: FactResource,
  row: LedgerRow,
  texts: ReadonlyMap<string, string>,
): Content {
  const words: Record<string, string | null> = {}
  const columns: Record<string, unknown> = {}
  const taken = new Set<string>()
  for (const [field, spec] of Object.entries(resource.words ?? {})) {
    const ref = row[wordsColumn(field, spec)] as string | null | undefined
    words[field] = ref ? (texts.get(ref) ?? null) : null
    taken.add(wordsColumn(field, spec))
  }
  for (const column of ownColumns(resource)) if (!taken.has(column)) columns[column] = row[column] ?? null
  return { accountId: row.accountId, columns, words }
}

/** True when two contents say the same, whatever the order of keys inside. */
export function sameContent(a: Content, b: Content): boolean {
  return canonical(a) === canonical(b)
}

const LEDGER = new Set([
  'workspaceId',
  'id',
  'revision',
  'externalId',
  'accountId',
  'occurredAt',
  'recordedAt',
  'storedAt',
  'declared',
  'retracted',
  'recordedBy',
])

/** The Drizzle names of a resource's own columns. */
export function ownColumns(resource: FactResource): string[] {
  return Object.keys(getTableColumns(resource.table)).filter(column => !LEDGER.has(column))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (held === null || typeof held !== 'object' || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
