// A connection pool whose only way to tenant rows is a transaction that names its workspace.
import pg from 'pg'
import { gatherReads } from './gather.ts'
import { databasePolicy } from './policy.ts'
import { sendingOn, sendTogether } from './send-together.ts'
import { asConfig, createTx, type Statement, type Tx, type TxOptions } from './transaction.ts'
import { typeParsers } from './type-parsers.ts'
import { isWorkspaceId } from './workspace-id.ts'

export type Database = {
  /** Runs `work` in one transaction of a workspace: commits what it did, or rolls back when it throws. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>, options?: TxOptions): Promise<T>
  /** One statement without a workspace: sees no tenant row. For definer functions and readiness. */
  query<R>(statement: Statement): Promise<R[]>
  /** How the pool is used at this moment. */
  poolUse(): PoolUse
  close(): Promise<void>
}

export type PoolUse = {
  /** Connections held at most. */
  readonly most: number
  /** Connections held now. */
  readonly open: number
  /** Of these, in use. */
  readonly busy: number
  /** Callers that wait for one. */
  readonly waiting: number
}

export type ConnectOptions = {
  readonly url: string
  readonly applicationName: string
  readonly maxConnections?: number
  /** How long a caller waits for a connection before it is told that there is none. */
  readonly connectTimeoutMs?: number
}

/** Opens a pool. No connection is made before the first query. */
export function connect(options: ConnectOptions): Database {
  const most = options.maxConnections ?? databasePolicy.maxConnections
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: most,
    connectionTimeoutMillis: options.connectTimeoutMs ?? databasePolicy.connectTimeoutMs,
    idleTimeoutMillis: databasePolicy.idleTimeoutMs,
    types: typeParsers,
    // queries issued together travel together: Promise.all over one transaction costs one round trip
    pipeline: true,
  })
  // A connection that breaks while idle is dropped by the pool, one that breaks in use fails its query. Either way the
  // error event itself has told nothing new, but without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return {
    inWorkspace: (workspaceId, work, txOptions = {}) => inWorkspace(pool, workspaceId, work, txOptions),
    query: async statement => (await pool.query(asConfig(statement))).rows,
    poolUse: () => ({
      most,
      open: pool.totalCount,
      busy: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  }
}

async function inWorkspace<T>(
  pool: pg.Pool,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  options: TxOptions,
): Promise<T> {
  const begin = beginStatement(workspaceId, options)
  const isReadOnly = options.readOnly === true
  if (options.together === true && !isReadOnly) throw new Error('Only reads can be sent together')
  const client = await pool.connect()
  const gathering =
    options.together === true ? gatherReads(sendingOn(client), () => sendTogether(client)) : undefined
  const scope = { open: true }
  let ended: Promise<pg.QueryResult> | undefined
  try {
    // The first reads travel with `begin`, in one flight (measured: 0.34 ms instead of 0.64 for one read). Should it
    // fail, they run without a workspace and so see nothing. A write waits until the transaction is known to be one.
    sendTogether(client)
    const began = client.query(begin)
    began.catch(() => undefined)
    if (!isReadOnly && options.readsFirst !== true) await began
    const result = await work(
      createTx(client, workspaceId, scope, gathering?.send ?? sendingOn(client), options.stopping),
    )
    gathering?.flush()
    await began
    scope.open = false
    ended = client.query('commit')
    // Nothing hangs on the end of what wrote nothing: whoever asked has the answer, the connection goes back when it is over.
    if (isReadOnly) return result
    // After a failed statement PostgreSQL answers a commit with ROLLBACK and no error: `work` caught the failure.
    if ((await ended).command !== 'COMMIT')
      throw new Error('Nothing was written: a statement of this transaction had failed')
    return result
  } catch (error) {
    scope.open = false
    ended = client.query('rollback')
    throw error
  } finally {
    const over = (ended ?? Promise.resolve()).then(
      () => client.release(),
      (failure: Error) => client.release(failure),
    )
    if (!isReadOnly) await over
  }
}

// One simple query, so one round trip. The workspace is a literal since `set` takes no parameters, and `set_config()`
// would not reach the workers of a Citus cluster; the pattern of an id leaves nothing to escape.
function beginStatement(workspaceId: string, options: TxOptions): string {
  if (!isWorkspaceId(workspaceId)) throw new Error(`"${workspaceId}" is not a workspace id`)
  const isolation = options.isolation ?? 'read committed'
  const access = options.readOnly === true ? 'read only' : 'read write'
  const plans = options.plansOnce === true ? '; set local plan_cache_mode = force_generic_plan' : ''
  return `begin isolation level ${isolation} ${access}; set local rung.workspace_id = '${workspaceId}'${plans}`
}
