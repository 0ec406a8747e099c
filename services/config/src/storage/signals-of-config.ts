// What a change of config does to published signals: none is rewritten, and a draft's own go with it.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

/** What each context says of the day so far stays, so that the change can be told from what comes after it. */
export async function keepOpenRevisions(tx: Tx, of: Day): Promise<void> {
  await tx.query({ text: 'select signals.keep_open_revisions($1)', values: [of] })
}

/** Only those of the draft, and only of this workspace: see the function. */
export async function removeDraftSnapshots(tx: Tx, draftId: string): Promise<void> {
  await tx.query({ text: 'select signals.remove_draft_snapshots($1)', values: [draftId] })
}

/**
 * Accounts that could not be judged under a draft are stuck in nothing once it ends. One that is being judged at this moment
 * is passed over: whoever judges it takes it off the list, and waits for us.
 */
export async function forgetStuckShadows(tx: Tx): Promise<void> {
  await tx.query({
    name: 'config-forget-stuck-shadows',
    text: `
      with free as (
        select stuck_accounts.account_id
        from signals.stuck_accounts
        where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'config'
        for update skip locked
      )
      delete from signals.stuck_accounts
      using free
      where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'config'
        and stuck_accounts.account_id = free.account_id`,
    values: [tx.workspaceId],
  })
}

/** The first day on which anything was published of any of these accounts: four index look-ups an account. */
export async function firstPublishedDay(tx: Tx, accountIds: readonly string[]): Promise<Day | null> {
  const [row] = await tx.query<{ first: Day | null }>({
    name: 'config-first-published-day',
    text: `
      select min(earliest.as_of)::text as first
      from unnest($2::text[]) as asked (account_id)
      cross join unnest(array['usage', 'outcomes', 'accounts', 'external']) as of (context)
      cross join lateral (
        select snapshots.as_of
        from signals.snapshots
        where snapshots.workspace_id = $1
          and snapshots.account_id = asked.account_id
          and snapshots.context = of.context
          and snapshots.draft = ''
        order by snapshots.as_of
        limit 1
      ) as earliest`,
    values: [tx.workspaceId, [...accountIds]],
  })
  return row?.first ?? null
}
