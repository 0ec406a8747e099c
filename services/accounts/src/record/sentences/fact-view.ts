// A fact as a sentence reads it: its columns, the words they point at, and the facts they name.
import type { Day } from '@rung/kernel'

/** A revision as it is stored, its own columns as they are called there. */
export type StoredFact = {
  readonly kind: string
  readonly id: string
  readonly revision: number
  readonly accountId: string | null
  readonly occurredOn: Day
  readonly recordedAt: Date
  readonly retracted: boolean
  readonly recordedBy: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What is joined in for display: facts that others name, by id, and words by the id a fact holds. */
export type Joined = {
  readonly facts: ReadonlyMap<string, StoredFact>
  readonly texts: ReadonlyMap<string, string>
}

export type FactView = {
  readonly fact: StoredFact
  text(column: string): string | null
  amount(column: string): number | null
  /** True where the column says so; null and absent are no. */
  flag(column: string): boolean
  list(column: string): readonly unknown[]
  /** Null where nothing was said and where it was erased. */
  words(column: string): string | null
  /** The fact that is named; undefined where none is, or none of that id is known. */
  of(column: string): FactView | undefined
  all(column: string): readonly FactView[]
}

export function viewOf(fact: StoredFact, joined: Joined): FactView {
  const { body } = fact
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
  const named = (id: unknown) => {
    const found = typeof id === 'string' ? joined.facts.get(id) : undefined
    return found === undefined ? undefined : viewOf(found, joined)
  }
  const list = (column: string) => {
    const value = body[column]
    return Array.isArray(value) ? value : []
  }
  return {
    fact,
    text: column => textOf(body[column]),
    amount: column => {
      const value = body[column]
      return typeof value === 'number' ? value : null
    },
    flag: column => body[column] === true,
    list,
    words: column => joined.texts.get(textOf(body[column]) ?? '') ?? null,
    of: column => named(body[column]),
    all: column => list(column).flatMap(id => named(id) ?? []),
  }
}

/** Not ids of facts, whatever they are called. */
const NO_REFERENCES = new Set(['id', 'workspace_id', 'external_id', 'fact_external_id', 'product_user_ids'])

/** The ids of the facts that a fact names, its account among them. */
export function idsNamedBy({ body }: StoredFact): string[] {
  return Object.entries(body).flatMap(([column, value]) => {
    if (NO_REFERENCES.has(column) || !/_ids?$/.test(column)) return []
    return [value].flat().filter(each => typeof each === 'string')
  })
}

/** The ids of the words that a fact holds. */
export function refsHeldBy({ body }: StoredFact): string[] {
  return Object.entries(body).flatMap(([column, value]) =>
    column.endsWith('_ref') && typeof value === 'string' ? [value] : [],
  )
}
