// Forecasts as they were served: appended, never changed, scored when their quarter is over.
import type { Tx } from '@rung/database'
import type { BookMoments, RateForecast } from '@rung/forecasting'
import { type Day, day } from '@rung/kernel'
import {
  bigint,
  date,
  doublePrecision,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { FinalScope } from './forecast-finals.ts'

export const keptForecasts = pgSchema('renewals').table(
  'kept_forecasts',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    quarter: text('quarter').notNull(),
    segment: text('segment').notNull(),
    csmId: text('csm_id').notNull(),
    asOf: date('as_of').notNull(),
    knownAt: timestamp('known_at', { withTimezone: true }).notNull(),
    servedAt: timestamp('served_at', { withTimezone: true }).notNull(),
    inputsSha256: text('inputs_sha256').notNull(),
    policyVersion: text('policy_version').notNull(),
    arrDueMinor: bigint('arr_due_minor', { mode: 'number' }).notNull(),
    expectedMinor: doublePrecision('expected_minor').notNull(),
    pullMinor: doublePrecision('pull_minor').notNull(),
    ownVariance: doublePrecision('own_variance').notNull(),
    factorSd: doublePrecision('factor_sd').notNull(),
    said: jsonb('said').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

const { workspaceId, quarter, segment, csmId, asOf, inputsSha256 } = keptForecasts
/** A question, a day and inputs. */
const ONCE = [workspaceId, quarter, segment, csmId, asOf, inputsSha256]

/** What each voice said of gross retention; null for one that had said nothing. */
export type KeptPrediction = {
  readonly model: RateForecast
  readonly last: RateForecast | null
  readonly blend: RateForecast
  readonly csm: number | null
  readonly final: number | null
}

export type KeptForecast = {
  readonly id: string
  readonly quarter: string
  readonly asOf: Day
  readonly moments: BookMoments
  readonly said: KeptPrediction
}

export type ForecastToKeep = Omit<KeptForecast, 'id'> & {
  readonly segment: string | null
  readonly csmId: string | null
  readonly knownAt: Date
  readonly inputsSha256: string
  readonly policyVersion: string
  readonly factorSd: number
}

/** Once a question, day and inputs: asked again it is the same row. */
export async function insertKept(tx: Tx, id: string, kept: ForecastToKeep, servedAt: Date): Promise<void> {
  const { moments, segment: of, csmId: by, ...said } = kept
  const { arrDueMinor, expectedMinor, pullMinor, ownVariance } = moments
  await tx.db
    .insert(keptForecasts)
    .values({
      workspaceId: tx.workspaceId,
      id,
      servedAt,
      segment: of ?? '',
      csmId: by ?? '',
      arrDueMinor,
      expectedMinor,
      pullMinor,
      ownVariance,
      ...said,
    })
    .onConflictDoNothing({ target: ONCE })
}

/**
 * What had been served by `knownAt` for exactly that segment and CSM, one a quarter: the last as of its first
 * day or before, else the first after. One made with hindsight (as of a day, as known after it) teaches nothing. What is served later, of whatever day, is not in it: a past answer stays what it was.
 *
 * Why it exists: a quarter is asked about on many days, and only one of them may teach, or a busy reader would count a quarter often.
 */
export async function readKept(
  tx: Tx,
  { segment, csmId }: Omit<FinalScope, 'quarter'>,
  knownAt: Date,
): Promise<KeptForecast[]> {
  const rows = await tx.query<{
    id: string
    quarter: string
    as_of: string
    arr_due_minor: number
    expected_minor: number
    pull_minor: number
    own_variance: number
    said: KeptPrediction
  }>({
    name: 'renewals-read-kept-forecasts',
    text: `
      select distinct on (kept_forecasts.quarter)
        kept_forecasts.id, kept_forecasts.quarter, kept_forecasts.as_of::text as as_of, kept_forecasts.arr_due_minor,
        kept_forecasts.expected_minor, kept_forecasts.pull_minor, kept_forecasts.own_variance, kept_forecasts.said
      from renewals.kept_forecasts
      cross join lateral (
        select make_date(left(kept_forecasts.quarter, 4)::integer, right(kept_forecasts.quarter, 1)::integer * 3 - 2, 1)
          - kept_forecasts.as_of as days_ahead
      ) lead
      where kept_forecasts.workspace_id = $1
        and kept_forecasts.segment = $2
        and kept_forecasts.csm_id = $3
        and kept_forecasts.served_at <= $4
        and kept_forecasts.known_at <= (kept_forecasts.as_of + 1)::timestamp at time zone 'UTC'
      order by kept_forecasts.quarter desc, (lead.days_ahead >= 0) desc, abs(lead.days_ahead),
        kept_forecasts.served_at, kept_forecasts.id`,
    values: [tx.workspaceId, segment ?? '', csmId ?? '', knownAt.toISOString()],
  })
  return rows.map(row => ({
    id: row.id,
    quarter: row.quarter,
    asOf: day(row.as_of),
    moments: {
      arrDueMinor: Number(row.arr_due_minor),
      expectedMinor: row.expected_minor,
      pullMinor: row.pull_minor,
      ownVariance: row.own_variance,
    },
    said: row.said,
  }))
}
