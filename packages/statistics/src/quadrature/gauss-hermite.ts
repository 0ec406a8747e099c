// Gauss-Hermite quadrature: the points and weights by which a function of a standard normal is integrated.

export type Quadrature = { readonly points: readonly number[]; readonly weights: readonly number[] }

const BISECTIONS = 80

/**
 * sum of w(k) g(u(k)) = E[g(U)], U standard normal, exact for every polynomial g of degree up to 2 count - 1.
 *
 * The points are the roots of the orthonormal Hermite polynomial p(count), with p(j+1) = (u p(j) - sqrt(j) p(j-1)) /
 * sqrt(j+1); the weights are 1 / sum over j < count of p(j)(u)^2 (Christoffel). Roots lie within 2 sqrt(count) of zero and are
 * at least pi / sqrt(count) apart: they are bracketed by steps of a quarter of that, then bisected to the last bit.
 * Points in rising order, exactly symmetric; weights add up to one.
 *
 * Units: standard deviations; weights are shares. Errors: throws past 512, where p would leave the range of a double.
 * Source: Golub and Welsch, Mathematics of Computation 23 (1969); Abramowitz and Stegun, Handbook of Mathematical Functions
 * (1964), 25.4.46, table 25.10 (there for exp(-x^2): u = x sqrt 2, w / sqrt pi).
 *
 * @example
 * gaussHermite(3).points // => [-Math.sqrt(3), 0, Math.sqrt(3)]
 * gaussHermite(3).weights // => [1 / 6, 2 / 3, 1 / 6]
 */
export function gaussHermite(count: number): Quadrature {
  if (!Number.isInteger(count) || count < 1 || count > 512) {
    throw new RangeError(`${count} is not a number of nodes within 1..512`)
  }
  const positive = positiveRoots(count)
  const mirrored = positive.map(root => -root).reverse()
  const points = [...mirrored, ...(count % 2 === 1 ? [0] : []), ...positive]
  const raw = points.map(point => 1 / hermite(count, point).squares)
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return { points, weights: raw.map(weight => weight / total) }
}

function positiveRoots(count: number): number[] {
  const step = Math.PI / Math.sqrt(count) / 4
  const roots: number[] = []
  let low = step / 2
  let below = hermite(count, low).value
  while (roots.length < Math.floor(count / 2)) {
    const high = low + step
    const above = hermite(count, high).value
    if (below < 0 !== above < 0) roots.push(bisect(count, low, high, below < 0))
    low = high
    below = above
  }
  return roots
}

function bisect(count: number, from: number, to: number, risesThroughZero: boolean): number {
  let low = from
  let high = to
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2
    if (hermite(count, middle).value < 0 === risesThroughZero) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function hermite(count: number, u: number): { value: number; squares: number } {
  let before = 0
  let value = 1
  let squares = 0
  for (let j = 0; j < count; j++) {
    squares += value * value
    const next = (u * value - Math.sqrt(j) * before) / Math.sqrt(j + 1)
    before = value
    value = next
  }
  return { value, squares }
}
