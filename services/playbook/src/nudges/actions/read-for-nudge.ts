// All that a nudge is decided from and told with, in one statement.
import { healthConfigsRead } from '@rung/config/health'
import { Found, type Ids, type Results, readTogether, type Tx } from '@rung/database'
import {
  accountHeadRead,
  type DirectoryHead,
  erasedRead,
  linkedPeopleRead,
  mergesAnyRead,
  readDirectory,
  wordsRead,
  workspaceDeleted,
  workspaceThereRead,
} from '@rung/directory'
import { refsInSnapshots } from '@rung/judgement/actions'
import { findAccount } from '@rung/judgement/storage'
import { dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { nudgePolicy } from '@rung/nudges'
import { snapshotsRead } from '@rung/signals'
import { ownPlaysRead } from '../../plays-in-force/store.ts'
import {
  pastNudgesRead,
  seenNudgesRead,
  todaysDecisionsRead,
  USER,
  userRead,
} from '../storage/read-nudges.ts'

export type NudgeRequest = {
  readonly account: string
  readonly user: string
  readonly surface: string
}

/** `linked`: the people at the account who are this user. */
export type ReadForNudge = Results<ReturnType<typeof readsOf>> & { readonly account: DirectoryHead }

/** An account that was merged into another, and a workspace where people were, costs a look at the merges too. */
export async function readForNudge(tx: Tx, input: NudgeRequest, now: Date): Promise<ReadForNudge | Refusal> {
  const found = new Found('array(select account.id from account where account.id is not null)')
  const head = accountHeadRead(tx, input.account, { asOf: dayOf(now), knownAt: now })
  const {
    there,
    account: named,
    ...read
  } = await readTogether(tx, 'playbook-nudge', {
    there: workspaceThereRead(tx),
    account: head,
    ...readsOf(tx, input, now, found),
  })
  if (!there) throw workspaceDeleted()
  if (named.account !== undefined) return withMergedPeople(tx, { ...read, account: named.account }, now)
  const account = await findAccount(tx, input.account, now)
  if (isRefusal(account)) return refuse('not_found', account.message, { field: 'account' })
  const again = await readTogether(tx, 'playbook-nudge-of', readsOf(tx, input, now, [account.accountId]))
  return withMergedPeople(tx, { ...again, account }, now)
}

function readsOf(tx: Tx, { user, surface }: NudgeRequest, now: Date, accountIds: Ids) {
  const today = dayOf(now)
  const moment = { accountIds, asOf: today, knownAt: now }
  return {
    erased: erasedRead(tx, 'user', [user]),
    configs: healthConfigsRead(tx),
    who: userRead(user, { today, memoryDays: nudgePolicy.memoryDays }),
    snapshots: snapshotsRead(tx, moment),
    past: pastNudgesRead(tx),
    seen: seenNudgesRead(tx),
    todays: todaysDecisionsRead(tx, { today, surface }),
    linked: linkedPeopleRead(tx, moment, USER),
    merged: mergesAnyRead(tx),
    ownPlays: ownPlaysRead(tx, now),
    texts: wordsRead(tx, refsInSnapshots('outcome_statement_ref')),
  }
}

/** Where people were merged, whoever is left is whom their users are. */
async function withMergedPeople(tx: Tx, read: ReadForNudge, now: Date): Promise<ReadForNudge> {
  if (!read.merged) return read
  const accountIds = [read.account.accountId]
  const [account] = await readDirectory(tx, { asOf: dayOf(now), knownAt: now, accountIds })
  const people = account?.stakeholders ?? []
  return { ...read, linked: people.filter(({ productUserIds }) => productUserIds.includes(read.who.userId)) }
}
