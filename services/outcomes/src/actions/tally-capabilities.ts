// What was promised of each capability over all accounts, or those of one segment, as of a day and as known then.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Database, Tx } from '@rung/database'
import { type DirectoryHead, readAccounts } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { addToTally, emptyTally, type PromisePolicy, type PromiseTally } from '@rung/promises'
import { promiseOf } from '../judgement/judge-account.ts'
import { type JudgedCapability, judgeCapability, worstFirst } from '../judgement/judge-capability.ts'
import { CAPABILITY_LIMITS } from '../policy.ts'
import { type PromiseRow, promises } from '../storage/promises.ts'

export type AskedCapabilities = {
  readonly asOf: Day
  readonly knownAt: Date
  /** Of the account, as known then; null for all. */
  readonly segment: string | null
}

export type Capabilities = {
  readonly policyVersion: string
  readonly capabilities: readonly JudgedCapability[]
}

/** Sums by capability, and within it by the ladder level of the concern that it answers. */
export type CapabilityTallies = Map<
  string,
  { all: PromiseTally; byConcern: Map<number | null, PromiseTally> }
>

/**
 * Every capability ever promised to one of the accounts, the worst first. Nothing is written.
 *
 * One statement for the accounts and one for each 2,000 of them: what is held at once is a page of promises and a few sums
 * a capability, however many accounts there are. Accounts in id order, and each one's promises too, so that the same
 * facts give the same sums, bit for bit.
 */
export function tallyCapabilities(
  database: Database,
  workspaceId: string,
  asked: AskedCapabilities,
): Promise<Capabilities> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const { asOf, knownAt, segment } = asked
      const { promises: policy, version } = (await readOutcomesPolicies(tx))(knownAt)
      const accounts = (await readAccounts(tx, { asOf, knownAt })).filter(
        account => segment === null || account.segment === segment,
      )
      const tallies: CapabilityTallies = new Map()
      for (let first = 0; first < accounts.length; first += CAPABILITY_LIMITS.accountsAtOnce) {
        const some = accounts.slice(first, first + CAPABILITY_LIMITS.accountsAtOnce)
        await addAccounts(tx, tallies, some, { asOf, knownAt, policy })
      }
      const judged = [...tallies].map(([capability, sums]) => judgeCapability(capability, sums, policy))
      return { policyVersion: version, capabilities: judged.sort(worstFirst(policy)) }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

type Adding = { readonly asOf: Day; readonly knownAt: Date; readonly policy: PromisePolicy }

async function addAccounts(
  tx: Tx,
  tallies: CapabilityTallies,
  accounts: readonly DirectoryHead[],
  { asOf, knownAt, policy }: Adding,
): Promise<void> {
  const accountIds = accounts.map(({ accountId }) => accountId)
  const rows = await readFacts(tx, { table: promises }, { asOf, knownAt, accountIds })
  const byAccount = Map.groupBy(rows, row => row.accountId)
  for (const { accountId, closedOn } of accounts) {
    const add = (tally: PromiseTally, of: readonly PromiseRow[]) =>
      addToTally(tally, { promises: of.map(promiseOf), closedOn }, policy, asOf)
    for (const [capability, own] of Map.groupBy(byAccount.get(accountId) ?? [], row => row.capability)) {
      const sums = tallies.get(capability) ?? { all: emptyTally, byConcern: new Map() }
      tallies.set(capability, sums)
      sums.all = add(sums.all, own)
      for (const [level, ofLevel] of Map.groupBy(own, row => row.concernLevel)) {
        sums.byConcern.set(level, add(sums.byConcern.get(level) ?? emptyTally, ofLevel))
      }
    }
  }
}
