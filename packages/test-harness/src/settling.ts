// Whether anything is due still, and what was tried and failed.
import type { TestDatabase } from './postgres.ts'

export type Settling = { readonly waiting: boolean; readonly failed: string | null }

/** As of an instant of the clock that tests turn. */
export async function readSettling(query: TestDatabase['query'], now: Date): Promise<Settling> {
  const [row = { waiting: true, failed: null }] = await query<{
    waiting: boolean
    failed: string | null
  }>(
    `select
       exists (select from signals.due_work where due_work.not_before <= $1 or due_work.attempts > 0) or exists (select from usage.dirty_marks where set_aside_at is null)
         as waiting,
       coalesce(
         (select min(due_work.consumer || ' of ' || due_work.account_id) from signals.due_work where due_work.attempts > 0),
         (select min('the counting of ' || coalesce(dirty_marks.group_key, 'a person')) from usage.dirty_marks
           where dirty_marks.attempts > 0 and dirty_marks.set_aside_at is null)
       ) as failed`,
    [now.toISOString()],
  )
  return row
}

/** It would be put off further each time: better to say so than to wait. */
export function isSettled({ waiting, failed }: Settling): boolean {
  if (failed !== null) throw new Error(`an account could not be judged: ${failed}`)
  return !waiting
}
