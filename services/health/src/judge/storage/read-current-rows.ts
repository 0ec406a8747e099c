// Reads the current rows of accounts by id, as the judgements they were made from.
import type { Tx } from '@rung/database'
import type { Band, Contradiction, Contribution, PairName } from '@rung/health-score'
import { joinWorklist, type KeptRenewal, type ListedColumns } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { CurrentAccount } from '../current-account.ts'

export type CurrentRow = CurrentAccount & {
  /** Hundredths of a point; null without a score so long before. */
  readonly trend30d: number | null
  readonly trend90d: number | null
}

type Row = {
  account_id: string
  judged_on: Day
  recorded_at: Date
  score_hundredths: number | null
  band: Band
  coverage: number
  provisional: boolean
  contributions: Contribution[] | null
  state: GapState['state']
  since: Day
  usage_side: GapState['usage']
  attained_side: GapState['attained']
  usage: number | null
  attained: number | null
  relationship: number | null
  trust: number | null
  ladder_level: ListedColumns['ladderLevel']
  loss_risk: number | null
  worklist_form: unknown
  worklist_figures: number[] | null
  trend_30d: number | null
  trend_90d: number | null
  arr_minor: number | null
  currency: string | null
  decided_renewals: ListedColumns['decidedRenewals']
  flags: ListedColumns['flags']
  marks: ListedColumns['marks']
  csm_id: string | null
  segment: string | null
  closed: boolean
  engine_version: string
  policy_version: string
  model_version: string
  renewals: KeptRenewal[]
  contradictions: (Pick<Contradiction, 'distance' | 'left' | 'right'> & {
    pair: PairName
    size: number
    since: Day
  })[]
}

/** By account id; accounts that were not judged yet are absent. Documents stand in the history row beside. One statement. */
export async function readCurrentRows(
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, CurrentRow>> {
  const rows = await tx.query<Row>({
    name: 'health-read-current-rows',
    text: `
      select current.account_id, current.judged_on::text as judged_on, current.recorded_at, current.score_hundredths,
        current.band, current.coverage, current.provisional, beside.contributions, current.state,
        current.since::text as since, current.usage_side, current.attained_side, current.usage, current.attained,
        current.relationship, current.trust, current.ladder_level, current.trend_30d, current.trend_90d, current.arr_minor, current.currency,
        current.decided_renewals, current.flags, current.marks, current.csm_id, current.segment, current.closed, current.loss_risk,
        forms.form as worklist_form, current.worklist_figures, current.engine_version, current.policy_version, current.model_version,
        coalesce((
          select jsonb_agg(shown.renewal order by renewals.due_on, renewals.renewal_id collate "C")
          from health.current_renewals as renewals
          left join jsonb_array_elements(beside.renewals) as shown (renewal)
            on shown.renewal #>> '{renewal,renewalId}' = renewals.renewal_id
          where renewals.workspace_id = $1 and renewals.account_id = current.account_id
        ), '[]') as renewals,
        coalesce((
          select jsonb_agg(said.shown || jsonb_build_object('pair', said.pair, 'size', said.size, 'since', said.since)
            order by said.size desc, said.pair)
          from health.current_contradictions as said
          where said.workspace_id = $1 and said.account_id = current.account_id
        ), '[]') as contradictions
      from health.current_accounts as current
      left join health.scores as beside
        on beside.workspace_id = $1
        and beside.account_id = current.account_id
        and beside.as_of = current.judged_on
        and beside.recorded_at = current.recorded_at
      left join health.worklist_forms as forms on forms.workspace_id = $1 and forms.account_id = current.account_id
      where current.workspace_id = $1 and current.account_id = any ($2::text[])`,
    values: [tx.workspaceId, accountIds],
  })
  return new Map(rows.map(row => [row.account_id, currentRowOf(row)]))
}

function currentRowOf(row: Row): CurrentRow {
  const worklist = joinWorklist(row.worklist_form, row.worklist_figures)
  return {
    score: {
      accountId: row.account_id,
      asOf: row.judged_on,
      usage: row.usage,
      attained: row.attained,
      state: { state: row.state, since: row.since, usage: row.usage_side, attained: row.attained_side },
      scoreHundredths: row.score_hundredths,
      band: row.band,
      coverage: row.coverage,
      contributions: row.contributions ?? [],
      contradictions: row.contradictions.map(({ pair, size, since }) => ({ pair, size, since })),
      listed: {
        relationship: row.relationship,
        trust: row.trust,
        ladderLevel: row.ladder_level,
        ladderExpected: worklist?.view.ladder.expected ?? null,
        segment: row.segment,
        csmId: row.csm_id,
        arrMinor: row.arr_minor,
        currency: row.currency,
        flags: row.flags,
        marks: row.marks,
        renewals: row.renewals,
        decidedRenewals: row.decided_renewals,
      },
      engineVersion: row.engine_version,
      policyVersion: row.policy_version,
      modelVersion: row.model_version,
    },
    recordedAt: row.recorded_at,
    isProvisional: row.provisional,
    isClosed: row.closed,
    lossRisk: row.loss_risk,
    worklist,
    contradictions: row.contradictions,
    trend30d: row.trend_30d,
    trend90d: row.trend_90d,
  }
}
