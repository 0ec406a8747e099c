// The columns of a fit that every row has: what all have in common, and one of each term type.
import type { CurveColumn } from '@rung/statistics'
import { TERM_TYPES } from '../model.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'
import type { TermColumns } from './term-columns.ts'

/** A column for what all have in common, and one for each term type that there is: a segment each of one curve. */
export function baseColumns(resolved: readonly ResolvedRenewal[], options: FitOptions): TermColumns {
  const types = TERM_TYPES.filter(type => resolved.some(each => each.termType === type))
  const segments = types.length
  const curve = {
    segments,
    segmentOf: Uint16Array.from(resolved, each => types.indexOf(each.termType)),
    along: new Float64Array(resolved.length),
  }
  const column = (isIn: (at: number) => boolean): CurveColumn => ({
    curve: 0,
    levels: Float64Array.from(types, (_, at) => (isIn(at) ? 1 : 0)),
    slopes: new Float64Array(segments),
  })
  const common = { ...column(() => true), priorMean: 0, penalty: options.isPriorTrusted ? 1 : FLAT }
  const ofTypes = types.map((type, at) => {
    const { logOdds, sd } = options.prior.base[type]
    return {
      ...column(own => own === at),
      priorMean: options.isPriorTrusted ? logOdds : 0,
      penalty: options.isPriorTrusted ? 1 / sd ** 2 : 1,
    }
  })
  const hasOwn = options.isPriorTrusted || types.length > 1
  return {
    rows: resolved.length,
    curves: [curve],
    bases: hasOwn ? [common, ...ofTypes] : [common],
    terms: [],
  }
}

// No opinion to speak of: a thousand log-odds either way.
const FLAT = 1e-6
