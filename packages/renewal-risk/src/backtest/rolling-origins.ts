// The days on which a model could have been learned, and the renewals it would then have been asked about.
import { type Day, day } from '@rung/kernel'
import type { BacktestPolicy } from './backtest-policy.ts'
import { type DatedRenewal, inTime, knownBefore } from './dated-renewal.ts'

export type Origin = {
  readonly on: Day
  /** Told before the origin: all that a model of that day could know. */
  readonly learned: readonly DatedRenewal[]
  /** Decided on the origin or later, before the next one: judged by that model. */
  readonly judged: readonly DatedRenewal[]
}

type Least = Pick<BacktestPolicy, 'blocks' | 'leastJudged' | 'leastLost' | 'leastOfBlock' | 'leastRenewals'>

/** Whether there is enough to learn from, of the lost and of the kept. */
export function isEnough(
  n: number,
  lost: number,
  policy: Pick<BacktestPolicy, 'leastLost' | 'leastRenewals'>,
): boolean {
  return n >= policy.leastRenewals && Math.min(lost, n - lost) >= policy.leastLost
}

function areEnough(rows: readonly DatedRenewal[], policy: Least): boolean {
  return isEnough(rows.length, rows.filter(row => row.lost).length, policy)
}

/**
 * Windows that grow: the first origin is the first decision day with enough told before it; what was decided from then on
 * is cut into parts of about as many renewals each, at the ends of days. No origin where too few come after.
 */
export function rollingOrigins(rows: readonly DatedRenewal[], policy: Least): Origin[] {
  const ordered = inTime(rows)
  const days = [...new Set(ordered.map(row => row.decisionOn))]
  const first = days.find(on => areEnough(knownBefore(ordered, on), policy))
  const later = first === undefined ? [] : ordered.filter(row => row.decisionOn >= first)
  if (first === undefined || later.length < policy.leastJudged) return []
  const parts = Math.min(policy.blocks, Math.floor(later.length / policy.leastOfBlock))
  const cuts = Array.from(
    { length: parts },
    (_, part) => later[Math.floor((part * later.length) / parts)] as DatedRenewal,
  )
  const starts = [...new Set(cuts.map(row => row.decisionOn))]
  return starts.map((on, at) => {
    const next = starts[at + 1]
    return {
      on: day(on),
      learned: knownBefore(ordered, on),
      judged: later.filter(row => row.decisionOn >= on && (next === undefined || row.decisionOn < next)),
    }
  })
}
