// How much rosier the vendor's people see results than their customers do: each of them, and all together.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory, readPeople } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import { type Day, dayOf } from '@rung/kernel'
import { judging, type LeaveOut, type LeftOut, type Viewer } from '@rung/signals'
import { assessOptimism, type OptimismBias, type VerdictPair } from '@rung/success-gap'
import { sealedFrom } from '../judgement/sealed-facts.ts'
import { accountPairs } from '../judgement/verdict-pairs.ts'
import type { OutcomesPolicy } from '../policy.ts'
import { loadAccountFacts } from '../storage/account-facts.ts'
import { loadCsmHistories } from '../storage/csm-histories.ts'
import { lookedAfter } from '../storage/looked-after.ts'
import { vendorVerdicts } from '../storage/vendor-verdicts.ts'

/** Of pairs; those sealed to the one who asks are counted and otherwise left out. */
export type ShownBias = OptimismBias & { readonly sealed: number }

export type CsmBias = ShownBias & { readonly csmId: string; readonly externalId: string | null }

export type BiasRead = {
  readonly policyVersion: string
  readonly team: ShownBias
  /** By id: everybody with a pair, or the one asked about. */
  readonly csms: readonly CsmBias[]
  /** Accounts whose verdicts could not be judged: their pairs count for nobody. */
  readonly stuckAccounts: readonly LeftOut[]
}

export type AskedBias = {
  readonly csmId: string | null
  /** Half-open, of the first days of periods; null is open. */
  readonly since: Day | null
  readonly until: Day | null
  readonly viewer: Viewer
  readonly now: Date
}

// Some hundred verdicts an account at the most.
const ACCOUNTS_AT_ONCE = 500

/** Call it in a repeatable-read transaction: it reads accounts some hundreds at a time. */
export async function readOptimismBias(tx: Tx, asked: AskedBias): Promise<BiasRead> {
  const { csmId, now } = asked
  const when = { asOf: dayOf(now), knownAt: now }
  const [policyAt, filed, people] = await Promise.all([
    readOutcomesPolicies(tx),
    readFacts(tx, { table: vendorVerdicts }, when),
    readPeople(tx, when),
  ])
  const policy = policyAt(now)
  const accountIds = [...new Set(filed.map(row => row.accountId))].sort()
  const pairs: SeenPair[] = []
  const leftOut: LeftOut[] = []
  const leaveOut: LeaveOut = account => void leftOut.push(account)
  for (let first = 0; first < accountIds.length; first += ACCOUNTS_AT_ONCE) {
    const some = accountIds.slice(first, first + ACCOUNTS_AT_ONCE)
    pairs.push(...(await pairsOf(tx, some, { ...asked, leaveOut }, policy)))
  }
  const byPerson = Map.groupBy(pairs, ({ pair }) => pair.personId)
  const shown = csmId === null ? [...byPerson.keys()].sort() : [csmId]
  const names = new Map(people.map(person => [person.personId, person.externalId]))
  return {
    policyVersion: policy.version,
    stuckAccounts: leftOut,
    team: biasOf(pairs, policy),
    csms: shown.map(personId => ({
      csmId: personId,
      externalId: names.get(personId) ?? null,
      ...biasOf(byPerson.get(personId) ?? [], policy),
    })),
  }
}

type SeenPair = { readonly pair: VerdictPair; readonly isSealed: boolean }

function biasOf(pairs: readonly SeenPair[], policy: OutcomesPolicy): ShownBias {
  const open = pairs.filter(({ isSealed }) => !isSealed).map(({ pair }) => pair)
  return { ...assessOptimism(open, policy.successGap), sealed: pairs.length - open.length }
}

async function pairsOf(
  tx: Tx,
  accountIds: readonly string[],
  { since, until, viewer, now, leaveOut }: AskedBias & { readonly leaveOut: LeaveOut },
  policy: OutcomesPolicy,
): Promise<SeenPair[]> {
  const when = { asOf: dayOf(now), knownAt: now }
  const [{ factsOf, verdictsOf }, directory, csmAt, own] = await Promise.all([
    loadAccountFacts(tx, accountIds),
    readDirectory(tx, { ...when, accountIds }),
    loadCsmHistories(tx, accountIds),
    lookedAfter(tx, viewer, accountIds),
  ])
  const pairsOfOne = ({ accountId, stakeholders }: DirectoryAccount): SeenPair[] => {
    const influence = new Map(stakeholders.map(person => [person.stakeholderId, person.influence]))
    const facts = factsOf(accountId, when)
    const history = verdictsOf(accountId)
    const circumstances = {
      influenceOf: (id: string) => influence.get(id) ?? policy.influenceUnstated,
      csmAt: (at: Date) => csmAt(accountId, at),
    }
    const sealed = new Set(
      viewer === null || !own.has(accountId)
        ? []
        : sealedFrom(facts, history, viewer.personId, now, policy.successGap).map(({ id }) => id),
    )
    return accountPairs(facts, history, circumstances, policy.successGap)
      .filter(pair => since === null || since <= pair.periodStartsOn)
      .filter(pair => until === null || pair.periodStartsOn < until)
      .map(pair => ({ pair, isSealed: pair.customerVerdictIds.some(id => sealed.has(id)) }))
  }
  return directory.flatMap(account => judging(account.accountId, () => pairsOfOne(account), leaveOut) ?? [])
}
