// Lots of a simulated company, drawn from its seed.
import { boxMuller, mulberry32 } from '@rung/statistics'

export type Lots = {
  readonly draw: () => number
  readonly normal: () => number
  readonly happens: (share: number) => boolean
  /** Whole numbers from 0 to below n. */
  readonly below: (n: number) => number
  readonly poisson: (mean: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

export function lotsOf(seed: number): Lots {
  const draw = mulberry32(seed)
  const below = (n: number): number => Math.floor(draw() * n)
  return {
    draw,
    normal: boxMuller(draw),
    happens: share => draw() < share,
    below,
    poisson: mean => poisson(draw, mean),
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
  }
}

/** Knuth's: waits until the product of uniforms falls below e^-mean. */
function poisson(draw: () => number, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = draw(); product > limit; product *= draw()) count += 1
  return count
}

/** A share whose odds are times so much. */
export function withOdds(share: number, times: number): number {
  const odds = (share / (1 - share)) * times
  return odds / (1 + odds)
}
