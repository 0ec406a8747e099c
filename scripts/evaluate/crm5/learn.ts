// Our model of the terms: the months of monthly plans are its prior, and terms bend it only where that was better later.
import { isRefusal, type Refusal } from '@rung/kernel'
import {
  assessRisk,
  type FitOptions,
  fitModel,
  fitPolicy,
  hazardAsPrior,
  hazardPriorPolicy,
  logLossOf,
  priorModels,
  type ResolvedRenewal,
  type RiskModel,
} from '@rung/renewal-risk'
import { LEAD_DAYS, type TermRow } from './rows-of.ts'

/**
 * Precisions tried for what the prior says nothing of, chosen on rows held out. From a weight that some hundred rows can
 * move to one that they cannot.
 */
const RIDGES = [16, 256, 4096]

/** Shares of the terms after which the later ones are foretold, to see which of the two answers. */
const BLOCKS = [0.5, 0.6, 0.7, 0.8, 0.9]

/** Terms and losses below which there is nothing to bend with: each of some fifteen weights would have two events. */
const FEWEST = { terms: 200, lost: 30 }

export type Learnt = {
  /** What answers: the months' model, or the one that the terms bent. */
  readonly model: RiskModel
  readonly isBent: boolean
  /** Mean log loss on later blocks, in nats; null with too few terms to compare. */
  readonly later: { readonly months: number; readonly bent: number } | null
}

/** A model is promoted only if its log loss on later blocks is not worse, as everywhere in Rung. Rows in the order of days. */
export function learn(months: readonly ResolvedRenewal[], terms: readonly TermRow[]): Learnt {
  const model = ofMonths(months)
  const { isBent, later } = compare(months, terms)
  return { model: isBent ? bent(model, terms) : model, isBent, later }
}

function compare(months: readonly ResolvedRenewal[], terms: readonly TermRow[]): Omit<Learnt, 'model'> {
  const said: { months: number[]; bent: number[]; lost: number[] } = { months: [], bent: [], lost: [] }
  const cuts = [...BLOCKS.map(share => Math.floor(share * terms.length)), terms.length]
  for (const [index, cut] of cuts.slice(0, -1).entries()) {
    const before = terms.slice(0, cut)
    if (before.length < FEWEST.terms || before.filter(({ lost }) => lost).length < FEWEST.lost) continue
    const from = terms[cut]?.dueOn ?? ''
    const model = ofMonths(months.filter(({ dueOn }) => dueOn < from))
    const later = terms.slice(cut, cuts[index + 1])
    said.months.push(...probabilitiesOf(model, later))
    said.bent.push(...probabilitiesOf(bent(model, before), later))
    said.lost.push(...later.map(({ lost }) => (lost ? 1 : 0)))
  }
  if (said.lost.length === 0) return { isBent: false, later: null }
  const lost = Uint8Array.from(said.lost)
  const lossOf = (probabilities: readonly number[]) =>
    logLossOf({ probabilities: Float64Array.from(probabilities), lost })
  const later = { months: lossOf(said.months), bent: lossOf(said.bent) }
  return { isBent: later.bent <= later.months, later }
}

export function probabilitiesOf(model: RiskModel, rows: readonly TermRow[]): Float64Array {
  return Float64Array.from(rows, row => assessed(model, row).probabilityLost)
}

export function assessed(model: RiskModel, { dueOn, decidedOn, termType, features }: TermRow) {
  return assessRisk({ dueOn, termType, features }, model, decidedOn)
}

function ofMonths(months: readonly ResolvedRenewal[]): RiskModel {
  return hazardAsPrior(fitted(fitModel(months, plainOptions(), fitPolicy)), hazardPriorPolicy)
}

/** Folds are mixed: a block of time may hold all terms of one length, and what others say of those is no calibration. */
function bent(prior: RiskModel, terms: readonly ResolvedRenewal[]): RiskModel {
  const options: FitOptions = {
    ...plainOptions(),
    version: 'crm5-terms',
    prior,
    isPriorTrusted: true,
    folds: 'mixed',
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
    basis: 'straight',
    richest: 'terms',
    directions: {},
    folds: 'blocks',
  }
}

function fitted(model: RiskModel | Refusal): RiskModel {
  if (isRefusal(model)) throw new Error(`${model.field ?? 'rows'}: ${model.message}`)
  return model
}
