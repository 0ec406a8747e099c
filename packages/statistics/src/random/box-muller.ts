// The Box-Muller transform: standard normal numbers of uniform ones.

/**
 * z = sqrt(-2 ln(1 - u)) cos(2 pi v), u and v uniform from 0 to below 1
 *
 * Units: standard deviations. Errors: none; 1 - u is never 0. Source: Box and Muller, Annals of Mathematical Statistics 29 (1958).
 *
 * @example
 * boxMuller(() => 0)() // => 0
 * boxMuller(() => 0.5)() // => -Math.sqrt(2 * Math.log(2))
 */
export function boxMuller(draw: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}
