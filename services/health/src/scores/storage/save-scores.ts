// Makes the kept rows of accounts what they should be: drops those that are no longer so, writes those that are new.
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@rung/database'
import { type KeptScore, quarterOpening, type StoredScore } from '@rung/judgement'

export type Reconciliation = { readonly gone: readonly KeptScore[]; readonly news: readonly KeptScore[] }

/** What to drop and what to write so that `stored` becomes `wanted`; rows that are the same are in neither. */
export function reconcile(stored: readonly KeptScore[], wanted: readonly KeptScore[]): Reconciliation {
  const wantedByKey = new Map(wanted.map(row => [keyOf(row), row]))
  const storedByKey = new Map(stored.map(row => [keyOf(row), row]))
  return {
    gone: stored.filter(row => !wantedByKey.has(keyOf(row))),
    news: wanted.filter(row => !isDeepStrictEqual(storedByKey.get(keyOf(row))?.score, row.score)),
  }
}

/** The row of that account, day and instant. */
export function keyOf({ score, recordedAt }: KeptScore): string {
  return `${score.accountId} ${score.asOf} ${recordedAt.getTime()}`
}

/** Two statements at most, whatever the number of rows; none when nothing changed. */
export async function saveScores(tx: Tx, { gone, news }: Reconciliation): Promise<void> {
  if (gone.length > 0) await drop(tx, gone)
  if (news.length > 0) await write(tx, news)
}

async function drop(tx: Tx, gone: readonly KeptScore[]): Promise<void> {
  await tx.query({
    name: 'health-drop-scores',
    text: `
      delete from health.scores
      using unnest($2::text[], $3::date[], $4::timestamptz[]) as gone (account_id, as_of, recorded_at)
      where scores.workspace_id = $1
        and scores.account_id = gone.account_id
        and scores.as_of = gone.as_of
        and scores.recorded_at = gone.recorded_at`,
    values: [
      tx.workspaceId,
      gone.map(row => row.score.accountId),
      gone.map(row => row.score.asOf),
      gone.map(row => row.recordedAt.toISOString()),
    ],
  })
}

async function write(tx: Tx, news: readonly KeptScore[]): Promise<void> {
  const scores = news.map(row => row.score)
  await tx.query({
    name: 'health-write-scores',
    text: `
      insert into health.scores (workspace_id, recorded_at, account_id, as_of, usage, attained, state, since,
        usage_side, attained_side, score_hundredths, band, coverage, contributions, contradictions,
        relationship, trust, segment, csm_id, arr_minor, currency, flags, marks, renewals, decided_renewals,
        quarter_opening, ladder_level, ladder_expected, engine_version, policy_version, model_version)
      select $1, new.recorded_at, new.account_id, new.as_of, new.usage, new.attained, new.state, new.since,
        new.usage_side, new.attained_side, new.score_hundredths, new.band, new.coverage, new.contributions,
        new.contradictions, new.relationship, new.trust, new.segment, new.csm_id, new.arr_minor,
        new.currency, array(select jsonb_array_elements_text(new.flags)),
        array(select jsonb_array_elements_text(new.marks)), new.renewals, new.decided_renewals,
        nullif(new.quarter_opening, 'null'), new.ladder_level, new.ladder_expected, new.engine_version,
        new.policy_version, new.model_version
      from rows from (
          unnest($2::timestamptz[], $3::text[], $4::date[], $5::float8[], $6::float8[], $7::text[], $8::date[],
            $9::text[], $10::text[], $11::integer[], $12::text[], $13::float8[], $14::text[], $15::text[], $16::text[],
            $17::float8[], $18::float8[], $19::text[], $20::text[], $21::bigint[], $22::text[],
            $23::smallint[], $31::float8[]),
          jsonb_array_elements($24::jsonb), jsonb_array_elements($25::jsonb), jsonb_array_elements($26::jsonb),
          jsonb_array_elements($27::jsonb), jsonb_array_elements($28::jsonb), jsonb_array_elements($29::jsonb),
          jsonb_array_elements($30::jsonb)
        ) as new (recorded_at, account_id, as_of, usage, attained, state, since, usage_side, attained_side,
          score_hundredths, band, coverage, engine_version, policy_version, model_version, relationship, trust, segment,
          csm_id, arr_minor, currency, ladder_level, ladder_expected, contributions, contradictions, flags, marks, renewals,
          decided_renewals, quarter_opening)
      on conflict (workspace_id, account_id, as_of, recorded_at) do update
        set stored_at = excluded.stored_at, usage = excluded.usage, attained = excluded.attained,
          state = excluded.state, since = excluded.since, usage_side = excluded.usage_side,
          attained_side = excluded.attained_side, score_hundredths = excluded.score_hundredths,
          band = excluded.band, coverage = excluded.coverage, contributions = excluded.contributions,
          contradictions = excluded.contradictions,
          relationship = excluded.relationship, trust = excluded.trust, segment = excluded.segment,
          csm_id = excluded.csm_id, arr_minor = excluded.arr_minor, currency = excluded.currency,
          flags = excluded.flags, marks = excluded.marks, renewals = excluded.renewals,
          decided_renewals = excluded.decided_renewals, quarter_opening = excluded.quarter_opening,
          ladder_level = excluded.ladder_level, ladder_expected = excluded.ladder_expected,
          engine_version = excluded.engine_version, policy_version = excluded.policy_version,
          model_version = excluded.model_version`,
    values: [
      tx.workspaceId,
      news.map(row => row.recordedAt.toISOString()),
      scores.map(score => score.accountId),
      scores.map(score => score.asOf),
      scores.map(score => score.usage),
      scores.map(score => score.attained),
      scores.map(score => score.state.state),
      scores.map(score => score.state.since),
      scores.map(score => score.state.usage),
      scores.map(score => score.state.attained),
      scores.map(score => score.scoreHundredths),
      scores.map(score => score.band),
      scores.map(score => score.coverage),
      scores.map(score => score.engineVersion),
      scores.map(score => score.policyVersion),
      scores.map(score => score.modelVersion),
      ...listedValues(scores),
    ],
  })
}

/**
 * One array a column, of JSON one document a column: within an array of PostgreSQL each of its quotes would be escaped and
 * read twice. What is written was judged now, so it has them all.
 */
function listedValues(scores: readonly StoredScore[]): unknown[] {
  const listed = scores.map(score => {
    if (score.listed === null) throw new Error(`a row of ${score.accountId} is written without its lists`)
    return score.listed
  })
  return [
    listed.map(each => each.relationship),
    listed.map(each => each.trust),
    listed.map(each => each.segment),
    listed.map(each => each.csmId),
    listed.map(each => each.arrMinor),
    listed.map(each => each.currency),
    listed.map(each => each.ladderLevel),
    JSON.stringify(scores.map(score => score.contributions)),
    JSON.stringify(scores.map(score => score.contradictions)),
    JSON.stringify(listed.map(each => each.flags)),
    JSON.stringify(listed.map(each => each.marks)),
    JSON.stringify(listed.map(each => each.renewals)),
    JSON.stringify(listed.map(each => each.decidedRenewals)),
    JSON.stringify(scores.map(({ asOf, listed }) => quarterOpening(asOf, listed?.renewals ?? []))),
    listed.map(each => each.ladderExpected),
  ]
}
