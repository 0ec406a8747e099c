// The look-up of what a request names: by our id, or by the caller's.

/**
 * The id of what has the name `$2` in workspace `$1`, and was not retracted since. Our id wins over an externalId that reads the
 * same, and of several with one externalId the last.
 */
export const idOfName = (table: 'accounts' | 'people'): string => `select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.${table} as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $2 desc, named.id desc
    limit 1`
