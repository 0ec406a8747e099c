// Reads kept scores: the newest one before a day, the one of a day, and the days there are.
import type { Tx } from '@rung/database'
import type { Contribution } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { PreviousDay } from '../judgement/judge-account.ts'
import type { StoredScore } from './stored-score.ts'

type PreviousRow = {
  account_id: string
  state: GapState['state']
  since: Day
  usage_side: GapState['usage']
  attained_side: GapState['attained']
  contradictions: PreviousDay['contradictions']
}

/**
 * For each account what lives on from its newest judged day before `before`, in the newest revision recorded by
 * `knownAt`: one index look-up an account. Accounts never judged by then are absent.
 */
export async function readPreviousDays(
  tx: Tx,
  asked: { readonly accountIds: readonly string[]; readonly before: Day; readonly knownAt: Date },
): Promise<Map<string, PreviousDay>> {
  const rows = await tx.query<PreviousRow>({
    name: 'health-read-previous-days',
    text: `
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest($1::text[]) as asked (account_id)
      cross join lateral (
        select scores.account_id, scores.state, scores.since, scores.usage_side, scores.attained_side,
          scores.contradictions
        from health.scores
        where scores.workspace_id = $2
          and scores.account_id = asked.account_id
          and scores.as_of < $3
          and scores.recorded_at <= $4
        order by scores.as_of desc, scores.recorded_at desc
        limit 1
      ) as newest`,
    values: [asked.accountIds, tx.workspaceId, asked.before, asked.knownAt.toISOString()],
  })
  return new Map(
    rows.map(row => [
      row.account_id,
      {
        state: { state: row.state, since: row.since, usage: row.usage_side, attained: row.attained_side },
        contradictions: row.contradictions,
      },
    ]),
  )
}

type ScoreRow = Omit<PreviousRow, 'contradictions'> & {
  as_of: Day
  recorded_at: Date
  usage: number | null
  attained: number | null
  score_hundredths: number | null
  band: StoredScore['band']
  coverage: number
  contributions: Contribution[]
  contradictions: StoredScore['contradictions']
  engine_version: string
  policy_version: string
  model_version: string
}

export type KeptScore = { readonly score: StoredScore; readonly recordedAt: Date }

/** The kept score of each account on exactly that day, in the newest revision recorded by `knownAt`. */
export async function readScores(
  tx: Tx,
  asked: { readonly accountIds: readonly string[]; readonly asOf: Day; readonly knownAt: Date },
): Promise<Map<string, KeptScore>> {
  const rows = await tx.query<ScoreRow>({
    name: 'health-read-scores',
    text: `
      select newest.account_id, newest.as_of::text as as_of, newest.recorded_at, newest.usage, newest.attained, newest.state,
        newest.since::text as since, newest.usage_side, newest.attained_side, newest.score_hundredths,
        newest.band, newest.coverage, newest.contributions, newest.contradictions, newest.engine_version,
        newest.policy_version, newest.model_version
      from unnest($1::text[]) as asked (account_id)
      cross join lateral (
        select scores.account_id, scores.as_of, scores.recorded_at, scores.usage, scores.attained, scores.state, scores.since,
          scores.usage_side, scores.attained_side, scores.score_hundredths, scores.band, scores.coverage,
          scores.contributions, scores.contradictions, scores.engine_version, scores.policy_version,
          scores.model_version
        from health.scores
        where scores.workspace_id = $2
          and scores.account_id = asked.account_id
          and scores.as_of = $3
          and scores.recorded_at <= $4
        order by scores.recorded_at desc
        limit 1
      ) as newest`,
    values: [asked.accountIds, tx.workspaceId, asked.asOf, asked.knownAt.toISOString()],
  })
  return new Map(rows.map(row => [row.account_id, { score: scoreOf(row), recordedAt: row.recorded_at }]))
}

function scoreOf(row: ScoreRow): StoredScore {
  return {
    accountId: row.account_id,
    asOf: row.as_of,
    usage: row.usage,
    attained: row.attained,
    state: { state: row.state, since: row.since, usage: row.usage_side, attained: row.attained_side },
    scoreHundredths: row.score_hundredths,
    band: row.band,
    coverage: row.coverage,
    contributions: row.contributions.map(
      ({ kind, name, hundredths }) => ({ kind, name, hundredths }) as Contribution,
    ),
    contradictions: row.contradictions.map(({ pair, distance, size, since }) => ({
      pair,
      distance,
      size,
      since,
    })),
    engineVersion: row.engine_version,
    policyVersion: row.policy_version,
    modelVersion: row.model_version,
  }
}

/** The days on or after `since` on which each account has a score, in order. */
export async function readScoredDays(
  tx: Tx,
  accounts: readonly { readonly accountId: string; readonly since: Day }[],
): Promise<Map<string, Day[]>> {
  const rows = await tx.query<{ account_id: string; days: Day[] }>({
    name: 'health-read-scored-days',
    text: `
      select scores.account_id, array_agg(distinct scores.as_of::text order by scores.as_of::text) as days
      from unnest($1::text[], $2::date[]) as asked (account_id, since)
      join health.scores
        on scores.workspace_id = $3
        and scores.account_id = asked.account_id
        and scores.as_of >= asked.since
      group by scores.account_id`,
    values: [accounts.map(each => each.accountId), accounts.map(each => each.since), tx.workspaceId],
  })
  return new Map(rows.map(row => [row.account_id, row.days]))
}
