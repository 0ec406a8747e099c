// One capability over all accounts, and which of two is the worse.
import { type PromisePolicy, type PromiseTally, sharesOf, type TallyShares } from '@rung/promises'

export type TallyAndShares = { readonly tally: PromiseTally; readonly shares: TallyShares }

export type JudgedCapability = TallyAndShares & {
  readonly capability: string
  /** By the ladder level of the concern it answers, 1 to 5, null last: nobody said which. */
  readonly concerns: readonly (TallyAndShares & { readonly level: number | null })[]
}

export function judgeCapability(
  capability: string,
  sums: { readonly all: PromiseTally; readonly byConcern: ReadonlyMap<number | null, PromiseTally> },
  policy: PromisePolicy,
): JudgedCapability {
  const judge = (tally: PromiseTally): TallyAndShares => ({ tally, shares: sharesOf(tally, policy) })
  const levels = [...sums.byConcern].sort(([a], [b]) => (a ?? 6) - (b ?? 6))
  return {
    capability,
    ...judge(sums.all),
    concerns: levels.map(([level, tally]) => ({ level, ...judge(tally) })),
  }
}

/** Least reliable first, an untried one at the prior; then the larger promise gap, the more open weight, the name. */
export function worstFirst(policy: PromisePolicy): (a: JudgedCapability, b: JudgedCapability) => number {
  const { kept, broken } = policy.reliabilityPrior
  const untried = kept / (kept + broken)
  const key = ({ tally, shares }: JudgedCapability) => [
    shares.reliability ?? untried,
    -(shares.promiseGap ?? 0),
    -tally.open.weight,
  ]
  return (a, b) => {
    const [left, right] = [key(a), key(b)]
    const differing = left.findIndex((value, index) => value !== right[index])
    if (differing === -1) return a.capability < b.capability ? -1 : 1
    return (left[differing] ?? 0) - (right[differing] ?? 0)
  }
}
