// The contracts of a whole workspace as of a day and as known at an instant, and whose accounts they were when.
import type { Subscription, WorkspaceFacts } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { readFacts, readFactsPage, readRevisions } from '@rung/fact-ledger'
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

export type ContractsPart = {
  /** Accounts with a contract, in id order. */
  readonly accounts: readonly ContractedAccount[]
  /** Whose an account was on a day; of nobody and of no segment where that was not asked for. */
  readonly profileOn: (accountId: string, on: Day) => Profile
}

export type WorkspaceContracts = {
  readonly workspace: WorkspaceFacts
  /** A part of the accounts at a time, so that what is held of a book does not grow with it. */
  parts(): AsyncGenerator<ContractsPart>
}

const OF_NOBODY: Profile = { segment: null, csmId: null }

/** Within the transaction: what a part reads is of the same state as the parts before. */
export async function readContracts(
  tx: Tx,
  when: When,
  { profiles, accountsAtOnce }: { readonly profiles: 'none' | 'read'; readonly accountsAtOnce: number },
): Promise<WorkspaceContracts> {
  const workspaceOf = await loadWorkspaceFacts(tx, [when])
  async function* parts() {
    let afterId: string | null = null
    do {
      const page: Head[] = await readFactsPage(tx, accounts, when, { afterId, limit: accountsAtOnce })
      if (page.length > 0) yield await readPart(tx, page, when, profiles)
      afterId = page.length < accountsAtOnce ? null : (page.at(-1)?.id ?? null)
    } while (afterId !== null)
  }
  return { workspace: workspaceOf(when), parts }
}

type Head = Pick<typeof accounts.$inferSelect, 'id' | 'closedOn'>

/** Three statements in one flight, and with `profiles` every revision of the accounts besides. */
async function readPart(
  tx: Tx,
  heads: readonly Head[],
  when: When,
  profiles: 'none' | 'read',
): Promise<ContractsPart> {
  const accountIds = heads.map(({ id }) => id)
  const asked = { ...when, accountIds }
  const [signed, changed, decided, revisions] = await Promise.all([
    readFacts(tx, { table: subscriptions }, asked),
    readFacts(tx, { table: subscriptionChanges }, asked),
    readFacts(tx, { table: renewals }, asked),
    profiles === 'read' ? readRevisions(tx, { table: accounts }, accountIds) : [],
  ])
  const contracts = Map.groupBy(signed, row => row.accountId)
  const changes = Map.groupBy(changed, row => row.subscriptionId)
  const ends = Map.groupBy(decided, row => row.subscriptionId)
  const ofAccount = Map.groupBy(revisions, row => row.id)
  return {
    accounts: heads.flatMap(({ id: accountId, closedOn }) => {
      const ofHead = contracts.get(accountId)
      if (ofHead === undefined) return []
      const subscriptions = ofHead.map(row =>
        subscriptionOf(row, undefined, changes.get(row.id) ?? [], ends.get(row.id) ?? []),
      )
      return [{ accountId, closedOn, subscriptions }]
    }),
    profileOn: (accountId, on) => profileOn(ofAccount.get(accountId) ?? [], on, when.knownAt) ?? OF_NOBODY,
  }
}
