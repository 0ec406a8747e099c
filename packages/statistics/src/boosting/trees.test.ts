// Bins and the small trees that are boosted on them: they find what was planted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binColumn, edgesUpTo } from './bins.ts'
import { growGridTree } from './grid-tree.ts'
import { rankPairs } from './rank-pairs.ts'
import { growTree } from './regression-tree.ts'

const options = { leaves: 3, leastHessian: 1, penalty: 1, leastGain: 1e-9 }

describe('binColumn', () => {
  it('cuts few numbers halfway between each other, and keeps unknown ones apart', () => {
    const values = Float64Array.from([1, 2, 2, 5, Number.NaN])
    const column = binColumn({ name: 'x', kind: 'number', values }, 8, 1)
    expect(column.edges).toEqual({ kind: 'number', edges: [1.5, 3.5] })
    expect([...column.bins]).toEqual([1, 2, 2, 3, 0])
  })

  it('cuts many numbers at equal shares of the rows', () => {
    const values = Float64Array.from({ length: 1000 }, (_, at) => at)
    const column = binColumn({ name: 'x', kind: 'number', values }, 4, 1)
    const rows = [1, 2, 3, 4].map(bin => column.bins.filter(each => each === bin).length)
    expect(rows).toEqual([250, 250, 250, 250])
  })

  it('does not cut below a value that most rows share', () => {
    const values = Float64Array.from({ length: 1000 }, (_, at) => (at < 900 ? 0 : at))
    const column = binColumn({ name: 'x', kind: 'number', values }, 10, 1)
    expect(column.edges).toEqual({ kind: 'number', edges: [450] })
  })

  it('gives a word its own bin once enough rows have it', () => {
    const codes = Int32Array.from([0, 0, 0, 1, -1])
    const column = binColumn({ name: 'w', kind: 'word', levels: ['often', 'seldom', 'never'], codes }, 8, 2)
    expect(column.edges).toEqual({ kind: 'word', levels: ['often'] })
    expect([...column.bins]).toEqual([1, 1, 1, 0, 0])
  })

  it('counts the edges up to a value', () => {
    const sorted = fc.uniqueArray(fc.integer({ min: -9, max: 9 })).map(edges => edges.sort((a, b) => a - b))
    fc.assert(
      fc.property(sorted, fc.integer({ min: -9, max: 9 }), (edges, value) => {
        expect(edgesUpTo(edges, value)).toBe(edges.filter(edge => edge <= value).length)
      }),
    )
  })
})

describe('growTree', () => {
  it('cuts where the rows turn, and shrinks the leafValues by the penalty', () => {
    const gradient = Float64Array.from([3, 3, -4, -4, -4])
    const hessian = Float64Array.from([2, 2, 2, 2, 2])
    const leafValues = growTree({ gradient, hessian }, true, { ...options, leaves: 2 })
    expect(leafValues).toEqual(Float64Array.from([6 / 5, 6 / 5, -12 / 7, -12 / 7, -12 / 7]))
  })

  it('puts words together whose residuals are alike, in whatever order they come', () => {
    const gradient = Float64Array.from([4, -4, 4, -4])
    const hessian = Float64Array.from([2, 2, 2, 2])
    const leafValues = growTree({ gradient, hessian }, false, { ...options, leaves: 2 })
    expect(leafValues).toEqual(Float64Array.from([8 / 5, -8 / 5, 8 / 5, -8 / 5]))
  })

  it('grows nothing where nothing gains or no stair would stand', () => {
    const flat = { gradient: new Float64Array(4), hessian: new Float64Array(4).fill(2) }
    expect(growTree(flat, true, options)).toBeUndefined()
    const thin = { gradient: Float64Array.from([1, -1]), hessian: Float64Array.from([0.1, 0.1]) }
    expect(growTree(thin, true, options)).toBeUndefined()
  })
})

describe('a leaf', () => {
  it('stands on its least Hessian: bins at the end that hold less go with their neighbour', () => {
    const gradient = Float64Array.from([3, -3, 3])
    const hessian = Float64Array.from([2, 2, 0.1])
    expect([...(growTree({ gradient, hessian }, true, options) ?? [])]).toEqual([1, 0, 0])
  })

  it('of a plane does too, along either side', () => {
    const gradient = Float64Array.from([4, 4, 4, -4, -4, 4, 4, 4, 4])
    const hessian = Float64Array.from([2, 2, 0.1, 2, 2, 0.1, 0.1, 0.1, 0.1])
    const tree = growGridTree({ gradient, hessian, rows: 3, columns: 3 }, options)
    const [first, , , second, , , third] = tree?.leafValues ?? []
    expect(first).toBeGreaterThan(second ?? Number.NaN)
    expect(third).toBe(second)
  })

  it('of a plane is found across rows and across columns alike', () => {
    const hessian = new Float64Array(4).fill(2)
    const across = growGridTree(
      { gradient: Float64Array.from([4, -4, 4, -4]), hessian, rows: 2, columns: 2 },
      options,
    )
    const along = growGridTree(
      { gradient: Float64Array.from([4, 4, -4, -4]), hessian, rows: 2, columns: 2 },
      options,
    )
    expect([...(across?.leafValues ?? [])].map(Math.sign)).toEqual([1, -1, 1, -1])
    expect([...(along?.leafValues ?? [])].map(Math.sign)).toEqual([1, 1, -1, -1])
  })
})

