// Ridge logistic regression against another way to the same optimum, and at its edges.
import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { boxMuller } from '../random/box-muller.ts'
import { mulberry32 } from '../random/mulberry32.ts'
import { fitRidgeLogistic } from './ridge-logistic.ts'
import type { RidgeFit, RidgeProblem } from './ridge-problem.ts'
import { sigmoid } from './sigmoid.ts'

function fitted(problem: RidgeProblem): RidgeFit {
  const fit = fitRidgeLogistic(problem)
  if (isRefusal(fit)) throw fit
  return fit
}

type Dense = RidgeProblem & { readonly columns: readonly Float64Array[] }

function drawn(rows: number, columns: number, seed: number): Dense {
  const draw = mulberry32(seed)
  const normal = boxMuller(draw)
  const xs = Array.from({ length: columns }, () => Float64Array.from({ length: rows }, normal))
  const truth = xs.map(() => normal() / 2)
  const labels = Uint8Array.from({ length: rows }, (_, row) => {
    const x = xs.reduce((sum, column, at) => sum + (truth[at] as number) * (column[row] as number), -1)
    return draw() < sigmoid(x) ? 1 : 0
  })
  return {
    columns: [new Float64Array(rows).fill(1), ...xs],
    labels,
    priorMean: [0, ...xs.map((_, at) => (at === 0 ? 0.4 : 0))],
    penalty: [0, ...xs.map((_, at) => 1 + at)],
  }
}

/** One weight at a time, each by its own Newton steps, until nothing moves: slow, and nothing like the fit. */
function byCoordinates({ columns, labels, priorMean, penalty, offset }: Dense): number[] {
  const weights = columns.map(() => 0)
  const scores = Float64Array.from(labels, (_, row) => offset?.[row] ?? 0)
  for (let round = 0; round < 5000; round++) {
    let largest = 0
    for (const [at, column] of columns.entries()) {
      let first = (penalty[at] as number) * ((weights[at] as number) - (priorMean[at] as number))
      let second = penalty[at] as number
      for (const [row, value] of column.entries()) {
        const p = sigmoid(scores[row] as number)
        first += (p - (labels[row] as number)) * value
        second += p * (1 - p) * value * value
      }
      const step = -first / second
      weights[at] = (weights[at] as number) + step
      for (const [row, value] of column.entries()) scores[row] = (scores[row] as number) + step * value
      largest = Math.max(largest, Math.abs(step))
    }
    if (largest < 1e-11) return weights
  }
  throw new Error('the reference did not settle')
}

