// Statements that are issued in one turn of the event loop, sent as one: an answer costs as many statements as it waits for.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { typeParsers } from './type-parsers.ts'

/** A statement as the driver takes it; Drizzle hands its values apart and has parsers of its own. */
export type Sent = pg.QueryConfig & { readonly rowMode?: 'array' }
export type Send = (statement: Sent) => Promise<pg.QueryResult>

export type Gathering = {
  readonly send: Send
  /** Sends what is gathered so far: before whatever must come after it. */
  flush(): void
}

type Part = {
  readonly statement: Sent
  readonly resolve: (result: pg.QueryResult) => void
  readonly reject: (error: unknown) => void
}

/** Several statements in one, as it is sent. Whoever records statements finds them in `parts`. */
export type GatheredStatement = Sent & { readonly parts: readonly Sent[] }

// A column that no statement of ours has: it numbers the rows of each, and stands before its columns.
const ROW = '"#"'
const asItCame: pg.CustomTypesConfig = { getTypeParser: () => (text: unknown) => text } as never

/**
 * For transactions that only read. What is asked within a turn leaves as one statement at its end, and is one in the eyes of
 * PostgreSQL: one parse, one plan, one answer. The same question twice, now or later in the transaction, is asked once.
 *
 * `holdBack` keeps what was written before, `begin` above all, for the packet that this leaves in.
 *
 * Rows of all of them stand beside each other, the first beside the first, joined by their number; so each column keeps its type.
 * That is for answers of a page: of thousands of rows the joins cost more than the statements they save.
 */
export function gatherReads(sendAtOnce: Send, holdBack: () => void): Gathering {
  let waiting: Part[] = []
  const asked = new Map<string, Promise<pg.QueryResult>>()

  const flush = (): void => {
    const parts = waiting
    waiting = []
    const [only] = parts
    if (only === undefined) return
    const sent =
      parts.length === 1
        ? sendAtOnce(only.statement).then(result => [result])
        : sendAtOnce(together(parts.map(({ statement }) => statement))).then(result => apart(result, parts))
    sent.then(
      results => parts.forEach(({ resolve }, at) => void resolve(results[at] as pg.QueryResult)),
      (error: unknown) => parts.forEach(({ reject }) => void reject(error)),
    )
  }

  const gather = (statement: Sent): Promise<pg.QueryResult> => {
    if (waiting.length === 0) {
      process.nextTick(flush)
      holdBack()
    }
    return new Promise((resolve, reject) => void waiting.push({ statement, resolve, reject }))
  }

  return {
    flush,
    send: statement => {
      if (!/^\s*(select|with)\b/.test(statement.text)) {
        flush()
        return sendAtOnce(statement)
      }
      const question = JSON.stringify([statement.text, statement.values, statement.rowMode])
      const known = asked.get(question)
      if (known !== undefined) return known
      const answer = gather(statement)
      asked.set(question, answer)
      // what failed beside another, behind a savepoint, may be asked again
      answer.catch(() => void asked.delete(question))
      return answer
    },
  }
}

function together(statements: readonly Sent[]): GatheredStatement {
  const values: unknown[] = []
  const named = statements.map((statement, at) => `"${at}" as (${renumbered(statement, values)}\n)`)
  const rows = statements.map(
    (_, at) => `(select row_number() over () as ${ROW}, each.* from "${at}" as each) as "${at}"`,
  )
  const joined = rows.map((each, at) => (at === 0 ? each : `full join ${each} using (${ROW})`))
  const text = `with ${named.join(', ')}
    select ${statements.map((_, at) => `"${at}".*`).join(', ')}
    from ${joined.join('\n    ')}
    order by ${ROW} + 0` // an expression: a bare name would be one of the columns shown
  return {
    // prepared once a connection where all of them are: by its text, since what travels together follows from the way taken
    ...(statements.every(({ name }) => name !== undefined) && { name: nameOf(text) }),
    text,
    values,
    rowMode: 'array',
    types: asItCame,
    parts: statements,
  }
}

/** Its parameters numbered on from those there are. */
function renumbered({ text, values = [] }: Sent, all: unknown[]): string {
  const before = all.length
  all.push(...values)
  return text.replace(/\$(\d+)/g, (_, place) => `$${before + Number(place)}`)
}

function nameOf(text: string): string {
  return `together-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
}

/** What each of them would have answered alone. */
function apart(result: pg.QueryResult, parts: readonly Part[]): pg.QueryResult[] {
  const starts = result.fields.flatMap(({ name }, at) => (name === '#' ? [at] : []))
  const rows = result.rows as (string | null)[][]
  return parts.map(({ statement }, at) => {
    const start = starts[at] ?? 0
    const fields = result.fields.slice(start + 1, starts[at + 1])
    const names = fields.map(({ name }) => name)
    const types = statement.types ?? typeParsers
    const parsers = fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'))
    const read = (row: (string | null)[]): unknown[] =>
      parsers.map((parse, column) => {
        const value = row[start + 1 + column] ?? null
        return value === null ? null : parse(value)
      })
    const own = rows.filter(row => row[start] !== null).map(read)
    return {
      ...result,
      fields,
      rowCount: own.length,
      rows: statement.rowMode === 'array' ? own : own.map(row => named(row, names)),
    }
  })
}

function named(row: readonly unknown[], names: readonly string[]): Record<string, unknown> {
  const held: Record<string, unknown> = {}
  for (let column = 0; column < names.length; column++) held[names[column] as string] = row[column]
  return held
}
