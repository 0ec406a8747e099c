// Databases that test files have finished with, emptied for the next file. A clone makes a thousand files, and ext4 looks past each one
// that was deleted in the last minutes for every one it makes: a clone took from 60 to 600 ms of a processor, emptying takes 20.
import { emptyTables } from './empty-tables.ts'
import { SCHEMA_MARK } from './schema-mark.ts'

type Opened = {
  query<R>(sql: string, values?: readonly unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** Those of this worker, where what modules hold outlives a file. */
const finished: { readonly name: string; readonly file: string | undefined }[] = []

/** Puts a closed database aside. Its own file may still clone it, so only another one is given it. */
export function putAside(name: string, file: string | undefined): void {
  finished.push({ name, file })
}

/** One that nothing tells from a new clone; undefined where there is none. Those that were tried and are not stay as they are. */
export async function takeFinished<T extends Opened>(
  file: string | undefined,
  schemaMark: string,
  open: (name: string) => T,
): Promise<T | undefined> {
  for (;;) {
    const index = finished.findIndex(each => each.file !== file)
    const [found] = index < 0 ? [] : finished.splice(index, 1)
    if (found === undefined) return undefined
    const database = open(found.name)
    if (await makeAsNew(database, schemaMark)) return database
    await database.close()
  }
}

/** More that were written leave room behind which every later test would read over. */
const FEW_ROWS = 20_000

/** True once nothing is left of what was done to it; false where that is for good, or somebody is there still. */
export async function makeAsNew({ query }: Pick<Opened, 'query'>, schemaMark: string): Promise<boolean> {
  const [found] = await query<{ isAlone: boolean; isSmall: boolean; schemaMark: string }>(
    `select
       not exists (select from pg_catalog.pg_stat_activity as other
         where other.datname = current_database() and other.backend_type = 'client backend'
           and other.pid <> pg_catalog.pg_backend_pid()) as "isAlone",
       (select coalesce(sum(n_tup_ins + n_tup_upd), 0) < $1 from pg_catalog.pg_stat_user_tables) as "isSmall",
       (${SCHEMA_MARK}) as "schemaMark"`,
    [FEW_ROWS],
  )
  if (found?.isAlone !== true || !found.isSmall || found.schemaMark !== schemaMark) return false
  await emptyTables({ query })
  await forgetSizes({ query })
  // also where numbers go on, and what ANALYZE has kept of values
  await query(
    `with statistics as (
       delete from pg_catalog.pg_statistic using pg_catalog.pg_class, pg_catalog.pg_namespace
       where pg_class.oid = pg_statistic.starelid and pg_namespace.oid = pg_class.relnamespace
         and pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema')
     select pg_catalog.setval(seqrelid::pg_catalog.regclass, seqstart, false) from pg_catalog.pg_sequence`,
  )
  return true
}

/**
 * Of a table with pages that was counted as empty, PostgreSQL takes all later rows for one, and plans nested loops: it may not keep such
 * a count, nor pages of which autovacuum could take one.
 */
async function forgetSizes({ query }: Pick<Opened, 'query'>): Promise<void> {
  const counted = await query<{ name: string }>(
    `select pg_class.oid::pg_catalog.regclass::text as name
     from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname not in ('information_schema', 'rung_migrations')
       and pg_class.relkind = 'r'
       and (pg_class.relpages > 0
         or (pg_catalog.current_setting('autovacuum')::boolean and pg_catalog.pg_relation_size(pg_class.oid) > 0))`,
  )
  if (counted.length > 0) await query(`vacuum ${counted.map(({ name }) => name).join(', ')}`)
}
