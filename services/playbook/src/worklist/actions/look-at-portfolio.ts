// A CSM's accounts as of a day, with the reasons to look at each: read from their current rows, and judged where those do not stand.
import type { Tx } from '@rung/database'
import { type HealthPolicies, readSignals, viewOn, type WorklistFacts, worklistFacts } from '@rung/judgement'
import { type JudgementsRequest, judgeAccounts } from '@rung/judgement/actions'
import type { Day } from '@rung/kernel'
import { judging, type LeaveOut, type LeftOut, readSnapshots } from '@rung/signals'
import { aimsOf, type Candidate, chooseAddressee, findReasons } from '@rung/worklist'
import type { AccountOfCsm } from '../storage/accounts-of-csm.ts'
import type { PortfolioRow } from '../storage/portfolio-rows.ts'
import type { ShownAccounts } from '../storage/read-shown.ts'
import { type ConfigAt, dayBefore, type Standing, standingOf } from './standing-rows.ts'

export type Portfolio = Pick<ShownAccounts, 'grounds'> & {
  readonly candidates: readonly Candidate[]
  readonly leftOut: readonly LeftOut[]
}

export type PortfolioViewRequest = {
  /** Of the accounts on the CSM's list those to look for reasons of. */
  readonly own: readonly AccountOfCsm[]
  /** Accounts to look at besides: those on cards, whoever looks after them by now. */
  readonly besides: readonly string[]
  /** Their rows as they are now; none where the list is of a day that is over. */
  readonly rows: readonly PortfolioRow[]
  /** The day the list is for: what is due, and until when something is put away, is measured from it. */
  readonly day: Day
  readonly asOf: Day
  readonly knownAt: Date
}

/** No statement where every row stands; else those that do not are judged, whatever their number in three. */
export async function lookAtPortfolio(
  tx: Tx,
  { own, besides, rows, day, asOf, knownAt }: PortfolioViewRequest,
  policies: HealthPolicies,
  configAt: ConfigAt,
): Promise<Portfolio> {
  const leftOut: LeftOut[] = []
  const leaveOut = (account: LeftOut): void => void leftOut.push(account)
  const standing = new Map<string, Standing>()
  for (const row of rows) {
    const found = standingOf(row, policies, { today: asOf, now: knownAt, configAt })
    if (found !== undefined) standing.set(row.accountId, found)
  }
  const accountIds = [...new Set([...own.map(({ id }) => id), ...besides])].sort()
  const unsaid = (accountId: string) => standing.get(accountId)?.expectedBefore === undefined
  const [judged, before] = await Promise.all([
    judge(tx, { accountIds: accountIds.filter(id => !standing.has(id)), asOf, knownAt, leaveOut }, policies),
    standingBefore(
      tx,
      { accountIds: accountIds.filter(unsaid), asOf: dayBefore(asOf, policies), knownAt },
      policies,
    ),
  ])
  const factsOf = (accountId: string) => standing.get(accountId)?.facts ?? judged.get(accountId)
  const candidates = own.flatMap(({ id: accountId, isOwn }) => {
    const facts = factsOf(accountId)
    if (facts === undefined) return []
    const expectedBefore = standing.get(accountId)?.expectedBefore ?? before.get(accountId) ?? null
    const candidate = (): Candidate => {
      const view = viewOn(facts, day, expectedBefore)
      const reasons = findReasons(view, policies.worklist.reasons, day)
      const { nextLevel, concerns, people, nextStakeholder } = facts.talk
      const standing = { nextLevel, concernLevels: concerns.map(({ level }) => level) }
      const { outcomes, pause, renewals } = view
      return {
        accountId,
        aims: aimsOf(outcomes),
        isOwn,
        paused: pause !== null,
        contact: chooseAddressee('buyer', [], { people, nextLevel: nextStakeholder, ownerOf: new Map() }),
        reasons,
        renewals,
        ...standing,
      }
    }
    return judging(accountId, candidate, leaveOut) ?? []
  })
  const grounds = accountIds.flatMap(accountId => {
    const facts = factsOf(accountId)
    return facts === undefined ? [] : [[accountId, facts.talk] as const]
  })
  return { candidates, grounds: new Map(grounds), leftOut }
}

async function judge(
  tx: Tx,
  input: JudgementsRequest & { readonly leaveOut: LeaveOut },
  policies: HealthPolicies,
): Promise<ReadonlyMap<string, WorklistFacts>> {
  if (input.accountIds.length === 0) return new Map()
  const judgements = await judgeAccounts(tx, input, policies)
  return new Map(
    judgements.flatMap(judgement => {
      const { accountId } = judgement
      const facts = judging(accountId, () => worklistFacts(judgement, policies), input.leaveOut)
      return facts === undefined ? [] : [[accountId, facts] as const]
    }),
  )
}

/** Expected level on the ladder as of a day, by account; of those for whom it was known. */
async function standingBefore(
  tx: Tx,
  input: JudgementsRequest,
  policies: HealthPolicies,
): Promise<ReadonlyMap<string, number>> {
  if (input.accountIds.length === 0) return new Map()
  const snapshots = Map.groupBy(await readSnapshots(tx, input), ({ accountId }) => accountId)
  return new Map(
    [...snapshots].flatMap(([accountId, ofAccount]) => {
      const read = readSignals({ accountId, asOf: input.asOf, snapshots: ofAccount }, policies)
      const expected = read.signals.account.value('ladder_expected')
      return expected === null ? [] : [[accountId, expected] as const]
    }),
  )
}
