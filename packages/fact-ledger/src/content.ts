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

/** The content of a flat body whose references have become ids. A column the body does not speak of is null. */
export function contentOf(
  resource: FactResource,
  flat: Flat,
  ids: Readonly<Record<string, string | readonly string[] | null>>,
  accountId: string | null,
): Content {
  const types = getTableColumns(resource.table)
  const columns: Record<string, unknown> = Object.fromEntries(
    valueColumns(resource).map(column => [column, asColumn(types[column]?.dataType, flat[column])]),
  )
  for (const [field, reference] of Object.entries(resource.references ?? {})) {
    const column = referenceColumn(field, reference)
    if (column !== 'accountId') columns[column] = ids[field] ?? null
  }
  const words = Object.keys(resource.words ?? {}).map(field => [
    field,
    (flat[field] as string | undefined) ?? null,
  ])
  return { accountId, columns, words: Object.fromEntries(words) }
}

function asColumn(type: string | undefined, value: unknown): unknown {
  return type === 'date' && typeof value === 'string' ? new Date(value) : (value ?? null)
}

/** The body a stored row stands for, references as ids; `texts` holds the words by id. */
export function bodyOf(
  resource: FactResource,
  row: LedgerRow,
  texts: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const flat: Record<string, unknown> = wordsOf(resource, row, texts)
  for (const [field, reference] of Object.entries(resource.references ?? {})) {
    flat[field] = row[referenceColumn(field, reference)] ?? null
  }
  for (const column of valueColumns(resource)) {
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
  const wording = new Set(
    Object.entries(resource.words ?? {}).map(([field, words]) => wordsColumn(field, words)),
  )
  const columns = ownColumns(resource).filter(column => !wording.has(column))
  return {
    accountId: row.accountId,
    columns: Object.fromEntries(columns.map(column => [column, row[column] ?? null])),
    words: wordsOf(resource, row, texts),
  }
}

function wordsOf(
  resource: FactResource,
  row: LedgerRow,
  texts: ReadonlyMap<string, string>,
): Record<string, string | null> {
  const entries = Object.entries(resource.words ?? {}).map(([field, words]) => {
    const ref = row[wordsColumn(field, words)] as string | null | undefined
    return [field, ref ? (texts.get(ref) ?? null) : null] as const
  })
  return Object.fromEntries(entries)
}

/** True when two contents, or two values of a column, say the same, whatever the order of keys inside. */
export function sameValue(a: unknown, b: unknown): boolean {
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
  'receivedAt',
])

/** The Drizzle names of a resource's own columns. */
export function ownColumns(resource: FactResource): string[] {
  return Object.keys(getTableColumns(resource.table)).filter(column => !LEDGER.has(column))
}

/** Of these, the ones that hold neither a reference nor words. */
function valueColumns(resource: FactResource): string[] {
  const taken = new Set([
    ...Object.entries(resource.references ?? {}).map(([field, reference]) =>
      referenceColumn(field, reference),
    ),
    ...Object.entries(resource.words ?? {}).map(([field, words]) => wordsColumn(field, words)),
  ])
  return ownColumns(resource).filter(column => !taken.has(column))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (held === null || typeof held !== 'object' || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
