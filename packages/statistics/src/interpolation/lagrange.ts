// Lagrange interpolation: how much each node counts for a value in between.

/**
 * l(i) = product over j != i of (x - x(j)) / (x(i) - x(j)); the polynomial through all points is sum of l(i) y(i)
 *
 * Units: shares that add up to one. Errors: NaN or Infinity where two nodes are equal.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 25.2.
 *
 * @example
 * lagrangeWeights([0, 1, 2], 0.5) // => [0.375, 0.75, -0.125]
 */
export function lagrangeWeights(nodes: readonly number[], at: number): number[] {
  return nodes.map((own, i) =>
    nodes.reduce((share, other, j) => (j === i ? share : (share * (at - other)) / (own - other)), 1),
  )
}
