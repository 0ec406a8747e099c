// A model learnt from a workspace's own renewals, centred on the expert's weights and true to their directions.
import { isRefusal, type Refusal } from '@rung/kernel'
import { featureWords } from '../feature-words.ts'
import { type FitOptions, fitModel, type ResolvedRenewal } from '../fit/fit-model.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { type Learning, type RiskModel, TERM_TYPES } from '../model.ts'
import { heightOf } from '../shape.ts'

export type LearnOptions = Pick<FitOptions, 'leadDays' | 'prior' | 'version'>

// Fewer losses than this cannot say where a line bends again.
const EVENTS_A_BEND = 60

const directions = Object.fromEntries(Object.entries(featureWords).map(([name, { more }]) => [name, more]))

/**
 * Rows are in the order of their days. Shapes and pairs are tried once there are losses enough to fill them.
 *
 * A feature that was the same in every row keeps the expert's weights, and what those say of that value is taken off the
 * base: the base was learnt with it in. One that says what another says gets no weight besides.
 */
export function learnModel(
  rows: readonly ResolvedRenewal[],
  options: LearnOptions,
  policy: FitPolicy,
): RiskModel | Refusal {
  const lost = rows.filter(row => row.lost).length
  const events = Math.min(lost, rows.length - lost)
  const model = fitModel(
    rows,
    {
      ...options,
      isPriorTrusted: true,
      basis: 'bent',
      richest: events >= policy.shapesFromEvents ? 'pairs' : 'terms',
      directions,
      folds: 'blocks',
    },
    { ...policy, bends: Math.min(policy.bends, 1 + Math.floor(events / EVENTS_A_BEND)) },
  )
  return isRefusal(model) ? model : settleLeftOut(model, rows)
}

function settleLeftOut(model: RiskModel, rows: readonly ResolvedRenewal[]): RiskModel {
  const leftOut = new Map((model.learning as Learning).leftOut.map(({ name, reason }) => [name, reason]))
  const heard = new Set(rows.flatMap(row => Object.keys(row.features)))
  const same = (rows[0] as ResolvedRenewal).features
  const isTwin = (feature: string) => leftOut.get(feature)?.startsWith('same_as') === true
  const isSame = (feature: string) => !heard.has(feature) || (leftOut.has(feature) && !isTwin(feature))
  const shift = model.terms
    .filter(({ feature }) => isSame(feature))
    .reduce((sum, { feature, shape, weight }) => sum + weight * heightOf(shape, same[feature] ?? null), 0)
  const base = Object.fromEntries(
    TERM_TYPES.map(type => [type, { ...model.base[type], logOdds: model.base[type].logOdds - shift }]),
  )
  return {
    ...model,
    base: { ...model.base, ...base },
    terms: model.terms.map(term => (isTwin(term.feature) ? { ...term, weight: 0 } : term)),
  }
}
