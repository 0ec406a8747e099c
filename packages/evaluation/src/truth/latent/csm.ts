// What the CSM believes of a customer: near the truth and late, a little too kind, or made up once and never looked at again.
import type { Draw } from '../draw.ts'

export type Belief = {
  /** What they add to what they see. */
  readonly bias: number
  /** What they believe whatever happens; null when they look. */
  readonly fixed: number | null
}

export type LatentCsm = {
  readonly outcomes: Belief
  readonly health: Belief
  readonly renewal: Belief
}

/** Days after which they see what happened. */
const SEES_AFTER_DAYS = 14

export function drawCsm(draw: Draw): LatentCsm {
  return {
    outcomes: drawBelief(0.14, [0.8, 1], 0.03, [0.1, 0.3], draw),
    health: drawBelief(0.12, [0.78, 0.95], 0.06, [0.1, 0.25], draw),
    renewal: drawBelief(0.12, [0.88, 0.98], 0.06, [0.2, 0.4], draw),
  }
}

function drawBelief(
  rosyShare: number,
  rosy: readonly [number, number],
  gloomyShare: number,
  gloomy: readonly [number, number],
  draw: Draw,
): Belief {
  const bias = 0.06 + draw.noise(0.06)
  if (draw.happens(rosyShare)) return { bias, fixed: draw.between(...rosy) }
  return { bias, fixed: draw.happens(gloomyShare) ? draw.between(...gloomy) : null }
}

/** What they believe on a day of something that really is `real(t)`. */
export function believes(belief: Belief, real: (t: number) => number, t: number): number {
  return belief.fixed ?? Math.min(1, Math.max(0, real(t - SEES_AFTER_DAYS) + belief.bias))
}
