// What a kept renewal becomes: the same, less or more.
import type { FeatureValue } from './feature.ts'
import type { RiskModel, SplitArm } from './model.ts'
import { basisValue } from './shape.ts'

export type KeptSplit = {
  readonly contracted: number
  readonly renewed: number
  readonly expanded: number
}

type ValueAt = (feature: string) => FeatureValue

function logOddsOf(arm: SplitArm, valueAt: ValueAt): number {
  let sum = arm.base
  for (const term of arm.terms) sum += term.weight * basisValue(term.shape, valueAt(term.feature))
  return sum
}

/** Multinomial logit with `renewed` as its reference: odds of each arm = e^(base + sum(weight x shape)). */
export function splitKept(split: RiskModel['split'], valueAt: ValueAt): KeptSplit {
  const contracted = Math.exp(logOddsOf(split.contracted, valueAt))
  const expanded = Math.exp(logOddsOf(split.expanded, valueAt))
  const all = 1 + contracted + expanded
  return { contracted: contracted / all, renewed: 1 / all, expanded: expanded / all }
}
