// How much rosier a CSM sees the customers' results than the customers do, from verdicts given without seeing the other's.
import { type Day, inIdOrder, newestOf, weightedMean } from '@rung/kernel'
import { studentT } from '@rung/statistics'
import { shareOfGrade } from './assess-verdicts.ts'
import type { SuccessGapPolicy } from './policy.ts'
import { covers, type Filing, type OpenedBy, type Opening, openingOf, type RecordedVerdict } from './seal.ts'

/** A customer's verdict as it stands, with all it ever said. */
export type GivenVerdict = RecordedVerdict & {
  readonly stakeholderId: string
  /** 0..1. */
  readonly influence: number
  /** 1 to 5, as it stands. */
  readonly achieved: number
  /** Who looked after the account when it was recorded, to whom alone it was sealed; null when nobody did. */
  readonly csmId: string | null
}

/** A vendor verdict as it stands, with all it ever said. */
export type FiledVerdict = {
  readonly id: string
  readonly outcomeId: string
  readonly personId: string
  readonly periodStartsOn: Day
  /** Those that spoke for this person, outcome and period; one or more. */
  readonly revisions: readonly { readonly recordedAt: Date; readonly verdict: number }[]
}

/** Why a pair says nothing of optimism: the CSM had seen the customer's verdict, or might have. */
export type LeftOut = Exclude<OpenedBy, 'filed'> | 'another_filing' | 'never_sealed'

export type VerdictPair = {
  readonly personId: string
  readonly outcomeId: string
  readonly periodStartsOn: Day
  readonly vendorVerdictId: string
  readonly customerVerdictIds: readonly string[]
  /** c, 0..1: newest of each stakeholder in the period, by influence. */
  readonly customer: number
} & Blind

/** v, 0..1, as it was said before any of the customer's verdicts could be seen; or why there is none. */
type Blind =
  | { readonly vendor: number; readonly leftOut: null }
  | { readonly vendor: null; readonly leftOut: LeftOut }

/**
 * One pair for each vendor verdict in whose period the customer gave one of their own, by person, outcome, period and id.
 *
 * `filings` are all revisions of all vendor verdicts, those taken back too: what a filing opened has been seen. A pair counts
 * when its person had filed before the first of its customer verdicts opened to them; what they filed counts as it stood
 * then, whatever they made of it afterwards. The customer's grades count as they stand.
 */
export function pairVerdicts(
  given: readonly GivenVerdict[],
  filed: readonly FiledVerdict[],
  filings: readonly Filing[],
  policy: SuccessGapPolicy,
): VerdictPair[] {
  const givenOf = Map.groupBy(given, verdict => verdict.outcomeId)
  const filingsOf = Map.groupBy(filings, filing => filing.outcomeId)
  return filed
    .flatMap(vendor => {
      const answers = (givenOf.get(vendor.outcomeId) ?? []).filter(verdict =>
        covers(vendor, verdict.occurredOn, policy),
      )
      return pairOf(vendor, answers, filingsOf.get(vendor.outcomeId) ?? [], policy)
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function pairOf(
  vendor: FiledVerdict,
  answers: readonly GivenVerdict[],
  filings: readonly Filing[],
  policy: SuccessGapPolicy,
): VerdictPair[] {
  const newest = [...Map.groupBy(answers, answer => answer.stakeholderId).values()]
    .map(newestOf)
    .filter(answer => answer !== undefined)
  const customer = weightedMean(
    inIdOrder(newest).map(({ achieved, influence }) => ({
      value: shareOfGrade(achieved),
      weight: influence,
    })),
  )
  // Nobody with a voice has answered: there is nothing to hold the vendor's verdict against.
  if (customer === null) return []
  const { id: vendorVerdictId, personId, outcomeId, periodStartsOn } = vendor
  const customerVerdictIds = inIdOrder(answers).map(answer => answer.id)
  const blind = saidBlind(vendor, answers, filings, policy)
  return [{ personId, outcomeId, periodStartsOn, vendorVerdictId, customerVerdictIds, customer, ...blind }]
}

function saidBlind(
  { personId, revisions }: FiledVerdict,
  answers: readonly GivenVerdict[],
  filings: readonly Filing[],
  policy: SuccessGapPolicy,
): Blind {
  if (answers.some(({ csmId }) => csmId !== null && csmId !== personId)) {
    return { vendor: null, leftOut: 'never_sealed' }
  }
  const first = answers
    .map(answer => openingOf(answer, filings, personId, policy))
    .reduce((one, other) => (isBefore(other, one) ? other : one))
  const said = revisions
    .filter(({ recordedAt }) => (first.by === 'filed' ? recordedAt <= first.at : recordedAt < first.at))
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .at(-1)
  if (said !== undefined) return { vendor: shareOfGrade(said.verdict), leftOut: null }
  return { vendor: null, leftOut: first.by === 'filed' ? 'another_filing' : first.by }
}

/** Of one instant, what opened early: it was seen before anything was filed. */
function isBefore(one: Opening, other: Opening): boolean {
  return one.at < other.at || (one.at.getTime() === other.at.getTime() && one.by !== 'filed')
}

function keyOf({ personId, outcomeId, periodStartsOn, vendorVerdictId }: VerdictPair): string {
  return JSON.stringify([personId, outcomeId, periodStartsOn, vendorVerdictId])
}

export type OptimismBias = {
  /** Pairs that count. */
  readonly n: number
  /** Mean of v - c, -1..1; null without a pair. Above nothing: we see more success than they do. */
  readonly mean: number | null
  /** Of the mean; null with fewer than two pairs, which tell nothing of their spread. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly leftOut: Readonly<Record<LeftOut, number>>
}

/**
 * mean(v - c) +- t(0.975, n - 1) s / sqrt(n), over the pairs that count.
 *
 * Units: shares of the way from the lowest grade to the highest, -1..1; the interval is Student's and is not cut off at
 * the ends. Errors: none. Source: DOMAIN, Seal.
 *
 * @example differences 0.25, 0, 0.5, 0.25: mean 0.25, s 0.2041, t 3.182: -0.075 to 0.575
 */
export function assessOptimism(pairs: readonly VerdictPair[], policy: SuccessGapPolicy): OptimismBias {
  const leftOut = { low_grade: 0, time: 0, another_filing: 0, never_sealed: 0 }
  const differences: number[] = []
  for (const pair of pairs) {
    if (pair.leftOut !== null) leftOut[pair.leftOut] += 1
    else differences.push(pair.vendor - pair.customer)
  }
  const n = differences.length
  if (n === 0) return { n, mean: null, interval: null, leftOut }
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / n
  if (n === 1) return { n, mean, interval: null, leftOut }
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0)
  const margin = studentT(policy.biasConfidence, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { n, mean, interval: { low: mean - margin, high: mean + margin }, leftOut }
}
