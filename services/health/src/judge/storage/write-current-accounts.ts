// Writes the current row of each account that was just judged.
import type { Tx } from '@rung/database'
import { addDays, type Day } from '@rung/kernel'
import type { PartedAccount } from '../part-worklists.ts'
import { arrayText } from './array-text.ts'

/** Days over which a trend is told. */
export const TREND_DAYS = { short: 30, long: 90 } as const

/** The trend is to the newest row on or before the day 30 and 90 days earlier, in its newest revision: two look-ups. */
export async function writeCurrentAccounts(tx: Tx, accounts: readonly PartedAccount[]): Promise<void> {
  const earlier = (alias: string, day: string) => `
        left join lateral (
          select scores.score_hundredths
          from health.scores
          where scores.workspace_id = $1 and scores.account_id = new.account_id and scores.as_of <= new.${day}
          order by scores.as_of desc, scores.recorded_at desc
          limit 1
        ) as ${alias} on true`
  await tx.query({
    name: 'health-write-current-accounts',
    text: `
      insert into health.current_accounts as current (workspace_id, account_id, judged_on, recorded_at, score_hundredths,
        band, coverage, provisional, state, since, usage_side, attained_side, usage, attained,
        relationship, trust, trend_30d, trend_90d, arr_minor, currency, next_renewal_id, next_due_on,
        next_probability_lost, decided_renewals, flags, flag_count, marks, csm_id, segment, closed, engine_version,
        policy_version, model_version, loss_risk, ladder_level, worklist_figures)
      select $1, new.account_id, new.judged_on, new.recorded_at, new.score_hundredths,
        new.band, new.coverage, new.provisional, new.state, new.since, new.usage_side,
        new.attained_side, new.usage, new.attained, new.relationship, new.trust,
        new.score_hundredths - short.score_hundredths, new.score_hundredths - long.score_hundredths,
        new.arr_minor, new.currency, new.next_renewal_id, new.next_due_on, new.next_probability_lost,
        new.decided_renewals, array(select jsonb_array_elements_text(new.flags)), jsonb_array_length(new.flags),
        array(select jsonb_array_elements_text(new.marks)), new.csm_id, new.segment, new.closed, new.engine_version, new.policy_version, new.model_version,
        new.loss_risk, new.ladder_level, new.worklist_figures::float8[]
      from rows from (
          unnest($2::text[], $3::date[], $4::timestamptz[], $5::integer[], $6::text[], $7::float8[], $8::boolean[],
            $9::text[], $10::date[], $11::text[], $12::text[], $13::float8[], $14::float8[], $15::float8[],
            $16::float8[], $17::date[], $18::date[], $19::bigint[], $20::text[], $21::text[], $22::date[], $23::float8[],
            $24::text[], $25::text[], $26::boolean[], $27::text[], $28::text[], $29::text[], $30::float8[],
            $31::smallint[], $32::text[]),
          jsonb_array_elements($33::jsonb), jsonb_array_elements($34::jsonb), jsonb_array_elements($35::jsonb)
        ) as new (account_id, judged_on, recorded_at, score_hundredths, band, coverage, provisional,
          state, since, usage_side, attained_side, usage, attained, relationship, trust, short_on, long_on, arr_minor,
          currency, next_renewal_id, next_due_on, next_probability_lost, csm_id,
          segment, closed, engine_version, policy_version, model_version, loss_risk, ladder_level, worklist_figures,
          decided_renewals, flags, marks)
      ${earlier('short', 'short_on')}
      ${earlier('long', 'long_on')}
      on conflict (workspace_id, account_id) do update
        set judged_on = excluded.judged_on, recorded_at = excluded.recorded_at,
          score_hundredths = excluded.score_hundredths, band = excluded.band, coverage = excluded.coverage,
          provisional = excluded.provisional, state = excluded.state,
          since = excluded.since, usage_side = excluded.usage_side, attained_side = excluded.attained_side,
          usage = excluded.usage, attained = excluded.attained, relationship = excluded.relationship,
          trust = excluded.trust, trend_30d = excluded.trend_30d, trend_90d = excluded.trend_90d,
          arr_minor = excluded.arr_minor, currency = excluded.currency, next_renewal_id = excluded.next_renewal_id,
          next_due_on = excluded.next_due_on, next_probability_lost = excluded.next_probability_lost,
          decided_renewals = excluded.decided_renewals, flags = excluded.flags, flag_count = excluded.flag_count,
          marks = excluded.marks,
          csm_id = excluded.csm_id, segment = excluded.segment, closed = excluded.closed,
          engine_version = excluded.engine_version, policy_version = excluded.policy_version,
          model_version = excluded.model_version, loss_risk = excluded.loss_risk,
          ladder_level = excluded.ladder_level, worklist_figures = excluded.worklist_figures
        where current.* is distinct from excluded.*`,
    values: [tx.workspaceId, ...accountValues(accounts)],
  })
}

/**
 * One array a column, of JSON one document a column: within an array of PostgreSQL each of its quotes would be escaped and
 * read twice.
 */
function accountValues(accounts: readonly PartedAccount[]): unknown[] {
  const column = (of: (account: PartedAccount) => unknown) => accounts.map(of)
  const document = (of: (account: PartedAccount) => unknown) => JSON.stringify(accounts.map(of))
  const daysBefore = (day: Day, days: number) => addDays(day, -days)
  return [
    column(({ score }) => score.accountId),
    column(({ score }) => score.asOf),
    column(({ recordedAt }) => recordedAt.toISOString()),
    column(({ score }) => score.scoreHundredths),
    column(({ score }) => score.band),
    column(({ score }) => score.coverage),
    column(({ isProvisional }) => isProvisional),
    column(({ score }) => score.state.state),
    column(({ score }) => score.state.since),
    column(({ score }) => score.state.usage),
    column(({ score }) => score.state.attained),
    column(({ score }) => score.usage),
    column(({ score }) => score.attained),
    column(({ score }) => score.listed.relationship),
    column(({ score }) => score.listed.trust),
    column(({ score }) => daysBefore(score.asOf, TREND_DAYS.short)),
    column(({ score }) => daysBefore(score.asOf, TREND_DAYS.long)),
    column(({ score }) => score.listed.arrMinor),
    column(({ score }) => score.listed.currency),
    column(({ score }) => score.listed.renewals[0]?.renewal.renewalId ?? null),
    column(({ score }) => score.listed.renewals[0]?.renewal.dueOn ?? null),
    column(({ score }) => score.listed.renewals[0]?.risk.probabilityLost ?? null),
    column(({ score }) => score.listed.csmId),
    column(({ score }) => score.listed.segment),
    column(({ isClosed }) => isClosed),
    column(({ score }) => score.engineVersion),
    column(({ score }) => score.policyVersion),
    column(({ score }) => score.modelVersion),
    column(({ lossRisk }) => lossRisk),
    column(({ score }) => score.listed.ladderLevel),
    column(({ worklist }) => arrayText(worklist.figures)),
    document(({ score }) => score.listed.decidedRenewals),
    document(({ score }) => score.listed.flags),
    document(({ score }) => score.listed.marks),
  ]
}
