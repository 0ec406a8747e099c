// Whether a kept row is shown to somebody without what is sealed to them: a condition for SQL over rows of health.scores.

/** Names in the statement: the row's alias, and the parameters of who looks, when, and what was known. */
type Names = {
  readonly row: string
  readonly viewer: string
  readonly now: string
  readonly knownAt: string
}

/**
 * True while the row holds a reading without sealed verdicts, and the signals it was made from are sealed to the viewer at
 * that instant. Of the signals, not of the row: a seal opens by time, or passes to another CSM, without a new row.
 */
export function isSealedTo({ row, viewer, now, knownAt }: Names): string {
  return `(${row}.sealed is not null and exists (
      select from (
        select told.sealed_for, told.sealed_until
        from signals.snapshots as told
        where told.workspace_id = ${row}.workspace_id
          and told.account_id = ${row}.account_id
          and told.context = 'outcomes'
          and told.draft = ''
          and told.as_of <= ${row}.as_of
          and told.recorded_at <= ${knownAt}
        order by told.as_of desc, told.recorded_at desc
        limit 1
      ) as newest
      where newest.sealed_for = ${viewer} and newest.sealed_until > ${now}
    ))`
}
