// The contracts of a whole workspace as of a day and as known at an instant, and whose accounts they were when.
import type { Subscription, WorkspaceFacts } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { readFacts, readPartsOfPage, readRevisions } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { accounts } from '../../storage/accounts.ts'
import { PROFILE, type Profile, profileOn } from '../../storage/profile-on.ts'
import { renewals } from '../../storage/renewals.ts'
import { subscriptionChanges } from '../../storage/subscription-changes.ts'
import { subscriptionOf, TERMS } from '../../storage/subscription-of.ts'
import { subscriptions } from '../../storage/subscriptions.ts'
import type { When } from '../../storage/when.ts'
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
  const readAfter = async (afterId: string | null): Promise<Page> => {
    const page = { afterId, limit: accountsAtOnce }
    const heads: Head[] = await readPartsOfPage(tx, accounts, when, page, CLOSED)
    const lastId = heads.length < accountsAtOnce ? undefined : heads.at(-1)?.id
    return { part: await readPart(tx, heads, when, profiles), lastId }
  }
  return { workspace: workspaceOf(when), parts: () => aheadByOne(readAfter) }
}

type Page = {
  readonly part: ContractsPart
  /** Where the next one begins; undefined after the last. */
  readonly lastId: string | undefined
}

/** The database reads the next one while one is counted. */
async function* aheadByOne(readAfter: (afterId: string | null) => Promise<Page>) {
  let coming: Promise<Page> | undefined = readAfter(null)
  while (coming !== undefined) {
    const { part, lastId }: Page = await coming
    coming = lastId === undefined ? undefined : readAfter(lastId)
    // whoever counts may have thrown before it comes
    coming?.catch(() => undefined)
    yield part
  }
}

const CLOSED = { name: 'closed', columns: ['closedOn'] } as const
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
    readFacts(tx, { table: subscriptions }, asked, { name: 'terms', columns: TERMS.signed }),
    readFacts(tx, { table: subscriptionChanges }, asked, { name: 'terms', columns: TERMS.changed }),
    readFacts(tx, { table: renewals }, asked, { name: 'terms', columns: TERMS.decided }),
    profiles === 'read' ? readRevisions(tx, { table: accounts }, accountIds, PROFILE) : [],
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
