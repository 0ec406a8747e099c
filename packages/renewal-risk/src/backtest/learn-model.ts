// A model learned from a workspace's own renewals, centred on the expert's weights and true to their directions.
import { isRefusal, type Refusal } from '@rung/kernel'
import { fitModel } from '../fit/fit-model.ts'
import type { FitOptions, ResolvedRenewal } from '../fit/fit-options.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { unknownAsAverage } from '../fit/unknown-as-average.ts'
import { atNewestLevel } from '../level/level-of.ts'
import type { RiskModel } from '../model.ts'
import { countFromNeutral } from '../neutral-values.ts'
import { riskFeatures } from '../risk-features.ts'

export type LearnOptions = Pick<FitOptions, 'leadDays' | 'prior' | 'reads' | 'version'>

// Fewer losses than this cannot say where a line has another knot.
const EVENTS_A_KNOT = 60

const directions = Object.fromEntries(
  Object.entries(riskFeatures).map(([name, { direction }]) => [name, direction]),
)

/**
 * Rows are in the order of their days. Shapes and pairs are tried once there are losses enough to fill them. What is unknown
 * counts as the customers of whom it is known; contributions are counted from neutral values; where the newest renewals end otherwise than the model says, their level is taken.
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
      basis: 'piecewise',
      richest: 'pairs',
      directions,
      folds: 'blocks',
    },
    { ...policy, knots: Math.min(policy.knots, 1 + Math.floor(events / EVENTS_A_KNOT)) },
  )
  if (isRefusal(model)) return model
  const filled = unknownAsAverage(
    model,
    rows.map(row => row.features),
  )
  return atNewestLevel(countFromNeutral(filled), rows, policy.level)
}
