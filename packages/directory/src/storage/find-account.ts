// One account by its name in a request, with what the directory shows of it: one statement for the answers asked most often.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import type { DirectoryHead } from '../read-accounts.ts'
import { idOfName } from './id-of-name.ts'

type Moment = { readonly asOf: Day; readonly knownAt: Date }

type Row = {
  id: string | null
  external_id: string
  name: string | null
  segment: string | null
  csm_id: string | null
  closed_on: Day | null
  merged: boolean
}

export type FoundAccount = {
  /** As of the moment; undefined when there is none of that name, or it was not there by then. */
  readonly account: DirectoryHead | undefined
  /** True where it was ever merged into another: then the account may stand for that one, and this says nothing. */
  readonly merged: boolean
}

/** Where it was never merged into another, what `resolveAccount` and `readAccounts` give, in one statement in place of four. */
export const findAccountHead = (tx: Tx, name: string, moment: Moment): Promise<FoundAccount> =>
  sendRead(tx, accountHeadRead(tx, name, moment))

/** The row's `id` is null when there is none. */
export const accountHeadRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  name: string,
  moment: Moment,
): Read<FoundAccount> =>
  defineRead(
    {
      name: 'directory-find-account',
      text: FIND,
      values: [workspaceId, name, moment.knownAt.toISOString(), endOf(moment.asOf).toISOString()],
    },
    ([row]: readonly Row[]) => foundOf(row, moment),
  )

function foundOf(row: Row | undefined, moment: Moment): FoundAccount {
  const merged = row?.merged === true
  if (row === undefined || row.id === null || merged) return { account: undefined, merged }
  return {
    account: {
      accountId: row.id,
      externalId: row.external_id,
      name: row.name,
      segment: row.segment,
      csmId: row.csm_id,
      closedOn: row.closed_on !== null && row.closed_on <= moment.asOf ? row.closed_on : null,
    },
    merged,
  }
}

/** Its id, or null when nothing is called so; whatever it was merged into. */
export const namedAccountRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  name: string,
): Read<string | null> =>
  defineRead(
    {
      text: `
    ${idOfName('accounts')}`,
      values: [workspaceId, name],
    },
    ([row]: readonly { id: string }[]) => row?.id ?? null,
  )

// A row comes back always: it says whether this was ever merged into another, for then more must be asked.
const FIND = `
  select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
    newest.closed_on::text as closed_on,
    exists (
      select from directory.merges
      where merges.workspace_id = $1 and merges.subject = 'account' and merges.id = found.id
    ) as merged
  from (values (true)) as always
  left join lateral (
    ${idOfName('accounts')}
  ) as found on true
  left join lateral (
    select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
      fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest on not newest.retracted and newest.occurred_at <= $4`
