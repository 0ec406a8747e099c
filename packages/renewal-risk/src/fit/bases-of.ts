// The bases of a document, a term type each: what all have in common and its own.
import type { SquareMatrix } from '@rung/statistics'
import type { TermType } from '../feature.ts'
import { type Estimate, type RiskModel, TERM_TYPES } from '../model.ts'
import type { FitOptions } from './fit-options.ts'
import { baseParts } from './model-draws.ts'

/** What the unheard terms say of the value that all rows shared is taken off the bases: those were learned with it in. */
export function lowered(base: RiskModel['base'], by: number): RiskModel['base'] {
  const entries = TERM_TYPES.map(type => [type, { ...base[type], logOdds: base[type].logOdds - by }])
  return Object.fromEntries(entries)
}

/**
 * The base of a term type = what all have in common + its own. One that no row had keeps the prior's own part; without a
 * trusted prior it is what all have in common.
 */
export function basesOf(
  types: readonly TermType[],
  bases: Float64Array,
  covariance: SquareMatrix,
  options: FitOptions,
): RiskModel['base'] {
  const priorPart = (type: TermType): Estimate =>
    options.isPriorTrusted && !types.includes(type) ? options.prior.base[type] : { logOdds: 0, sd: 0 }
  const between = (left: readonly number[], right: readonly number[]) =>
    left.reduce(
      (sum, row) =>
        sum +
        right.reduce((all, column) => all + (covariance.values[row * covariance.size + column] as number), 0),
      0,
    )
  const estimate = (type: TermType): Estimate => {
    const parts = baseParts(type, types, bases.length)
    const own = priorPart(type)
    return {
      logOdds: parts.reduce((sum, at) => sum + (bases[at] as number), own.logOdds),
      sd: Math.sqrt(between(parts, parts) + own.sd ** 2),
    }
  }
  return Object.fromEntries(TERM_TYPES.map(type => [type, estimate(type)])) as RiskModel['base']
}
