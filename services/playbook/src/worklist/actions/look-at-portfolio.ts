// A CSM's accounts as of a day, judged, with the reasons to look at each.
import type { Tx } from '@rung/database'
import { readAccounts, readWorkspace } from '@rung/directory'
import { type HealthPolicies, readSignals } from '@rung/judgement'
import { type JudgementsRequest, judgeAccounts } from '@rung/judgement/actions'
import { addDays, type Day, dayOf } from '@rung/kernel'
import {
  accountsChangedSince,
  judging,
  type LeftOut,
  readSnapshots,
  readStuckAccounts,
  STAGES,
} from '@rung/signals'
import { type Candidate, findReasons } from '@rung/worklist'
import { accountsOfCsm } from '../storage/accounts-of-csm.ts'
import type { ShownAccounts } from '../storage/kept-list.ts'
import { readCardWords } from '../storage/read-card-words.ts'
import { talkGrounds } from '../talk-grounds.ts'
import { viewAccount } from '../view-account.ts'

/** What is shown is of the candidates, and of whatever else was asked for. */
export type Portfolio = ShownAccounts & {
  readonly candidates: readonly Candidate[]
  readonly leftOut: readonly LeftOut[]
}

export type PortfolioViewRequest = {
  readonly csmId: string
  /** The day the list is for: what is due, and until when something is put away, is measured from it. */
  readonly day: Day
  readonly asOf: Day
  readonly knownAt: Date
  /** Of their accounts: all, none, or those that said something new at this instant or later, and those that cannot be judged. */
  readonly own: 'all' | 'none' | { readonly changedSince: Date }
  /** Accounts to judge besides: those on cards, whoever looks after them by now. */
  readonly besides: readonly string[]
}

export async function lookAtPortfolio(
  tx: Tx,
  input: PortfolioViewRequest,
  now: Date,
  policies: HealthPolicies,
): Promise<Portfolio> {
  const { day, asOf, knownAt, besides } = input
  const own = await ownAccounts(tx, input)
  const accountIds = [...new Set([...own, ...besides])].sort()
  const leftOut: LeftOut[] = []
  const leaveOut = (account: LeftOut): void => void leftOut.push(account)
  const [judged, before, accounts, workspace] = await Promise.all([
    judgeAccounts(tx, { accountIds, asOf, knownAt, leaveOut }, policies),
    standingBefore(
      tx,
      { accountIds, asOf: addDays(asOf, -policies.worklist.reasons.rungDrop.days), knownAt },
      policies,
    ),
    readAccounts(tx, { asOf: dayOf(now), knownAt: now, accountIds }),
    readWorkspace(tx),
  ])
  const words = await readCardWords(
    tx,
    judged.map(judgement => judgement.signals),
  )
  const judgements = new Map(judged.map(judgement => [judgement.accountId, judgement]))
  const candidates = own.flatMap(accountId => {
    const judgement = judgements.get(accountId)
    if (judgement === undefined) return []
    const candidate = (): Candidate => {
      const view = viewAccount(judgement, before.get(accountId) ?? null, day, policies)
      return {
        accountId,
        reasons: findReasons(view, policies.worklist.reasons, day),
        renewals: view.renewals,
      }
    }
    return judging(accountId, candidate, leaveOut) ?? []
  })
  return {
    candidates,
    grounds: new Map(judged.map(({ accountId, signals }) => [accountId, talkGrounds(signals)])),
    accounts: new Map(accounts.map(account => [account.accountId, account])),
    words,
    currency: workspace?.currency ?? null,
    leftOut,
  }
}

async function ownAccounts(tx: Tx, { own, csmId, asOf, knownAt }: PortfolioViewRequest): Promise<string[]> {
  if (own === 'none') return []
  const all = await accountsOfCsm(tx, { csmId, asOf, knownAt })
  if (own === 'all') return all
  const [changed, stuck] = await Promise.all([
    accountsChangedSince(tx, { accountIds: all, since: own.changedSince }),
    readStuckAccounts(tx, { accountIds: all, stages: STAGES }),
  ])
  return [...new Set([...changed, ...stuck.map(({ accountId }) => accountId)])].sort()
}

/** Expected level on the ladder as of a day, by account; of those for whom it was known. */
async function standingBefore(
  tx: Tx,
  input: JudgementsRequest,
  policies: HealthPolicies,
): Promise<ReadonlyMap<string, number>> {
  const snapshots = Map.groupBy(await readSnapshots(tx, input), ({ accountId }) => accountId)
  return new Map(
    [...snapshots].flatMap(([accountId, ofAccount]) => {
      const read = readSignals({ accountId, asOf: input.asOf, snapshots: ofAccount }, policies)
      const expected = read.signals.account.value('ladder_expected')
      return expected === null ? [] : [[accountId, expected] as const]
    }),
  )
}
