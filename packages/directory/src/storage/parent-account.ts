// The account that another belongs to, as known at an instant, by the words it has today.
import { defineRead, type Ids, type Read, type Tx } from '@rung/database'

export type ParentAccount = {
  readonly accountId: string
  readonly externalId: string
  /** Null when unknown or erased. */
  readonly name: string | null
}

/** Of one account; null when it belongs to none, or took that back. */
export const parentAccountRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  accountIds: Ids,
  knownAt: Date,
): Read<ParentAccount | null> =>
  defineRead(
    { text: PARENT, values: [workspaceId, accountIds, knownAt.toISOString()] },
    ([row]: readonly ParentAccount[]) => row ?? null,
  )

const PARENT = `
  select parent.id as "accountId", parent.external_id as "externalId", parent.name
  from (
    select related.parent_id, related.retracted
    from directory.account_parents as related
    where related.workspace_id = $1 and related.id = any ($2::text[]) and related.recorded_at <= $3::timestamptz
    order by related.recorded_at desc, related.revision desc
    limit 1
  ) as own
  cross join lateral (
    select accounts.id, accounts.external_id, accounts.name
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.id = own.parent_id
    order by accounts.recorded_at desc, accounts.revision desc
    limit 1
  ) as parent
  where not own.retracted`