describe('growGridTree', () => {
  // Lost where exactly one of the two is high: neither alone says anything.
  const gradient = Float64Array.from([-4, 4, 4, -4])
  const hessian = Float64Array.from([2, 2, 2, 2])

  it('sees what two features say only together', () => {
    const step = growGridTree({ gradient, hessian, rows: 2, columns: 2 }, options)
    expect([...(step?.leafValues ?? [])]).toEqual([-4 / 3, 4 / 3, 4 / 3, -4 / 3])
    expect(step?.gain).toBeCloseTo((4 * 16) / 3, 10)
  })

  it('grows nothing where nothing gains or no part would stand', () => {
    expect(
      growGridTree({ gradient: new Float64Array(4), hessian, rows: 2, columns: 2 }, options),
    ).toBeUndefined()
    const thin = { gradient, hessian: hessian.map(() => 0.1), rows: 2, columns: 2 }
    expect(growGridTree(thin, options)).toBeUndefined()
  })

  it('ranks the pair first that says most together', () => {
    const bits = (shift: number) => Uint16Array.from({ length: 400 }, (_, row) => 1 + ((row >> shift) & 1))
    const column = (name: string, shift: number) =>
      ({ name, edges: { kind: 'number', edges: [0.5] }, count: 3, bins: bits(shift) }) as const
    const labels = Uint8Array.from({ length: 400 }, (_, row) => ((row >> 1) ^ (row >> 3)) & 1)
    const columns = [column('a', 0), column('b', 1), column('c', 2), column('d', 3)]
    const [first] = rankPairs(columns, { labels, logits: new Float64Array(400) }, options)
    expect(first).toEqual({ first: 1, second: 3 })
  })
})

describe('monotone trees', () => {
  const cell = fc.record({
    gradient: fc.double({ min: -5, max: 5, noNaN: true }),
    hessian: fc.double({ min: 0, max: 4, noNaN: true }),
  })
  const sumsOf = (cells: readonly { gradient: number; hessian: number }[]) => ({
    gradient: Float64Array.from(cells, each => each.gradient),
    hessian: Float64Array.from(cells, each => each.hessian),
  })
  const goes = (values: readonly number[], monotone: -1 | 1) =>
    values.every((value, at) => at === 0 || monotone * (value - (values[at - 1] as number)) >= 0)
  const either = fc.constantFrom<-1 | 1>(-1, 1)

  it('go one way over the bins, the unknown one apart', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 12 }), either, (cells, monotone) => {
        const grown = growTree(sumsOf(cells), true, { ...options, leaves: 4 }, monotone) ?? []
        expect(goes([...grown].slice(1), monotone)).toBe(true)
      }),
    )
  })

  it('of a plane go one way along each side that asks for it, whatever the other is', () => {
    const grid = fc.integer({ min: 2, max: 6 }).chain(rows =>
      fc.record({
        rows: fc.constant(rows),
        cells: fc.array(cell, { minLength: rows * 5, maxLength: rows * 5 }),
      }),
    )
    fc.assert(
      fc.property(grid, either, either, fc.nat(2), ({ rows, cells }, up, along, which) => {
        const monotone = { rows: which === 1 ? undefined : up, columns: which === 2 ? undefined : along }
        const grown = growGridTree({ ...sumsOf(cells), rows, columns: 5 }, options, monotone)?.leafValues
        const at = (row: number, column: number) => grown?.[row * 5 + column] ?? 0
        const known = (count: number) => Array.from({ length: count - 1 }, (_, index) => index + 1)
        for (let column = 0; column < 5 && which !== 1; column++) {
          expect(
            goes(
              known(rows).map(row => at(row, column)),
              up,
            ),
          ).toBe(true)
        }
        for (let row = 0; row < rows && which !== 2; row++) {
          expect(
            goes(
              known(5).map(column => at(row, column)),
              along,
            ),
          ).toBe(true)
        }
      }),
    )
  })

  it('still find what goes their way, and leave the unknown where it lies', () => {
    const hessian = new Float64Array(4).fill(2)
    const signsOf = (gradient: readonly number[], monotone: -1 | 1, leaves = 3) =>
      [
        ...(growTree(
          { gradient: Float64Array.from(gradient), hessian },
          true,
          { ...options, leaves },
          monotone,
        ) ?? []),
      ].map(Math.sign)
    expect(signsOf([6, -4, 3, 4], 1)).toEqual([1, -1, 1, 1])
    expect(signsOf([0, 4, -4, -4], 1)).toEqual([0, -1, -1, -1])
    expect(signsOf([0, 4, -4, -4], -1).slice(1)).toEqual([1, -1, -1])
  })
})
