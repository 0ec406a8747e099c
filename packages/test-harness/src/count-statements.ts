// What a service asks of its database, counted: for tests that fail when a request grows, which no clock tells reliably.
import type { Database, Tx } from '@rung/database'

export type StatementCount = {
  /** Statements sent, `begin` and `commit` among them. */
  readonly statements: number
  /** Times the database was waited for: statements that are issued together are one. */
  readonly flights: number
}

export type CountedDatabase = {
  readonly database: Database
  /** All that was sent so far. */
  sent(): StatementCount
}

/**
 * The same database, counted at its connections, so that it does not matter how a statement was built. A read-only transaction
 * begins in the flight of its first reads and nobody waits for its end; one that writes has a flight for each.
 */
export function countStatements(database: Database): CountedDatabase {
  let statements = 0
  let flights = 0
  let waiting = 0
  const counted = async <T>(send: () => Promise<T>): Promise<T> => {
    statements += 1
    if (waiting === 0) flights += 1
    waiting += 1
    try {
      return await send()
    } finally {
      waiting -= 1
    }
  }
  return {
    database: {
      ...database,
      query: statement => counted(() => database.query(statement)),
      inWorkspace: (workspaceId, work, options) =>
        countedTransaction(work, run => database.inWorkspace(workspaceId, run, options), {
          counted,
          unwaited: send => {
            statements += 1
            return send()
          },
          waitsForEnd: options?.readOnly !== true,
          began: () => {
            statements += 1
            flights += options?.readOnly === true ? 0 : 1
          },
        }),
    },
    sent: () => ({ statements, flights }),
  }
}

type Counting = {
  readonly counted: <T>(send: () => Promise<T>) => Promise<T>
  /** Nobody waits for the end of what only reads. */
  readonly unwaited: <T>(send: () => Promise<T>) => Promise<T>
  readonly waitsForEnd: boolean
  readonly began: () => void
}

/** Counts on the connection of the transaction until it has ended, `commit` included. */
async function countedTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  inTransaction: (run: (tx: Tx) => Promise<T>) => Promise<T>,
  { counted, unwaited, waitsForEnd, began }: Counting,
): Promise<T> {
  let restore = (): void => undefined
  try {
    return await inTransaction(tx => {
      began()
      const client = tx.client as { query: (...given: unknown[]) => Promise<unknown> }
      const { query } = client
      restore = () => {
        client.query = query
      }
      client.query = (...given) => {
        const send = () => query.apply(client, given)
        return given[0] === 'commit' && !waitsForEnd ? unwaited(send) : counted(send)
      }
      return work(tx)
    })
  } finally {
    restore()
  }
}
