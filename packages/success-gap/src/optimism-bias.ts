// How much rosier a CSM sees the customers' results than the customers do, from verdicts given without seeing the other's.
import { type Day, inIdOrder } from '@rung/kernel'
import { studentT } from '@rung/statistics'
import { shareOfGrade } from './assess-verdicts.ts'
import type { SuccessGapPolicy } from './policy.ts'
import type { OpenedBy } from './seal.ts'

/** A customer's verdict as it stood when it opened; nothing of this changes afterwards. */
export type OpenedVerdict = {
  readonly id: string
  /** Who looked after the account when it was received; null when nobody did. */
  readonly csmId: string | null
  readonly openedAt: Date
  readonly openedBy: OpenedBy
  /** True where a key of the person whose filing opened it had written it. */
  readonly ownRecord: boolean
  /** What it said then; null for one that was retracted by then. */
  readonly said: {
    readonly stakeholderId: string
    readonly occurredOn: Day
    /** 0..1. */
    readonly influence: number
    /** 1 to 5. */
    readonly achieved: number
  } | null
  /** The filing that opened it; null when it was something else. */
  readonly filing: {
    readonly personId: string
    readonly vendorVerdictId: string
    readonly periodStartsOn: Day
    /** 1 to 5, as the person had said last by then. */
    readonly verdict: number
  } | null
}

/**
 * Why a verdict makes no pair. `reassigned`: somebody else's filing opened it than the CSM's it was received for;
 * `own_record`: the CSM's own key had written it; `retracted`: it was taken back before it opened; others as `OpenedBy`.
 */
export type LeftOut = Exclude<OpenedBy, 'filed'> | 'reassigned' | 'own_record' | 'retracted'

export const LEFT_OUT: readonly LeftOut[] = [
  'declared',
  'reassigned',
  'low_grade',
  'time',
  'no_csm',
  'seals_off',
  'own_record',
  'retracted',
]

/** What both sides said of one outcome and period, neither knowing the other's. */
export type VerdictPair = {
  readonly personId: string
  /** v, 0..1, as it stood when the first of the customer's verdicts opened. */
  readonly vendor: number
  /** c, 0..1: newest of each stakeholder, by influence, as they stood when they opened. */
  readonly customer: number
}

/** Whose bias a verdict says something of, and why it does not; null where it does. */
export function leftOutOf(
  verdict: OpenedVerdict,
): { readonly personId: string; readonly why: LeftOut | null } | null {
  const { csmId, openedBy, filing, said, ownRecord } = verdict
  // Nobody was there to judge: it says nothing of anybody.
  if (csmId === null) return null
  if (openedBy !== 'filed') return { personId: csmId, why: openedBy }
  if (filing === null) throw new RangeError(`verdict ${verdict.id} was opened by a filing that is not there`)
  const { personId } = filing
  if (personId !== csmId) return { personId, why: 'reassigned' }
  if (ownRecord) return { personId, why: 'own_record' }
  return { personId, why: said === null ? 'retracted' : null }
}

type Counting = OpenedVerdict & {
  readonly said: NonNullable<OpenedVerdict['said']>
  readonly filing: NonNullable<OpenedVerdict['filing']>
}

/** One pair for each filing that opened verdicts which count, by person, vendor verdict and period. */
export function pairVerdicts(opened: readonly OpenedVerdict[]): VerdictPair[] {
  const counting = inIdOrder(opened).filter(
    (verdict): verdict is Counting => leftOutOf(verdict)?.why === null,
  )
  return [...Map.groupBy(counting, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => pairOf(of))
}

function pairOf(verdicts: readonly Counting[]): VerdictPair {
  const first = verdicts.reduce((one, other) => (other.openedAt < one.openedAt ? other : one))
  const newest = [...Map.groupBy(verdicts, ({ said }) => said.stakeholderId).values()].map(of =>
    of.reduce((one, other) => (other.said.occurredOn >= one.said.occurredOn ? other : one)),
  )
  // People without influence count alike: no later change of influence may take a pair away.
  const hasVoice = newest.some(({ said }) => said.influence > 0)
  const weightOf = ({ said }: Counting) => (hasVoice ? said.influence : 1)
  const sum = newest.reduce((so, each) => so + weightOf(each) * shareOfGrade(each.said.achieved), 0)
  return {
    personId: first.filing.personId,
    vendor: shareOfGrade(first.filing.verdict),
    customer: sum / newest.reduce((so, each) => so + weightOf(each), 0),
  }
}

function keyOf({ filing }: Counting): string {
  return JSON.stringify([filing.personId, filing.vendorVerdictId, filing.periodStartsOn])
}

export type OptimismBias = {
  /** Pairs that count. */
  readonly n: number
  /** Mean of v - c, -1..1; null without a pair. Above nothing: we see more success than they do. */
  readonly mean: number | null
  /** Of the mean; null with fewer than two pairs, which tell nothing of their spread. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** Customer verdicts that make no pair, by why. */
  readonly leftOut: Readonly<Record<LeftOut, number>>
}

/**
 * mean(v - c) +- t(0.975, n - 1) s / sqrt(n), over the pairs of these verdicts.
 *
 * Units: shares of the way from the lowest grade to the highest, -1..1; the interval is Student's and is not cut off at
 * the ends. Errors: none. Source: DOMAIN, Seal.
 *
 * @example differences 0.25, 0, 0.5, 0.25: mean 0.25, s 0.2041, t 3.182: -0.075 to 0.575
 */
export function assessOptimism(opened: readonly OpenedVerdict[], policy: SuccessGapPolicy): OptimismBias {
  const whys = opened.map(verdict => leftOutOf(verdict)?.why)
  const countOf = (why: LeftOut) => [why, whys.filter(each => each === why).length] as const
  const leftOut = Object.fromEntries(LEFT_OUT.map(countOf)) as OptimismBias['leftOut']
  const differences = pairVerdicts(opened).map(({ vendor, customer }) => vendor - customer)
  const n = differences.length
  if (n === 0) return { n, mean: null, interval: null, leftOut }
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / n
  if (n === 1) return { n, mean, interval: null, leftOut }
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0)
  const margin = studentT(policy.biasConfidence, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { n, mean, interval: { low: mean - margin, high: mean + margin }, leftOut }
}
