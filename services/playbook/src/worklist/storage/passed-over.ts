// What a kept list passed over: read by whoever asks for it alone, since it may be long.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { PassedOver } from '@rung/worklist'
import { and, eq } from 'drizzle-orm'
import { worklistDays } from './worklist-days.ts'

/** In order; null of a list that was kept before it was kept with what it passed over. */
export async function readPassedOver(tx: Tx, csmId: string, day: Day): Promise<readonly PassedOver[] | null> {
  const { workspaceId, passedOverCards } = worklistDays
  const [row] = await tx.db
    .select({ passedOver: passedOverCards })
    .from(worklistDays)
    .where(and(eq(workspaceId, tx.workspaceId), eq(worklistDays.csmId, csmId), eq(worklistDays.day, day)))
  return (row?.passedOver ?? null) as readonly PassedOver[] | null
}
