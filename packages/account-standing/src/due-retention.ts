// What became of renewals that fell due: gross and net retention of what was decided, in money and in customers.
import { type Day, daysBetween } from '@rung/kernel'
import type { AccountFacts, Resolution, WorkspaceFacts } from './account-facts.ts'
import { renewalsAsOf } from './account-renewals.ts'
import type { StandingPolicy } from './policy.ts'
import { shareOf } from './share-of.ts'

export type DueRenewal = {
  readonly renewalId: string
  readonly dueOn: Day
  /** Null while nobody decided. */
  readonly resolution: Resolution | null
  /** What came up, in the workspace's currency; null without a rate. */
  readonly arrMinor: number | null
  /** What it became; null while nobody decided, and without a rate. */
  readonly arrAfterMinor: number | null
}

/** Every renewal of an account that fell due from a day on, up to and with `asOf`, decided or not, by day and id. */
export function dueRenewals(
  facts: Pick<AccountFacts, 'closedOn' | 'subscriptions'>,
  workspace: WorkspaceFacts,
  policy: StandingPolicy,
  { since, asOf }: { readonly since: Day; readonly asOf: Day },
): DueRenewal[] {
  const everOpen = { ...policy, overdueKeptDays: Number.POSITIVE_INFINITY }
  return renewalsAsOf(facts, workspace, everOpen, { since, asOf })
    .filter(({ renewal: { dueOn } }) => dueOn >= since && daysBetween(dueOn, asOf) >= 0)
    .map(({ renewal, arr, arrAfter }) => ({
      renewalId: renewal.renewalId,
      dueOn: renewal.dueOn,
      resolution: renewal.resolution,
      arrMinor: 'amountMinor' in arr ? arr.amountMinor : null,
      arrAfterMinor: arrAfter !== null && 'amountMinor' in arrAfter ? arrAfter.amountMinor : null,
    }))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

const placeOf = ({ dueOn, renewalId }: DueRenewal): string => `${dueOn} ${renewalId}`

export type DueEntry = Pick<DueRenewal, 'resolution' | 'arrMinor' | 'arrAfterMinor'> & {
  readonly accountId: string
}

/** Amounts in minor units; decided = retained + contracted + lost, and after = retained + expanded. */
export type DueRetention = {
  readonly renewals: number
  readonly dueMinor: number
  readonly decided: number
  readonly decidedMinor: number
  /** Sum of min(ARR after, ARR due). */
  readonly retainedMinor: number
  readonly contractedMinor: number
  readonly lostMinor: number
  readonly expandedMinor: number
  readonly afterMinor: number
  /** Due and decided by nobody yet. */
  readonly undecided: number
  readonly undecidedMinor: number
  /** In no other figure: an amount has no exchange rate. */
  readonly unknown: number
  /** retained / decided; null while nothing is decided. */
  readonly grossRetention: number | null
  /** after / decided; null as above. */
  readonly netRetention: number | null
  readonly logos: {
    /** Customers with a decided renewal among these. */
    readonly decided: number
    /** Of those, who kept none of them. */
    readonly lost: number
    /** (decided - lost) / decided; null while nothing is decided. */
    readonly retention: number | null
  }
}

/**
 * Of what came up for renewal and was decided: what is still to be decided says nothing yet. Several renewals of one customer
 * are one logo, lost when none of them was kept.
 *
 * @example 100 renewed at 130, 100 churned, 50 undecided: due 250, decided 200, retained 100, GRR 0.5, NRR 0.65
 */
export function dueRetention(due: readonly DueEntry[]): DueRetention {
  const tally = tallyDue()
  for (const ofAccount of Map.groupBy(due, each => each.accountId).values()) tally.addAccount(ofAccount)
  return tally.total()
}

/** The same an account at a time: a large book need not be held at once. */
export type DueTally = {
  /** All renewals of one account among those counted. */
  addAccount(due: readonly DueEntry[]): void
  total(): DueRetention
}

export function tallyDue(): DueTally {
  const sums = { decided: 0, undecided: 0, unknown: 0, decidedMinor: 0, undecidedMinor: 0 }
  const became = { retainedMinor: 0, lostMinor: 0, afterMinor: 0 }
  const logos = { decided: 0, lost: 0 }
  const addDecided = (before: number, after: number): void => {
    sums.decided += 1
    sums.decidedMinor += before
    became.retainedMinor += Math.min(before, after)
    became.afterMinor += after
    if (after === 0) became.lostMinor += before
  }
  return {
    addAccount: due => {
      let [decided, kept] = [0, 0]
      for (const { resolution, arrMinor, arrAfterMinor } of due) {
        if (arrMinor === null) sums.unknown += 1
        else if (resolution === null) {
          sums.undecided += 1
          sums.undecidedMinor += arrMinor
        } else if (arrAfterMinor === null) sums.unknown += 1
        else {
          addDecided(arrMinor, arrAfterMinor)
          decided += 1
          if (arrAfterMinor > 0) kept += 1
        }
      }
      if (decided > 0) logos.decided += 1
      if (decided > 0 && kept === 0) logos.lost += 1
    },
    total: () => {
      const { decidedMinor, undecidedMinor, decided, undecided, unknown } = sums
      const { retainedMinor, lostMinor, afterMinor } = became
      return {
        renewals: decided + undecided,
        dueMinor: decidedMinor + undecidedMinor,
        decided,
        decidedMinor,
        retainedMinor,
        contractedMinor: decidedMinor - retainedMinor - lostMinor,
        lostMinor,
        expandedMinor: afterMinor - retainedMinor,
        afterMinor,
        undecided,
        undecidedMinor,
        unknown,
        grossRetention: shareOf(retainedMinor, decidedMinor),
        netRetention: shareOf(afterMinor, decidedMinor),
        logos: { ...logos, retention: shareOf(logos.decided - logos.lost, logos.decided) },
      }
    },
  }
}
