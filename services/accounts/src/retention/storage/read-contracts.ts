// The contracts of a whole workspace as of a day and as known at an instant, and whose accounts they were when.
import type { Subscription, WorkspaceFacts } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { readFacts, readRevisions } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import type { When } from '../../storage/account-facts.ts'
import { accounts } from '../../storage/accounts.ts'
import { type Profile, profileOn } from '../../storage/profile-on.ts'
import { renewals } from '../../storage/renewals.ts'
import { subscriptionChanges } from '../../storage/subscription-changes.ts'
import { subscriptionOf } from '../../storage/subscription-of.ts'
import { subscriptions } from '../../storage/subscriptions.ts'
import { loadWorkspaceFacts } from '../../storage/workspace-facts.ts'

export type ContractedAccount = {
  readonly accountId: string
  readonly closedOn: Day | null
  readonly subscriptions: readonly Subscription[]
}

export type WorkspaceContracts = {
  readonly workspace: WorkspaceFacts
  /** Accounts with a contract, in id order. */
  readonly accounts: readonly ContractedAccount[]
  /** Whose an account was on a day; of nobody and of no segment where that was not asked for. */
  readonly profileOn: (accountId: string, on: Day) => Profile
}

const OF_NOBODY: Profile = { segment: null, csmId: null }

/** Five statements in one flight, whatever the number of accounts; with `profiles` every revision of the accounts besides. */
export async function readContracts(
  tx: Tx,
  when: When,
  profiles: 'none' | 'read',
): Promise<WorkspaceContracts> {
  const [workspaceOf, heads, signed, changed, decided] = await Promise.all([
    loadWorkspaceFacts(tx, [when]),
    readFacts(tx, { table: accounts }, when),
    readFacts(tx, { table: subscriptions }, when),
    readFacts(tx, { table: subscriptionChanges }, when),
    readFacts(tx, { table: renewals }, when),
  ])
  const contracts = Map.groupBy(signed, row => row.accountId)
  const changes = Map.groupBy(changed, row => row.subscriptionId)
  const ends = Map.groupBy(decided, row => row.subscriptionId)
  const held = heads.filter(({ id }) => contracts.has(id))
  const ids = held.map(({ id }) => id)
  const revisions = profiles === 'read' ? await readRevisions(tx, { table: accounts }, ids) : []
  const ofAccount = Map.groupBy(revisions, row => row.id)
  return {
    workspace: workspaceOf(when),
    accounts: held.map(({ id, closedOn }) => ({
      accountId: id,
      closedOn,
      subscriptions: (contracts.get(id) ?? []).map(row =>
        subscriptionOf(row, undefined, changes.get(row.id) ?? [], ends.get(row.id) ?? []),
      ),
    })),
    profileOn: (accountId, on) => profileOn(ofAccount.get(accountId) ?? [], on, when.knownAt) ?? OF_NOBODY,
  }
}
