// Functions: as whom they run, with which settings, and who may call them.
import type { Database } from '../connect.ts'
import { type Grant, grantStatements, grantsOf, isOurs, type ObjectText, ownerStatement } from './sql-text.ts'

type Row = {
  readonly schema: string
  readonly signature: string
  readonly heading: string
  readonly kind: string
  readonly result: string | null
  readonly language: string
  readonly volatility: string
  readonly definer: boolean
  readonly strict: boolean
  readonly settings: readonly string[] | null
  readonly body: string
  readonly owner: string
  readonly grants: readonly Grant[]
}

/** One text a function or procedure. What extensions bring along is left out. */
export async function functionTexts(database: Pick<Database, 'query'>): Promise<ObjectText[]> {
  const rows = await database.query<Row>({
    text: `
      select
        pg_namespace.nspname as schema,
        pg_proc.proname || '(' || pg_catalog.pg_get_function_identity_arguments(pg_proc.oid) || ')' as signature,
        pg_proc.proname || '(' || pg_catalog.pg_get_function_arguments(pg_proc.oid) || ')' as heading,
        pg_proc.prokind::text as kind,
        pg_catalog.pg_get_function_result(pg_proc.oid) as result,
        pg_language.lanname as language,
        pg_proc.provolatile::text as volatility,
        pg_proc.prosecdef as definer,
        pg_proc.proisstrict as strict,
        pg_proc.proconfig as settings,
        coalesce(pg_catalog.pg_get_function_sqlbody(pg_proc.oid), pg_proc.prosrc) as body,
        pg_catalog.pg_get_userbyid(pg_proc.proowner)::text as owner,
        ${grantsOf(`coalesce(pg_proc.proacl, pg_catalog.acldefault('f', pg_proc.proowner))`, 'pg_proc.proowner')} as grants
      from pg_catalog.pg_proc
      join pg_catalog.pg_namespace on pg_namespace.oid = pg_proc.pronamespace
      join pg_catalog.pg_language on pg_language.oid = pg_proc.prolang
      where ${isOurs} and not exists (
        select from pg_catalog.pg_depend
        where pg_depend.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and pg_depend.objid = pg_proc.oid
          and pg_depend.deptype = 'e'
      )`,
  })
  return rows.map(row => ({ schema: row.schema, rank: 4, name: row.signature, text: textOf(row) }))
}

const volatilities: Readonly<Record<string, string>> = { i: ' immutable', s: ' stable', v: '' }

function textOf(row: Row): string {
  const kind = row.kind === 'p' ? 'procedure' : 'function'
  const traits = [
    `language ${row.language}${volatilities[row.volatility]}`,
    row.strict ? ' strict' : '',
    row.definer ? ' security definer' : '',
    ...(row.settings ?? []).toSorted().map(setting => ` set ${setting.replace('=', ' = ')}`),
  ]
  const name = `${row.schema}.${row.signature}`
  return [
    `create ${kind} ${row.schema}.${row.heading}${row.result === null ? '' : ` returns ${row.result}`}`,
    `  ${traits.join('')}`,
    `  as $$${row.body}$$;`,
    ...ownerStatement(kind, name, row.owner),
    ...grantStatements(row.grants, `${kind} ${name}`),
  ].join('\n')
}
