// Our model of the terms: the months of monthly plans are its prior, and terms bend it only where that was surely better later.
import { isRefusal, type Refusal } from '@rung/kernel'
import {
  assessRisk,
  type FitOptions,
  fitModel,
  fitPolicy,
  hazardAsPrior,
  hazardPriorPolicy,
  priorModels,
  type ResolvedRenewal,
  type RiskModel,
} from '@rung/renewal-risk'
import { pairedGain } from '@rung/statistics'
import { LEAD_DAYS, type TermRow } from './rows-of.ts'

/**
 * Precisions tried for what the prior says nothing of, chosen on rows held out. From a weight that some hundred rows can
 * move to one that they cannot.
 */
const RIDGES = [16, 256, 4096]

/** Shares of the terms after which the later ones are foretold, to see what bending gains. */
const BLOCKS = [0.5, 0.6, 0.7, 0.8, 0.9]

/** Terms and losses below which there is nothing to bend with: each of some fifteen weights would have two events. */
const FEWEST = { terms: 200, lost: 30 }

export type Learned = {
  /** What answers: the months' model, or the one that was refitted to terms. */
  readonly model: RiskModel
  readonly isRefitted: boolean
  /** Log loss on later blocks that bending saves, in standard errors; null with too few terms to compare. */
  readonly gain: number | null
}

/** Bending is a richer stage, so it must win as every richer stage must: by `mustWinBy` standard errors. Rows by their days. */
export function learn(months: readonly ResolvedRenewal[], terms: readonly TermRow[]): Learned {
  const model = ofMonths(months)
  const gain = gainOfBending(months, terms)
  const isRefitted = gain !== null && gain > fitPolicy.mustWinBy
  return { model: isRefitted ? refitted(model, terms) : model, isRefitted, gain }
}

function gainOfBending(months: readonly ResolvedRenewal[], terms: readonly TermRow[]): number | null {
  const [former, richer, lost]: [number[], number[], number[]] = [[], [], []]
  const cuts = [...BLOCKS.map(share => Math.floor(share * terms.length)), terms.length]
  for (const [index, cut] of cuts.slice(0, -1).entries()) {
    const before = terms.slice(0, cut)
    if (before.length < FEWEST.terms || before.filter(row => row.lost).length < FEWEST.lost) continue
    const from = terms[cut]?.dueOn ?? ''
    const model = ofMonths(months.filter(({ dueOn }) => dueOn < from))
    const later = terms.slice(cut, cuts[index + 1])
    former.push(...logitsOf(model, later))
    richer.push(...logitsOf(refitted(model, before), later))
    lost.push(...later.map(row => (row.lost ? 1 : 0)))
  }
  if (lost.length === 0) return null
  return pairedGain(Float64Array.from(former), Float64Array.from(richer), Uint8Array.from(lost))
}

function logitsOf(model: RiskModel, rows: readonly TermRow[]): number[] {
  return rows.map(row => assessed(model, row).logitMillionths / 1e6)
}

export function probabilitiesOf(model: RiskModel, rows: readonly TermRow[]): Float64Array {
  return Float64Array.from(rows, row => assessed(model, row).probabilityLost)
}

export function assessed(model: RiskModel, { dueOn, decidedOn, termType, features }: TermRow) {
  return assessRisk({ dueOn, termType, features }, model, decidedOn)
}

function ofMonths(months: readonly ResolvedRenewal[]): RiskModel {
  return hazardAsPrior(
    fitted(fitModel(months, { ...plainOptions(), answersBy: 'weights' }, fitPolicy)),
    hazardPriorPolicy,
  )
}

/** Folds are shuffled: a block of time may hold all terms of one length, and what others say of those is no calibration. */
function refitted(prior: RiskModel, terms: readonly ResolvedRenewal[]): RiskModel {
  const options: FitOptions = {
    ...plainOptions(),
    version: 'crm5-terms',
    prior,
    isPriorTrusted: true,
    folds: 'shuffled',
  }
  return fitted(fitModel(terms, options, { ...fitPolicy, ridges: RIDGES }))
}

function plainOptions(): FitOptions {
  const [prior] = priorModels
  if (prior === undefined) throw new RangeError('there is no prior model')
  return {
    version: 'crm5-months',
    leadDays: LEAD_DAYS,
    prior,
    isPriorTrusted: false,
    basis: 'linear',
    richest: 'terms',
    directions: {},
    folds: 'blocks',
  }
}

function fitted(model: RiskModel | Refusal): RiskModel {
  if (isRefusal(model)) throw new Error(`${model.field ?? 'rows'}: ${model.message}`)
  return model
}
