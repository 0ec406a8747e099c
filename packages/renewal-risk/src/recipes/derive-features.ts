// Features made of signals by recipes: sizes on a scale of logarithms, rates a seat, changes against what is usual.
import type { FeatureValue, RiskFeatures } from '../feature.ts'

/** ln((of + plus) / (by + byPlus)); without `by` ln(of + plus). */
export type Recipe = {
  readonly name: string
  readonly of: string
  /** Added first, in the unit of `of`: keeps a count of none from being infinitely far from one. */
  readonly plus: number
  readonly by: string | null
  readonly byPlus: number
}

/** By the names of the recipes; unknown when a signal is, is no number, or leaves no logarithm. */
export function deriveFeatures(
  signals: Readonly<Record<string, FeatureValue>>,
  recipes: readonly Recipe[],
): RiskFeatures {
  return Object.fromEntries(recipes.map(recipe => [recipe.name, derived(signals, recipe)]))
}

function derived(signals: Readonly<Record<string, FeatureValue>>, recipe: Recipe): number | null {
  const of = signals[recipe.of]
  const by = recipe.by === null ? 1 : signals[recipe.by]
  if (typeof of !== 'number' || typeof by !== 'number') return null
  const ratio = (of + recipe.plus) / (by + (recipe.by === null ? 0 : recipe.byPlus))
  return ratio > 0 && Number.isFinite(ratio) ? Math.log(ratio) : null
}
