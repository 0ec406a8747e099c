// A book at each node of the common factor: how likely each renewal is lost there, and what the sum's mean and variance come to.
import { sigmoid } from '@rung/statistics'
import { ifKeptMoments, servedMoments } from './book-moments.ts'
import { centredLogit } from './centre-logit.ts'
import type { CommonFactor } from './common-factor.ts'
import type { OutlookColumns } from './outlook-columns.ts'
import type { Steps } from './steps.ts'

export type Nodes = {
  readonly factor: CommonFactor
  /** One column of chances of being lost a node. */
  readonly chances: readonly Float64Array[]
}

export type Moments = { readonly expected: number; readonly variance: number }

const LOGITS_A_STEP = 500

export function* atNodes({ chanceLost }: OutlookColumns, factor: CommonFactor): Steps<Nodes> {
  // Equal chances have equal logits: models serve few different ones to a large book of small customers.
  const known = new Map<number, number>()
  const logits = new Float64Array(chanceLost.length)
  for (let i = 0; i < logits.length; i++) {
    const chance = chanceLost[i] as number
    const logit = known.get(chance) ?? centredLogit(chance, factor)
    if (!known.has(chance) && known.size % LOGITS_A_STEP === LOGITS_A_STEP - 1) yield
    known.set(chance, logit)
    logits[i] = logit
  }
  const chances: Float64Array[] = []
  for (const shift of factor.shifts) {
    chances.push(logits.map(logit => sigmoid(logit + shift)))
    yield
  }
  return { factor, chances }
}

/** Var S = E over z of the sum of the renewals' variances + variance over z of the sum of their means. */
export function* momentsOver(columns: OutlookColumns, { factor, chances }: Nodes): Steps<Moments> {
  const { first, second } = ifKeptMoments(columns)
  const expected = servedMoments(columns).expectedMinor
  let variance = 0
  for (const [k, chancesLost] of chances.entries()) {
    let mean = 0
    let within = 0
    for (let i = 0; i < first.length; i++) {
      const keeps = 1 - (chancesLost[i] as number)
      const own = keeps * (first[i] as number)
      mean += own
      within += keeps * (second[i] as number) - own ** 2
    }
    variance += (factor.weights[k] as number) * (within + (mean - expected) ** 2)
    yield
  }
  return { expected, variance: Math.max(0, variance) }
}
