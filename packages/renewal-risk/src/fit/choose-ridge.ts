// How strongly the weights are held to where they began: tried on rows held out.
import type { Fold } from '@rung/statistics'
import type { FitOptions } from './fit-options.ts'
import { type FitPolicy, planOptionsOf } from './fit-policy.ts'
import { type FittedTerms, fitTerms, type TermsWarmStart } from './fit-terms.ts'
import { holdOutTerms, type TermsHeldOut } from './held-out.ts'
import { type PlannedTerm, planTerms, underRidge } from './plan-terms.ts'
import { ofRows, type TermColumn, type TermColumns, withTerms } from './term-columns.ts'
import type { TrainingSet } from './training-set.ts'

export type Chosen = {
  readonly ridge: number
  readonly terms: PlannedTerm[]
  readonly columns: TermColumns
  readonly fitted: FittedTerms
  readonly heldOut: TermsHeldOut
}

export function chooseRidge(
  set: TrainingSet,
  bases: TermColumns,
  folds: readonly Fold[],
  options: FitOptions,
  policy: FitPolicy,
): Chosen {
  const prior = options.isPriorTrusted ? options.prior : null
  // Which terms there are and what they say of a row is the same under every ridge.
  const planned = planTerms(set, planOptionsOf(policy, { ...options, prior }))
  const read = withTerms(bases, set, planned)
  const curves = folds.map(({ fit }) => ofRows(read, fit).curves)
  let best: Chosen | undefined
  for (const ridge of policy.ridges) {
    const terms = underRidge(planned, ridge)
    const columns = {
      ...read,
      terms: read.terms.map((column, at) => ({ ...column, penalty: (terms[at] as PlannedTerm).penalty })),
    }
    const fitted = fitTerms(columns, set.lost, best && underRidgeOf(columns, best))
    const heldOut = holdOutTerms(columns, set.lost, folds, curves, fitted.warmStart)
    if (best === undefined || heldOut.loss < best.heldOut.loss)
      best = { ridge, terms, columns, fitted, heldOut }
  }
  if (best === undefined) throw new RangeError('a fit needs a ridge to try')
  return best
}

/** What another ridge came to, with the penalties of this one. */
function underRidgeOf({ bases, terms }: TermColumns, { columns, fitted }: Chosen): TermsWarmStart {
  const { weights, hessian } = fitted.warmStart
  const values = hessian.values.slice()
  for (const [at, { penalty }] of terms.entries()) {
    const place = (bases.length + at) * (hessian.size + 1)
    values[place] = (values[place] as number) + penalty - (columns.terms[at] as TermColumn).penalty
  }
  return { weights, hessian: { size: hessian.size, values } }
}
