// What was promised of each capability over all accounts, or those of one segment, as of a day and as known then.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Database, Tx } from '@rung/database'
import { type DirectoryHead, readAccounts } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { addToTally, emptyTally, type PromisePolicy, type PromiseTally } from '@rung/promises'
import { judging, type LeaveOut, type LeftOut } from '@rung/signals'
import { promiseOf } from '../judgement/judge-account.ts'
import { type JudgedCapability, judgeCapability, worstFirst } from '../judgement/judge-capability.ts'
import { CAPABILITY_LIMITS } from '../policy.ts'
import { type PromiseRow, promises } from '../storage/promises.ts'

export type CapabilitiesRequest = {
  readonly asOf: Day
  readonly knownAt: Date
  /** Of the account, as known then; null for all. */
  readonly segment: string | null
}

export type Capabilities = {
  readonly policyVersion: string
  readonly capabilities: readonly JudgedCapability[]
  /** Accounts whose promises could not be judged: nothing of theirs is in the sums. */
  readonly leftOut: readonly LeftOut[]
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
  input: CapabilitiesRequest,
): Promise<Capabilities> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const { asOf, knownAt, segment } = input
      const [policyAt, all] = await Promise.all([
        readOutcomesPolicies(tx),
        readAccounts(tx, { asOf, knownAt }),
      ])
      const { promises: policy, version } = policyAt(knownAt)
      const accounts = all.filter(account => segment === null || account.segment === segment)
      const tallies: CapabilityTallies = new Map()
      const leftOut: LeftOut[] = []
      const leaveOut: LeaveOut = account => void leftOut.push(account)
      for (let first = 0; first < accounts.length; first += CAPABILITY_LIMITS.accountsAtOnce) {
        const some = accounts.slice(first, first + CAPABILITY_LIMITS.accountsAtOnce)
        await addAccounts(tx, tallies, some, { asOf, knownAt, policy, leaveOut })
      }
      const judged = [...tallies].map(([capability, sums]) => judgeCapability(capability, sums, policy))
      return { policyVersion: version, capabilities: judged.sort(worstFirst(policy)), leftOut }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

type Adding = {
  readonly asOf: Day
  readonly knownAt: Date
  readonly policy: PromisePolicy
  readonly leaveOut: LeaveOut
}

async function addAccounts(
  tx: Tx,
  tallies: CapabilityTallies,
  accounts: readonly DirectoryHead[],
  { asOf, knownAt, policy, leaveOut }: Adding,
): Promise<void> {
  const accountIds = accounts.map(({ accountId }) => accountId)
  const rows = await readFacts(tx, { table: promises }, { asOf, knownAt, accountIds })
  const byAccount = Map.groupBy(rows, row => row.accountId)
  for (const { accountId, closedOn } of accounts) {
    const own = byAccount.get(accountId) ?? []
    const sums = judging(accountId, () => withAccount(tallies, own, { closedOn, policy, asOf }), leaveOut)
    for (const [capability, each] of sums ?? []) tallies.set(capability, each)
  }
}

/** The sums of the capabilities that one account was promised, with its promises: all of them or, should it throw, none. */
function withAccount(
  tallies: CapabilityTallies,
  rows: readonly PromiseRow[],
  {
    closedOn,
    policy,
    asOf,
  }: { readonly closedOn: Day | null; readonly policy: PromisePolicy; readonly asOf: Day },
): CapabilityTallies {
  const add = (tally: PromiseTally, of: readonly PromiseRow[]) =>
    addToTally(tally, { promises: of.map(promiseOf), closedOn }, policy, asOf)
  const sums: CapabilityTallies = new Map()
  for (const [capability, own] of Map.groupBy(rows, row => row.capability)) {
    const before = tallies.get(capability) ?? { all: emptyTally, byConcern: new Map() }
    const byConcern = new Map(before.byConcern)
    for (const [level, ofLevel] of Map.groupBy(own, row => row.concernLevel)) {
      byConcern.set(level, add(byConcern.get(level) ?? emptyTally, ofLevel))
    }
    sums.set(capability, { all: add(before.all, own), byConcern })
  }
  return sums
}
