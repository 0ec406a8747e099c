// A transaction of one workspace: what it takes, and that nothing of it runs once it is over.
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Send, Sent } from './gather.ts'

export type Statement = {
  /** Named statements are prepared once a connection: give one to every hot query. */
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
}

export type Tx = {
  readonly workspaceId: string
  readonly client: pg.PoolClient
  readonly db: NodePgDatabase
  /** Aborted once nobody waits for the work any more: its next statement rejects with the reason, and it is rolled back. */
  readonly stopping?: AbortSignal | undefined
  query<R>(statement: Statement): Promise<R[]>
  /** How its statements leave. For this room alone. */
  readonly send: Send
}

export type TxOptions = {
  /** Default `read committed`. One consistent picture over several statements needs `repeatable read`. */
  readonly isolation?: 'read committed' | 'repeatable read'
  /** Refuses writes, and saves two round trips: nobody waits for its begin nor its end. */
  readonly readOnly?: boolean
  /** The work reads before it writes, and waits for what it read: the first reads travel with `begin`, as if it wrote nothing. */
  readonly readsFirst?: boolean
  /**
   * Named statements are planned once a connection, for whatever values: where many small reads travel as one statement, its
   * plan costs more than its rows (1.5 ms against 0.07 for a health answer), and PostgreSQL would plan it for each request.
   */
  readonly plansOnce?: boolean
  /** For what only reads, and no more than a page: statements issued in one turn of the event loop are sent as one (`gatherReads`). */
  readonly together?: boolean
  /** Breaks the work off before its next statement: what was written so far is rolled back. */
  readonly stopping?: AbortSignal | undefined
}

/** Statements of a transaction, refused once its scope is over. For this room alone. */
export function createTx(
  client: pg.PoolClient,
  workspaceId: string,
  scope: { readonly open: boolean },
  send: Send,
  stopping?: AbortSignal,
): Tx {
  // A query that outlives its transaction would run in the next one on this connection, which may be another
  // workspace's.
  const refuseLate = (): void => {
    if (!scope.open)
      throw new Error('This transaction has ended: await every query inside the work given to it')
    stopping?.throwIfAborted()
  }
  let db: NodePgDatabase | undefined
  return {
    workspaceId,
    client,
    send,
    stopping,
    get db() {
      refuseLate()
      db ??= drizzle({ client: drizzleClient(send) })
      return db
    },
    async query(statement) {
      refuseLate()
      return (await send(asConfig(statement))).rows
    },
  }
}

/** What Drizzle asks of a client: it hands the values apart. */
function drizzleClient(send: Send): pg.PoolClient {
  const query = (statement: Sent, values: unknown[]) => send({ ...statement, values })
  return { query } as unknown as pg.PoolClient
}

export function asConfig(statement: Statement): pg.QueryConfig {
  const { name, text, values } = statement
  return { ...(name !== undefined && { name }), text, ...(values !== undefined && { values: [...values] }) }
}
