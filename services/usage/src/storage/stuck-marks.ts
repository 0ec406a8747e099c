// Marks that could not be counted: set back, set aside with the reason, and freed when something may have mended them.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { foldPolicy } from '../policy.ts'
import type { ClaimedMark } from './dirty-marks.ts'

export type FailedMark = { readonly mark: ClaimedMark /** Without personal data. */; readonly reason: string }

/** A mark set aside, with an account it concerns. */
export type StuckMark = {
  readonly accountId: string
  readonly reason: string
  readonly since: Date
  readonly attempts: number
  readonly day: Day | null
}

/** Sets marks back, 2, 4, 8 ... seconds, and after the last attempt of the policy sets them aside. */
export async function setBackMarks(tx: Tx, failed: readonly FailedMark[], now: Date): Promise<void> {
  if (failed.length === 0) return
  await tx.query({
    name: 'usage-set-back-marks',
    text: `
      update usage.dirty_marks
      set attempts = dirty_marks.attempts + 1,
        failing_since = coalesce(dirty_marks.failing_since, $4),
        not_before = $4::timestamptz + least($6, 2 ^ least(dirty_marks.attempts + 1, 20)) * interval '1 second',
        set_aside_at = case when dirty_marks.attempts + 1 >= $5 then $4::timestamptz end,
        reason = failed.reason
      from unnest($2::bigint[], $3::text[]) as failed (seq, reason)
      where dirty_marks.workspace_id = $1 and dirty_marks.seq = failed.seq`,
    values: [
      tx.workspaceId,
      failed.map(({ mark }) => mark.seq),
      failed.map(({ reason }) => reason),
      now.toISOString(),
      foldPolicy.attempts,
      foldPolicy.longestWaitSeconds,
    ],
  })
}

/** Of these marks those that are set aside, with every account they concern: the one named, or those of the person. */
export async function accountsOfStuckMarks(tx: Tx, marks: readonly ClaimedMark[]): Promise<StuckMark[]> {
  if (marks.length === 0) return []
  return tx.query({
    name: 'usage-accounts-of-stuck-marks',
    text: `
      select distinct accounts.id as "accountId", stuck.reason, stuck.failing_since as since, stuck.attempts,
        stuck.day::text as day
      from usage.dirty_marks as stuck
      cross join lateral (
        select stuck.group_key where stuck.kind in ('account_day', 'milestone')
        union
        select memberships.group_key
        from usage.memberships
        where memberships.workspace_id = $1 and stuck.kind in ('person_day', 'person', 'alias')
          and memberships.user_key = stuck.user_key
      ) as concerned (group_key)
      join directory.accounts on accounts.workspace_id = $1 and accounts.external_id = concerned.group_key
      where stuck.workspace_id = $1 and stuck.set_aside_at is not null and stuck.seq = any ($2::bigint[])`,
    values: [tx.workspaceId, marks.map(mark => mark.seq)],
  })
}

/** Of these accounts, by external id, those none of whose marks is set aside any more. */
export async function withoutStuckMarks(tx: Tx, groupKeys: readonly string[]): Promise<string[]> {
  if (groupKeys.length === 0) return []
  const rows = await tx.query<{ group_key: string }>({
    name: 'usage-without-stuck-marks',
    text: `
      select asked.group_key
      from unnest($2::text[]) as asked (group_key)
      where not exists (
        select from usage.dirty_marks
        where dirty_marks.workspace_id = $1 and dirty_marks.group_key = asked.group_key
          and dirty_marks.set_aside_at is not null
      )`,
    values: [tx.workspaceId, groupKeys],
  })
  return rows.map(row => row.group_key)
}

/** Lets marks of these accounts, and of people who belong to them, be counted once more. */
export async function freeStuckMarks(tx: Tx, groupKeys: readonly string[]): Promise<void> {
  if (groupKeys.length === 0) return
  await tx.query({
    name: 'usage-free-stuck-marks',
    text: `
      update usage.dirty_marks
      set set_aside_at = null, not_before = '-infinity', attempts = $3
      where dirty_marks.workspace_id = $1 and dirty_marks.set_aside_at is not null
        and (
          dirty_marks.kind in ('account_day', 'milestone') and dirty_marks.group_key = any ($2::text[])
          or dirty_marks.kind in ('person_day', 'person', 'alias') and exists (
            select from usage.memberships
            where memberships.workspace_id = $1 and memberships.user_key = dirty_marks.user_key
              and memberships.group_key = any ($2::text[])
          )
        )`,
    // One failure sets it aside again.
    values: [tx.workspaceId, groupKeys, foldPolicy.attempts - 1],
  })
}
