// Final forecasts: what a person committed to for a quarter, a segment and a CSM.
import type { Tx } from '@rung/database'
import { bigint, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const forecastFinals = pgSchema('renewals').table(
  'forecast_finals',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    quarter: text('quarter').notNull(),
    segment: text('segment').notNull(),
    csmId: text('csm_id').notNull(),
    retainedMinor: bigint('retained_minor', { mode: 'number' }).notNull(),
    arrAfterMinor: bigint('arr_after_minor', { mode: 'number' }).notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    recordedBy: text('recorded_by').notNull(),
    personId: text('person_id'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

/** What a final is about; null means all of them. */
export type FinalScope = {
  readonly quarter: string
  readonly segment: string | null
  readonly csmId: string | null
}

export type ForecastFinal = {
  readonly id: string
  readonly retainedMinor: number
  readonly arrAfterMinor: number
  readonly recordedAt: Date
  readonly personId: string | null
}

export async function insertFinal(
  tx: Tx,
  scope: FinalScope,
  final: ForecastFinal,
  recordedBy: string,
): Promise<void> {
  await tx.query({
    name: 'renewals-insert-forecast-final',
    text: `
      insert into renewals.forecast_finals
        (workspace_id, id, quarter, segment, csm_id, retained_minor, arr_after_minor, recorded_at, recorded_by, person_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      tx.workspaceId,
      final.id,
      scope.quarter,
      scope.segment ?? '',
      scope.csmId ?? '',
      final.retainedMinor,
      final.arrAfterMinor,
      final.recordedAt.toISOString(),
      recordedBy,
      final.personId,
    ],
  })
}

/** The newest final of exactly that quarter, segment and CSM that was recorded by `knownAt`; null when there is none. */
export async function readFinal(tx: Tx, scope: FinalScope, knownAt: Date): Promise<ForecastFinal | null> {
  const [row] = await tx.query<{
    id: string
    retained_minor: number
    arr_after_minor: number
    recorded_at: Date
    person_id: string | null
  }>({
    name: 'renewals-read-forecast-final',
    text: `
      select forecast_finals.id, forecast_finals.retained_minor, forecast_finals.arr_after_minor,
        forecast_finals.recorded_at, forecast_finals.person_id
      from renewals.forecast_finals
      where forecast_finals.workspace_id = $1
        and forecast_finals.quarter = $2
        and forecast_finals.segment = $3
        and forecast_finals.csm_id = $4
        and forecast_finals.recorded_at <= $5
      order by forecast_finals.recorded_at desc, forecast_finals.id desc
      limit 1`,
    values: [tx.workspaceId, scope.quarter, scope.segment ?? '', scope.csmId ?? '', knownAt.toISOString()],
  })
  if (row === undefined) return null
  return {
    id: row.id,
    retainedMinor: row.retained_minor,
    arrAfterMinor: row.arr_after_minor,
    recordedAt: row.recorded_at,
    personId: row.person_id,
  }
}
