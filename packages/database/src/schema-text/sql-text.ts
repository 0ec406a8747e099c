// The text of one object of the schema, and the pieces that all of them share.
import { ownerRole } from '../roles.ts'

export type ObjectText = {
  readonly schema: string
  /** Schemas first, then tables, sequences, views, functions. */
  readonly rank: number
  readonly name: string
  readonly text: string
}

/** Schemas that are PostgreSQL's own, as a condition on pg_namespace. */
export const isOurs = `pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema'`

/** A subquery: who else than the owner may do what, in one line a grantee. Adding `public` where a default grants to it. */
export function grantsOf(acl: string, owner: string): string {
  return `(
    select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('to', given.grantee, 'may', given.may)), '[]')
    from (
      select
        case when entry.grantee = 0 then 'public' else pg_catalog.pg_get_userbyid(entry.grantee)::text end as grantee,
        pg_catalog.array_agg(pg_catalog.lower(entry.privilege_type)
          || case when entry.is_grantable then ' with grant option' else '' end) as may
      from pg_catalog.aclexplode(${acl}) as entry
      where entry.grantee <> ${owner}
      group by entry.grantee
    ) as given
  )`
}

export type Grant = { readonly to: string; readonly may: readonly string[] }

/** Grant statements, in an order of their own. */
export function grantStatements(grants: readonly Grant[], on: string, columns = ''): string[] {
  return grants
    .map(
      grant =>
        `grant ${grant.may
          .toSorted()
          .map(may => may + columns)
          .join(', ')} on ${on} to ${grant.to};`,
    )
    .sort()
}

/** Nothing for what the owner role owns, as everything should be; else a statement that shows who does. */
export function ownerStatement(kind: string, name: string, owner: string): string[] {
  return owner === ownerRole ? [] : [`alter ${kind} ${name} owner to ${owner};`]
}
