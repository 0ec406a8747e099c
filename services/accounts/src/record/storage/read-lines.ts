// The kept history of accounts, sampled for a chart, and the days on which something about it became another.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type LinePoint = {
  readonly accountId: string
  readonly day: Day
  readonly scoreHundredths: number | null
  readonly band: string
  readonly state: string
  readonly usage: number | null
  readonly attained: number | null
  readonly relationship: number | null
  readonly trust: number | null
  readonly level: number | null
}

type PointRow = Omit<LinePoint, 'accountId' | 'scoreHundredths'> & {
  account_id: string
  score_hundredths: number | null
}

/**
 * For each account and day the newest judged day on or before it, in the newest revision recorded by `knownAt`: one look-up in
 * the key of scores each. Days before an account was first judged are absent. By account as asked, then day.
 */
export async function readLines(
  tx: Tx,
  input: { readonly accountIds: readonly string[]; readonly days: readonly Day[]; readonly knownAt: Date },
): Promise<LinePoint[]> {
  const rows = await tx.query<PointRow>({
    name: 'record-lines',
    text: `
      select asked.account_id, sampled.day::text as day, newest.score_hundredths, newest.band, newest.state, newest.usage,
        newest.attained, newest.relationship, newest.trust, newest.ladder_level as level
      from unnest($1::text[]) with ordinality as asked (account_id, position)
      cross join unnest($2::date[]) as sampled (day)
      cross join lateral (
        select lines.score_hundredths, lines.band, lines.state, lines.usage, lines.attained, lines.relationship, lines.trust,
          lines.ladder_level
        from published.lines
        where lines.workspace_id = $3
          and lines.account_id = asked.account_id
          and lines.as_of <= sampled.day
          and lines.recorded_at <= $4
        order by lines.as_of desc, lines.recorded_at desc
        limit 1
      ) as newest
      order by asked.position, sampled.day`,
    values: [input.accountIds, input.days, tx.workspaceId, input.knownAt.toISOString()],
  })
  return rows.map(({ account_id, score_hundredths, ...row }) => ({
    accountId: account_id,
    scoreHundredths: score_hundredths,
    ...row,
  }))
}

export type Side = 'high' | 'low' | null

/** A judged day on which a side of the state or the contradictions were others than on the one before. */
export type LineChange = {
  readonly day: Day
  readonly usage: Side
  readonly attained: Side
  readonly contradictions: readonly { readonly pair: string; readonly since: Day }[]
}

/** In order, from the first judged day of the account on. */
export async function readLineChanges(
  tx: Tx,
  input: { readonly accountId: string; readonly until: Day; readonly knownAt: Date },
): Promise<LineChange[]> {
  return tx.query<LineChange>({
    name: 'record-line-changes',
    text: `
      with final as (
        select distinct on (lines.as_of) lines.as_of, lines.usage_side as usage, lines.attained_side as attained,
          (
            select coalesce(jsonb_agg(jsonb_build_object('pair', open ->> 'pair', 'since', open ->> 'since') order by open ->> 'pair'), '[]')
            from jsonb_array_elements(lines.contradictions) as open
          ) as contradictions
        from published.lines
        where lines.workspace_id = $1
          and lines.account_id = $2
          and lines.as_of <= $3
          and lines.recorded_at <= $4
        order by lines.as_of, lines.recorded_at desc
      ),
      neighbours as (
        select final.as_of, final.usage, final.attained, final.contradictions,
          lag(final.usage) over days as usage_before,
          lag(final.attained) over days as attained_before,
          lag(final.contradictions) over days as contradictions_before
        from final
        window days as (order by final.as_of)
      )
      select neighbours.as_of::text as day, neighbours.usage, neighbours.attained, neighbours.contradictions
      from neighbours
      where neighbours.contradictions_before is null
        or (neighbours.usage, neighbours.attained, neighbours.contradictions)
          is distinct from (neighbours.usage_before, neighbours.attained_before, neighbours.contradictions_before)
      order by neighbours.as_of`,
    values: [tx.workspaceId, input.accountId, input.until, input.knownAt.toISOString()],
  })
}
