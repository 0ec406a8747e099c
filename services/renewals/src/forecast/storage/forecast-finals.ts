// Final forecasts: what a person committed to for a quarter, a segment and a CSM.
import type { Tx } from '@rung/database'
import { and, desc, eq, lte } from 'drizzle-orm'
import { bigint, boolean, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

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
    declared: boolean('declared').notNull().default(false),
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
  /** Whoever recorded it said when it was committed. */
  readonly declared: boolean
}

export async function insertFinal(
  tx: Tx,
  scope: FinalScope,
  final: ForecastFinal,
  recordedBy: string,
): Promise<void> {
  await tx.db
    .insert(forecastFinals)
    .values({ workspaceId: tx.workspaceId, ...final, ...columnsOf(scope), recordedBy })
}

/** The newest final of exactly that quarter, segment and CSM that was recorded by `knownAt`; null when there is none. */
export async function readFinal(tx: Tx, scope: FinalScope, knownAt: Date): Promise<ForecastFinal | null> {
  const { id, retainedMinor, arrAfterMinor, recordedAt, personId, declared } = forecastFinals
  const { quarter, segment, csmId } = columnsOf(scope)
  const [row] = await tx.db
    .select({ id, retainedMinor, arrAfterMinor, recordedAt, personId, declared })
    .from(forecastFinals)
    .where(
      and(
        eq(forecastFinals.workspaceId, tx.workspaceId),
        eq(forecastFinals.quarter, quarter),
        eq(forecastFinals.segment, segment),
        eq(forecastFinals.csmId, csmId),
        lte(recordedAt, knownAt),
      ),
    )
    .orderBy(desc(recordedAt), desc(id))
    .limit(1)
    .prepare('renewals-read-final')
    .execute()
  return row ?? null
}

/** All of them have the empty name, which no segment and no person has. */
function columnsOf({ quarter, segment, csmId }: FinalScope) {
  return { quarter, segment: segment ?? '', csmId: csmId ?? '' }
}
