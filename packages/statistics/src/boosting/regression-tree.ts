// One boosted step on one feature: a staircase of a few stairs that descends fastest.

/** Sums over the rows of each bin: of lost - probability, and of probability x (1 - probability). */
export type BinSums = { readonly missed: Float64Array; readonly weight: Float64Array }

export type TreeOptions = {
  /** Stairs at most. */
  readonly leaves: number
  /** Weight of rows, p (1 - p) each, that a stair must stand on. */
  readonly leastWeight: number
  /** Ridge on the height of a stair, in weight of rows. */
  readonly ridge: number
  /** What a step must take away, in twice nats over the rows it is fitted to: what chance alone offers is less. */
  readonly leastGain: number
}

// A level of words is ordered by how its rows were missed, shrunk by this weight, so that a rare one is no extreme.
const ORDER_SHRINK = 10

/** Heights by bin, or undefined when no cut gains. Bins in their own order, or, of words, by how they were missed. */
export function growSteps(sums: BinSums, isOrdered: boolean, options: TreeOptions): Float64Array | undefined {
  const { missed, weight } = sums
  const count = missed.length
  const order = Array.from({ length: count }, (_, bin) => bin)
  if (!isOrdered) {
    const pull = missed.map((sum, bin) => sum / ((weight[bin] as number) + ORDER_SHRINK))
    order.sort((a, b) => (pull[a] as number) - (pull[b] as number))
  }
  const missedTo = new Float64Array(count + 1)
  const weightTo = new Float64Array(count + 1)
  for (const [at, bin] of order.entries()) {
    missedTo[at + 1] = (missedTo[at] as number) + (missed[bin] as number)
    weightTo[at + 1] = (weightTo[at] as number) + (weight[bin] as number)
  }
  const between = (sum: Float64Array, from: number, to: number) => (sum[to] as number) - (sum[from] as number)
  const gain = (from: number, to: number) =>
    between(missedTo, from, to) ** 2 / (between(weightTo, from, to) + options.ridge)
  const stairs: [number, number][] = [[0, count]]
  while (stairs.length < options.leaves) {
    let best = { gain: 1e-9, stair: -1, at: 0 }
    for (const [stair, [from, to]] of stairs.entries()) {
      const whole = gain(from, to)
      for (let at = from + 1; at < to; at++) {
        if (between(weightTo, from, at) < options.leastWeight) continue
        if (between(weightTo, at, to) < options.leastWeight) break
        const more = gain(from, at) + gain(at, to) - whole
        if (more > best.gain) best = { gain: more, stair, at }
      }
    }
    const cut = stairs[best.stair]
    if (cut === undefined) break
    stairs.splice(best.stair, 1, [cut[0], best.at], [best.at, cut[1]])
  }
  const gained = stairs.reduce((sum, [from, to]) => sum + gain(from, to), -gain(0, count))
  if (stairs.length === 1 || gained < options.leastGain) return undefined
  const heights = new Float64Array(count)
  for (const [from, to] of stairs) {
    const height = between(missedTo, from, to) / (between(weightTo, from, to) + options.ridge)
    for (let at = from; at < to; at++) heights[order[at] as number] = height
  }
  return heights
}