describe('fitRidgeLogistic', () => {
  it('finds the weights of another algorithm to a millionth', () => {
    for (const seed of [1, 2, 3]) {
      const problem = drawn(400, 6, seed)
      const reference = byCoordinates(problem)
      for (const [at, weight] of fitted(problem).weights.entries()) {
        expect(Math.abs(weight - (reference[at] as number))).toBeLessThan(1e-6)
      }
    }
  })

  it('finds them on many rows too, where its first steps look at a part', () => {
    const problem = drawn(26_000, 3, 4)
    const reference = byCoordinates(problem)
    for (const [at, weight] of fitted(problem).weights.entries()) {
      expect(Math.abs(weight - (reference[at] as number))).toBeLessThan(1e-6)
    }
  })

  it('finds the weight of a column that the part it looks at first says nothing of, and that has no prior', () => {
    const problem = drawn(26_000, 1, 9)
    // Blocks of 512 rows, of which every eighth is looked at first.
    const rare = Float64Array.from({ length: 26_000 }, (_, row) => (Math.floor(row / 512) % 8 === 3 ? 1 : 0))
    const all = { ...problem, columns: [...problem.columns, rare], priorMean: [0, 0.4, 0] }
    const reference = byCoordinates({ ...all, penalty: [0, 1, 0] })
    for (const [at, weight] of fitted({ ...all, penalty: [0, 1, 0] }).weights.entries()) {
      expect(Math.abs(weight - (reference[at] as number))).toBeLessThan(1e-6)
    }
  })

  it('finds it too where only a wide prior holds the column while the part is looked at', () => {
    for (const sd of [3, 30, 1000]) {
      const draw = mulberry32(sd)
      const rows = 20_000
      // In no block of the part, and in none of the first half.
      const late = Float64Array.from({ length: rows }, (_, row) =>
        row > rows / 2 && Math.floor(row / 512) % 8 !== 0 ? 1 : 0,
      )
      const labels = Uint8Array.from(late, x => (draw() < sigmoid(-2 - 2 * x) ? 1 : 0))
      const problem: Dense = {
        columns: [new Float64Array(rows).fill(1), late],
        labels,
        priorMean: [0, 0],
        penalty: [1e-6, 1 / sd ** 2],
      }
      const exact = byCoordinates(problem)
      for (const [at, weight] of fitted(problem).weights.entries()) {
        expect(Math.abs(weight - (exact[at] as number))).toBeLessThan(1e-6)
      }
    }
  })

  it('finds the same from near by, and from a Hessian that says nothing', () => {
    const problem = drawn(600, 3, 12)
    const { weights, hessian } = fitted(problem)
    const part = {
      ...problem,
      columns: problem.columns.map(each => each.slice(0, 500)),
      labels: problem.labels.slice(0, 500),
    }
    const alone = fitted(part).weights
    const flat = { ...hessian, values: hessian.values.map((_, at) => (at % 5 === 0 ? 1e-3 : 0)) }
    for (const from of [hessian, flat, undefined]) {
      const found = fitted({ ...part, warmStart: { weights, hessian: from } }).weights
      for (const [at, weight] of found.entries())
        expect(Math.abs(weight - (alone[at] as number))).toBeLessThan(1e-6)
    }
  })

  it('finds eight columns, which fill one reading of the rows', () => {
    const problem = drawn(500, 7, 10)
    const reference = byCoordinates(problem)
    for (const [at, weight] of fitted(problem).weights.entries()) {
      expect(Math.abs(weight - (reference[at] as number))).toBeLessThan(1e-6)
    }
  })

  it('comes as near as it is asked to', () => {
    const problem = drawn(26_000, 3, 11)
    const exact = fitted({ ...problem, tolerance: 1e-10 }).weights
    const rough = fitted({ ...problem, tolerance: 1e-3 }).weights
    const off = Math.max(...exact.map((weight, at) => Math.abs(weight - (rough[at] as number))))
    expect(off).toBeLessThan(1e-3)
    expect(off).toBeGreaterThan(1e-10)
  })

  it('starts from the offset of each row', () => {
    const problem = { ...drawn(300, 2, 5), offset: Float64Array.from({ length: 300 }, (_, row) => row / 300) }
    const reference = byCoordinates(problem)
    for (const [at, weight] of fitted(problem).weights.entries()) {
      expect(Math.abs(weight - (reference[at] as number))).toBeLessThan(1e-6)
    }
    const longer = { ...drawn(26_000, 1, 6), offset: new Float64Array(26_000).fill(0.5) }
    expect(fitted(longer).weights[0]).toBeCloseTo(byCoordinates(longer)[0] as number, 6)
  })

  it('stays with the prior where the rows say nothing, and leaves it where they say much', () => {
    const few = drawn(30, 1, 7)
    const many = drawn(8_000, 1, 7)
    const strict = (problem: RidgeProblem) => ({ ...problem, priorMean: [0, 3], penalty: [1, 25] })
    const free = (problem: RidgeProblem) => ({ ...problem, priorMean: [0, 0], penalty: [1, 1e-6] })
    const pull = (problem: RidgeProblem) => {
      const [held, own] = [strict(problem), free(problem)].map(each => fitted(each).weights[1] as number)
      return ((held as number) - (own as number)) / (3 - (own as number))
    }
    expect(pull(few)).toBeGreaterThan(0.6)
    expect(pull(many)).toBeLessThan(0.05)
  })

  it('ends where the penalty holds it when a column separates the classes', () => {
    const column = Float64Array.from({ length: 40 }, (_, row) => (row < 20 ? -1 : 1))
    const labels = Uint8Array.from({ length: 40 }, (_, row) => (row < 20 ? 0 : 1))
    const { weights } = fitted({ columns: [column], labels, priorMean: [0], penalty: [1] })
    expect(weights[0]).toBeGreaterThan(2)
    expect(weights[0]).toBeLessThan(5)
  })

  it('shares a weight between equal columns, and refuses them without a prior', () => {
    const { columns, labels } = drawn(200, 1, 8)
    const twice = { columns: [columns[1], columns[1]] as Float64Array[], labels, priorMean: [0, 0] }
    const { weights } = fitted({ ...twice, penalty: [1, 1] })
    expect(weights[0]).toBeCloseTo(weights[1] as number, 8)
    expect(isRefusal(fitRidgeLogistic({ ...twice, penalty: [0, 0] }))).toBe(true)
  })

  it('refuses to learn from nothing', () => {
    const none = { columns: [new Float64Array(0)], labels: new Uint8Array(0), priorMean: [0], penalty: [1] }
    expect(fitRidgeLogistic(none)).toMatchObject({
      code: 'invalid',
      message: 'there is no row to learn from',
    })
  })

  it('refuses classes that separate without a prior: the weight has no end', () => {
    const column = Float64Array.from({ length: 40 }, (_, row) => (row < 20 ? -1 : 1))
    const labels = Uint8Array.from({ length: 40 }, (_, row) => (row < 20 ? 0 : 1))
    expect(isRefusal(fitRidgeLogistic({ columns: [column], labels, priorMean: [0], penalty: [0] }))).toBe(
      true,
    )
  })

  it('knows its weights as well as repeated draws show', () => {
    const draws = Array.from({ length: 200 }, (_, seed) => {
      const draw = mulberry32(1000 + seed)
      const normal = boxMuller(draw)
      const column = Float64Array.from({ length: 300 }, normal)
      const labels = Uint8Array.from(column, x => (draw() < sigmoid(-1 + 0.7 * x) ? 1 : 0))
      const columns = [new Float64Array(300).fill(1), column]
      return fitted({ columns, labels, priorMean: [0, 0], penalty: [1e-6, 1e-6] })
    })
    const within = draws.filter(({ weights, covariance }) => {
      const sd = Math.sqrt(covariance().values[3] as number)
      return Math.abs((weights[1] as number) - 0.7) < 1.281552 * sd
    })
    expect(within.length / draws.length).toBeGreaterThan(0.73)
    expect(within.length / draws.length).toBeLessThan(0.87)
  })
})
