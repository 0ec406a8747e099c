// Keeps scores: the open day's revisions replace each other, a closed day gains a row when its score is another.
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@rung/database'
import { type Day, dayOf, startOf } from '@rung/kernel'
import { readScores } from './read-scores.ts'
import type { StoredScore } from './stored-score.ts'

/** A score to keep, and when the newest of the signals it was made from was recorded. */
export type NewScore = { readonly score: StoredScore; readonly newestSignalAt: Date }

/**
 * Writes those of one day that say something new as of `recordedAt`, and says how many that were.
 *
 * Signals of an open day replace each other, so a row recorded in its own day moves along with them even when it says
 * the same: else it could not be computed again as of its `recorded_at`.
 */
export async function saveScores(
  tx: Tx,
  asOf: Day,
  recordedAt: Date,
  judged: readonly NewScore[],
): Promise<number> {
  const accountIds = judged.map(({ score }) => score.accountId)
  const kept = await readScores(tx, { accountIds, asOf, knownAt: recordedAt })
  const isOpen = dayOf(recordedAt) === asOf
  const news = judged
    .filter(({ score, newestSignalAt }) => {
      const before = kept.get(score.accountId)
      if (before === undefined || !isDeepStrictEqual(before.score, score)) return true
      return isOpen && before.recordedAt < newestSignalAt
    })
    .map(({ score }) => score)
  if (news.length === 0) return 0
  if (isOpen) await dropOpenRevisions(tx, asOf, news)
  await insert(tx, recordedAt, news)
  return news.length
}

async function dropOpenRevisions(tx: Tx, asOf: Day, news: readonly StoredScore[]): Promise<void> {
  await tx.query({
    name: 'health-drop-open-revisions',
    text: `
      delete from health.scores
      using unnest($1::text[]) as asked (account_id)
      where scores.workspace_id = $2
        and scores.account_id = asked.account_id
        and scores.as_of = $3
        and scores.recorded_at >= $4`,
    values: [news.map(score => score.accountId), tx.workspaceId, asOf, startOf(asOf).toISOString()],
  })
}

async function insert(tx: Tx, recordedAt: Date, news: readonly StoredScore[]): Promise<void> {
  await tx.query({
    name: 'health-insert-scores',
    text: `
      insert into health.scores (workspace_id, recorded_at, account_id, as_of, usage, attained, state, since,
        usage_side, attained_side, score_hundredths, band, coverage, contributions, contradictions,
        engine_version, policy_version, model_version)
      select $1, $2, new.account_id, new.as_of, new.usage, new.attained, new.state, new.since, new.usage_side,
        new.attained_side, new.score_hundredths, new.band, new.coverage, new.contributions, new.contradictions,
        new.engine_version, new.policy_version, new.model_version
      from unnest($3::text[], $4::date[], $5::float8[], $6::float8[], $7::text[], $8::date[], $9::text[],
          $10::text[], $11::integer[], $12::text[], $13::float8[], $14::jsonb[], $15::jsonb[], $16::text[],
          $17::text[], $18::text[])
        as new (account_id, as_of, usage, attained, state, since, usage_side, attained_side, score_hundredths,
          band, coverage, contributions, contradictions, engine_version, policy_version, model_version)
      on conflict (workspace_id, account_id, as_of, recorded_at) do update
        set usage = excluded.usage, attained = excluded.attained, state = excluded.state,
          since = excluded.since, usage_side = excluded.usage_side, attained_side = excluded.attained_side,
          score_hundredths = excluded.score_hundredths, band = excluded.band, coverage = excluded.coverage,
          contributions = excluded.contributions, contradictions = excluded.contradictions,
          engine_version = excluded.engine_version, policy_version = excluded.policy_version,
          model_version = excluded.model_version`,
    values: [
      tx.workspaceId,
      recordedAt.toISOString(),
      news.map(score => score.accountId),
      news.map(score => score.asOf),
      news.map(score => score.usage),
      news.map(score => score.attained),
      news.map(score => score.state.state),
      news.map(score => score.state.since),
      news.map(score => score.state.usage),
      news.map(score => score.state.attained),
      news.map(score => score.scoreHundredths),
      news.map(score => score.band),
      news.map(score => score.coverage),
      news.map(score => JSON.stringify(score.contributions)),
      news.map(score => JSON.stringify(score.contradictions)),
      news.map(score => score.engineVersion),
      news.map(score => score.policyVersion),
      news.map(score => score.modelVersion),
    ],
  })
}
