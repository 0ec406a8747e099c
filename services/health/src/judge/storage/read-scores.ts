// Reads kept scores: the newest one on or before a day, and all rows of a span of days with what they fold from.
import type { Tx } from '@rung/database'
import type { Contribution } from '@rung/health-score'
import type { KeptScore, ListedColumns, StoredScore } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { AccountDays } from '@rung/signals'
import type { GapState } from '@rung/success-gap'

type ScoreRow = {
  account_id: string
  state: GapState['state']
  since: Day
  usage_side: GapState['usage']
  attained_side: GapState['attained']
  as_of: Day
  recorded_at: Date
  usage: number | null
  attained: number | null
  score_hundredths: number | null
  band: StoredScore['band']
  coverage: number
  contributions: Contribution[] | null
  contradictions: StoredScore['contradictions']
  relationship: number | null
  trust: number | null
  ladder_level: ListedColumns['ladderLevel']
  segment: string | null
  csm_id: string | null
  arr_minor: number | null
  currency: string | null
  flags: ListedColumns['flags'] | null
  marks: ListedColumns['marks']
  ladder_expected: number | null
  renewals: ListedColumns['renewals'] | null
  decided_renewals: ListedColumns['decidedRenewals'] | null
  engine_version: string
  policy_version: string
  model_version: string
}

/** `document` gives what is read of a column that holds one. */
const columns = (document: (name: string) => string) =>
  `scores.account_id, scores.as_of::text as as_of, scores.recorded_at, scores.usage, scores.attained,
        scores.state, scores.since::text as since, scores.usage_side, scores.attained_side, scores.score_hundredths,
        scores.band, scores.coverage, ${document('contributions')}, scores.contradictions,
        scores.relationship, scores.trust, scores.ladder_level, scores.segment, scores.csm_id, scores.arr_minor, scores.currency,
        scores.flags, scores.marks, ${document('renewals')}, ${document('decided_renewals')}, scores.engine_version,
        scores.policy_version, scores.model_version, scores.ladder_expected`

/** The kept score of the account's newest judged day on or before `asOf`, in the newest revision recorded by `knownAt`. */
export async function readNewestScore(
  tx: Tx,
  input: { readonly accountId: string; readonly asOf: Day; readonly knownAt: Date },
): Promise<KeptScore | undefined> {
  const rows = await tx.query<ScoreRow>({
    name: 'health-read-newest-score',
    text: `
      select ${columns(name => `scores.${name}`)}
      from health.scores
      where scores.workspace_id = $1
        and scores.account_id = $2
        and scores.as_of <= $3
        and scores.recorded_at <= $4
      order by scores.as_of desc, scores.recorded_at desc
      limit 1`,
    values: [tx.workspaceId, input.accountId, input.asOf, input.knownAt.toISOString()],
  })
  return rows.map(keptScoreOf)[0]
}

/**
 * All rows of each span's days, and those of days before it that folding the span can look back at: from the newest
 * row that was known at the end of its first day (`knownAt`). By account, day and instant. Nothing is folded from the documents of
 * days before: they are not read.
 */
export async function readKeptScores(
  tx: Tx,
  input: readonly (AccountDays & { readonly knownAt: Date })[],
): Promise<KeptScore[]> {
  const rows = await tx.query<ScoreRow>({
    name: 'health-read-kept-scores',
    text: `
      select ${columns(name => `case when scores.as_of >= asked.first then scores.${name} end as ${name}`)}
      from unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[]) as asked (account_id, first, last, known_at)
      left join lateral (
        select earlier.as_of
        from health.scores as earlier
        where earlier.workspace_id = $5
          and earlier.account_id = asked.account_id
          and earlier.as_of < asked.first
          and earlier.recorded_at <= asked.known_at
        order by earlier.as_of desc, earlier.recorded_at desc
        limit 1
      ) as carried on true
      join health.scores
        on scores.workspace_id = $5
        and scores.account_id = asked.account_id
        and scores.as_of >= coalesce(carried.as_of, '-infinity')
        and scores.as_of <= asked.last
      order by scores.account_id, scores.as_of, scores.recorded_at`,
    values: [
      input.map(each => each.accountId),
      input.map(each => each.first),
      input.map(each => each.last),
      input.map(each => each.knownAt.toISOString()),
      tx.workspaceId,
    ],
  })
  return rows.map(keptScoreOf)
}

function keptScoreOf(row: ScoreRow): KeptScore {
  return { score: scoreOf(row), recordedAt: row.recorded_at }
}

// jsonb keeps no order of fields, so that each is named.
function scoreOf(row: ScoreRow): StoredScore {
  return {
    accountId: row.account_id,
    asOf: row.as_of,
    usage: row.usage,
    attained: row.attained,
    state: stateOf(row),
    scoreHundredths: row.score_hundredths,
    band: row.band,
    coverage: row.coverage,
    contributions: (row.contributions ?? []).map(
      ({ kind, name, hundredths }) => ({ kind, name, hundredths }) as Contribution,
    ),
    contradictions: row.contradictions.map(({ pair, size, since }) => ({ pair, size, since })),
    listed: listedOf(row),
    engineVersion: row.engine_version,
    policyVersion: row.policy_version,
    modelVersion: row.model_version,
  }
}

function listedOf(row: ScoreRow): ListedColumns | null {
  const { flags, renewals, decided_renewals } = row
  if (flags === null || renewals === null || decided_renewals === null) return null
  return {
    relationship: row.relationship,
    trust: row.trust,
    ladderLevel: row.ladder_level,
    ladderExpected: row.ladder_expected,
    segment: row.segment,
    csmId: row.csm_id,
    arrMinor: row.arr_minor,
    currency: row.currency,
    flags,
    marks: row.marks,
    renewals,
    decidedRenewals: decided_renewals,
  }
}

function stateOf(row: ScoreRow): GapState {
  return { state: row.state, since: row.since, usage: row.usage_side, attained: row.attained_side }
}
