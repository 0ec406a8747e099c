// Each fold predicted by a model that was learned from the others; every answer checked to be the sum of its terms.
import { day, isRefusal } from '@rung/kernel'
import {
  assessRisk,
  type FitOptions,
  fitModel,
  fitPolicy,
  priorModels,
  type RiskModel,
} from '@rung/renewal-risk'
import type { Predictions } from '@rung/statistics'
import type { FoldedRow } from './snapshot-set.ts'

export type FoldsPredicted = Predictions & {
  readonly models: readonly RiskModel[]
  /** Answers whose contributions do not add up to their logit: there must be none. */
  readonly unexplained: number
}

const ANY_DAY = day('2000-01-01')

/** `richness`: `plain` is the linear ridge alone, `full` goes as far as it pays on rows held out within the fold. */
export function predictFolds(rows: readonly FoldedRow[], richness: 'full' | 'plain'): FoldsPredicted {
  const [prior] = priorModels
  if (prior === undefined) throw new Error('there is no prior model')
  const options: FitOptions = {
    version: 'evaluation',
    leadDays: 0,
    prior,
    isPriorTrusted: false,
    basis: richness === 'plain' ? 'linear' : 'piecewise',
    richest: richness === 'plain' ? 'terms' : 'pairs',
    directions: {},
    folds: 'shuffled',
  }
  const probabilities = new Float64Array(rows.length)
  const models: RiskModel[] = []
  let unexplained = 0
  for (const fold of [...new Set(rows.map(row => row.fold))].sort()) {
    const model = fitModel(
      rows.filter(row => row.fold !== fold),
      options,
      fitPolicy,
    )
    if (isRefusal(model)) throw model
    models.push(model)
    for (const [at, row] of rows.entries()) {
      if (row.fold !== fold) continue
      const risk = assessRisk({ dueOn: ANY_DAY, termType: 'unknown', features: row.features }, model, ANY_DAY)
      const sum = risk.contributions.reduce((all, each) => all + each.millionths, 0)
      if (sum !== risk.logitMillionths) unexplained++
      probabilities[at] = risk.probabilityLost
    }
  }
  return { probabilities, labels: Uint8Array.from(rows, row => (row.lost ? 1 : 0)), models, unexplained }
}
