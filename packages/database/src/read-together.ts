// Several reads as one statement: what an answer asks most often needs is sent, planned and waited for once.
import type { Statement, Tx } from './transaction.ts'

/** A statement and what its rows say: sent by itself with `sendRead`, or with others in one with `readTogether`. */
export type Read<T> = {
  readonly statement: Statement
  /** Columns that hold an instant: JSON has none, so they travel as text where reads travel together. */
  readonly instants: readonly string[]
  readonly of: (rows: readonly unknown[]) => T
}

/** In the place of a value: what an earlier read of the same statement found. */
export class Found {
  readonly sql: string
  constructor(sql: string) {
    this.sql = sql
  }
}

/** Ids that are known, or that an earlier read of the same statement finds. */
export type Ids = readonly string[] | Found

export function defineRead<Row, T>(
  statement: Statement,
  of: (rows: readonly Row[]) => T,
  instants: readonly string[] = [],
): Read<T> {
  return { statement, instants, of: rows => of(rows as readonly Row[]) }
}

/** The same statement, with what is made of what it says. */
export const readOf = <A, B>(read: Read<A>, make: (said: A) => B): Read<B> => ({
  ...read,
  of: rows => make(read.of(rows)),
})

export async function sendRead<T>(tx: Tx, { statement, of }: Read<T>): Promise<T> {
  return of(await tx.query(statement))
}

type Reads = Readonly<Record<string, Read<unknown>>>
/** What each read says. */
export type Results<R extends Reads> = { readonly [K in keyof R]: R[K] extends Read<infer T> ? T : never }

/**
 * All reads in one statement, and so of one picture of the database in any isolation. Each is a common table expression
 * under its key, so that a later one may name what an earlier one found; its rows come as JSON, in their order. No column may
 * be a `numeric` (text where it is read alone) nor bytes.
 */
export async function readTogether<R extends Reads>(tx: Tx, name: string, reads: R): Promise<Results<R>> {
  const entries = Object.entries(reads)
  const values: unknown[] = []
  const parts = entries.map(([key, read]) => `"${key}" as (${numbered(read.statement, values)}\n)`)
  const columns = entries.map(
    ([key]) => `(select coalesce(json_agg(each), '[]') from "${key}" as each) as "${key}"`,
  )
  const text = `with ${parts.join(', ')}\nselect ${columns.join(',\n  ')}`
  const [row] = await tx.query<Record<string, Record<string, unknown>[]>>({ name, text, values })
  return Object.fromEntries(
    entries.map(([key, { instants, of }]) => [
      key,
      of((row?.[key] ?? []).map(each => withInstants(each, instants))),
    ]),
  ) as Results<R>
}

/** The statement with its parameters numbered on from those there are; what was found stands in its text. */
function numbered({ text, values = [] }: Statement, all: unknown[]): string {
  const places = values.map(value => (value instanceof Found ? value.sql : `$${all.push(value)}`))
  return text.replace(/\$(\d+)/g, (_, place) => {
    const found = places[Number(place) - 1]
    if (found === undefined) throw new Error(`there is no value for $${place}`)
    return found
  })
}

function withInstants(row: Record<string, unknown>, instants: readonly string[]): Record<string, unknown> {
  const read = { ...row }
  for (const column of instants) {
    const text = row[column]
    if (typeof text === 'string') read[column] = new Date(text)
  }
  return read
}
