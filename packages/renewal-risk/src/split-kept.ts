// What a kept renewal becomes: the same, less or more.
import type { RiskFeatures } from './feature.ts'
import type { RiskModel, SplitArm } from './model.ts'
import { heightOf } from './shape.ts'

export type KeptSplit = {
  readonly contracted: number
  readonly renewed: number
  readonly expanded: number
}

function logOddsOf(arm: SplitArm, features: RiskFeatures): number {
  let sum = arm.base
  for (const term of arm.terms) sum += term.weight * heightOf(term.shape, features[term.feature] ?? null)
  return sum
}

/** Multinomial logit with `renewed` as its reference: odds of each arm = e^(base + sum(weight x height)). */
export function splitKept(split: RiskModel['split'], features: RiskFeatures): KeptSplit {
  const contracted = Math.exp(logOddsOf(split.contracted, features))
  const expanded = Math.exp(logOddsOf(split.expanded, features))
  const all = 1 + contracted + expanded
  return { contracted: contracted / all, renewed: 1 / all, expanded: expanded / all }
}
