// How far the rows that a list reads are up to date: accounts that wait to be judged, and those that cannot be.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import type { ListTime } from '@rung/judgement/requests'

export type ListStanding = {
  /** Accounts whose row is not yet what it will be: a fact, the day, the config or a model changed. */
  readonly pending: number
  /** Left out of live lists, since health cannot judge them by what is published of them. */
  readonly stuck: readonly { readonly accountId: string }[]
}

/** A condition on rows of `current`: the account is none of those that cannot be judged. */
export const NOT_STUCK = `current.account_id <> all (array(
          select stuck_accounts.account_id
          from signals.stuck_accounts
          where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
        ))`

/** A column of `page`: whether the account of the row waits to be judged. `today` is a parameter. */
export const isPending = (today: string) => `(page.judged_on < ${today} or exists (
        select from signals.due_work
        where due_work.workspace_id = $1
          and due_work.consumer = any ('{usage,outcomes,accounts,health}')
          and due_work.account_id = page.account_id
      ))`

/**
 * Marks are few but just after midnight, a new config or a new model. Until the day's pass has marked every account, each
 * row of a day before counts; after it, none needs to be looked at.
 */
export const readListStanding = (tx: Tx, time: ListTime): Promise<ListStanding> =>
  sendRead(tx, listStandingRead(tx, time))

export const listStandingRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { asOf, isLive }: Pick<ListTime, 'asOf' | 'isLive'>,
): Read<ListStanding> =>
  defineRead(
    { name: 'health-list-standing', text: STANDING, values: [workspaceId, asOf, isLive] },
    ([row]: readonly { pending: number; stuck: string[] }[]) => ({
      pending: row?.pending ?? 0,
      stuck: (row?.stuck ?? []).map(accountId => ({ accountId })),
    }),
  )

const STANDING = `
      select
        (select count(*)::integer from (
          select due_work.account_id
          from signals.due_work
          where due_work.workspace_id = $1
            and due_work.consumer = any ('{usage,outcomes,accounts,health}')
            and due_work.since <= $2
          union
          select current.account_id
          from health.current_accounts as current
          where current.workspace_id = $1 and current.judged_on < $2 and $3
            and not exists (
              select from signals.daily_passes
              where daily_passes.workspace_id = $1 and daily_passes.consumer = 'health' and daily_passes.day = $2
            )
        ) as waiting) as pending,
        array(
          select stuck_accounts.account_id
          from signals.stuck_accounts
          where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health' and $3
          order by stuck_accounts.account_id
        ) as stuck`
