// What a CSM's accounts were last judged to be, as worklists look at it, and where they stood on the ladder some days before.
import { defineRead, type Ids, type Read, type Tx } from '@rung/database'
import { joinWorklist, type Versions, type WorklistFacts } from '@rung/judgement'
import type { Day } from '@rung/kernel'

export type PortfolioRow = {
  readonly accountId: string
  /** Its current row; null before the first, and of one from before worklists read it. */
  readonly current: {
    readonly judgedOn: Day
    readonly recordedAt: Date
    readonly versions: Versions
    readonly facts: WorklistFacts
    /** Something was said of it since, or it cannot be judged. */
    readonly waits: boolean
  } | null
  /** The newest judged day on or before the one asked about; null where there is none. */
  readonly before: {
    readonly asOf: Day
    readonly recordedAt: Date
    readonly policyVersion: string
    readonly ladderExpected: number | null
  } | null
}

export type PortfolioRowsRequest<Accounts = readonly string[]> = {
  readonly accountIds: Accounts
  /** A day before today. */
  readonly before: Day
  readonly knownAt: Date
}

type Row = {
  account_id: string
  judged_on: Day | null
  recorded_at: Date | null
  engine_version: string
  policy_version: string
  model_version: string
  worklist_form: unknown
  worklist_figures: number[] | null
  waits: boolean
  before_on: Day | null
  before_recorded_at: Date | null
  before_policy: string
  before_expected: number | null
}

/** One of each account, in id order: three look-ups by index an account, and no signal is read. */
export const portfolioRowsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, before, knownAt }: PortfolioRowsRequest<Ids>,
): Read<PortfolioRow[]> =>
  defineRead(
    {
      name: 'playbook-portfolio-rows',
      text: `
      select asked.account_id, current.judged_on::text as judged_on, current.recorded_at, current.engine_version,
        current.policy_version, current.model_version, current.worklist_form, current.worklist_figures,
        exists (
          select from signals.due_work
          where due_work.workspace_id = $1 and due_work.consumer = 'health' and due_work.account_id = asked.account_id
        ) or exists (
          select from signals.stuck_accounts
          where stuck_accounts.workspace_id = $1 and stuck_accounts.account_id = asked.account_id
        ) as waits,
        stood.as_of::text as before_on, stood.recorded_at as before_recorded_at, stood.policy_version as before_policy,
        stood.ladder_expected as before_expected
      from unnest($2::text[]) as asked (account_id)
      left join published.accounts as current
        on current.workspace_id = $1 and current.account_id = asked.account_id
      left join lateral (
        select judged_days.as_of, judged_days.recorded_at, judged_days.policy_version, judged_days.ladder_expected
        from published.judged_days
        where judged_days.workspace_id = $1
          and judged_days.account_id = asked.account_id
          and judged_days.as_of <= $3
          and judged_days.recorded_at <= $4
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as stood on true
      order by asked.account_id`,
      values: [workspaceId, accountIds, before, knownAt.toISOString()],
    },
    (rows: readonly Row[]) => rows.map(rowOf),
    ['recorded_at', 'before_recorded_at'],
  )

function rowOf(row: Row): PortfolioRow {
  const { judged_on: judgedOn, recorded_at: recordedAt } = row
  const facts = joinWorklist(row.worklist_form, row.worklist_figures)
  const { before_on: asOf, before_recorded_at: beforeAt } = row
  const versions = { engine: row.engine_version, policy: row.policy_version, model: row.model_version }
  return {
    accountId: row.account_id,
    current:
      judgedOn === null || recordedAt === null || facts === null
        ? null
        : { judgedOn, recordedAt, versions, facts, waits: row.waits },
    before:
      asOf === null || beforeAt === null
        ? null
        : {
            asOf,
            recordedAt: beforeAt,
            policyVersion: row.before_policy,
            ladderExpected: row.before_expected,
          },
  }
}
