// Quadrature against printed tables and against the moments it must give.
import { describe, expect, it } from 'vitest'
import { gaussHermite } from './gauss-hermite.ts'

describe('gaussHermite', () => {
  it('gives the printed points and weights (Abramowitz and Stegun, table 25.10)', () => {
    const printed = [
      [2, [Math.SQRT1_2], [0.8862269254528]],
      [3, [0, 1.224744871391589], [1.181635900604, 0.2954089751509]],
      [4, [0.52464762327529, 1.650680123885785], [0.8049140900055, 0.08131283544725]],
      [5, [0, 0.958572464613819, 2.020182870456086], [0.9453087204829, 0.3936193231522, 0.01995324205905]],
      [10, [0.342901327223705, 3.436159118837738], [0.6108626337353, 0.000007640432855233]],
      [20, [0.245340708300901, 5.387480890011233], [0.4622436696006, 2.229393645534e-13]],
    ] as const
    for (const [count, points, weights] of printed) {
      const found = gaussHermite(count)
      for (const [i, x] of points.entries()) {
        const at = found.points.findIndex(point => Math.abs(point / Math.SQRT2 - x) < 1e-12)
        expect(at, `${x} of ${count}`).toBeGreaterThanOrEqual(0)
        const weight = (found.weights[at] as number) * Math.sqrt(Math.PI)
        expect(weight / (weights[i] as number)).toBeCloseTo(1, 10)
      }
    }
  })

  it('integrates every power up to twice its count less one', () => {
    for (const count of [1, 2, 7, 16, 33]) {
      const { points, weights } = gaussHermite(count)
      let odd = 1
      for (let power = 0; power <= Math.min(2 * count - 1, 20); power++) {
        const sum = points.reduce((total, u, i) => total + (weights[i] as number) * u ** power, 0)
        if (power % 2 === 1) expect(Math.abs(sum)).toBeLessThan(1e-4)
        else {
          expect(sum / odd).toBeCloseTo(1, 9)
          odd *= power + 1
        }
      }
    }
  })

  it('is symmetric, rising and adds up to one up to 512 nodes', () => {
    const { points, weights } = gaussHermite(512)
    expect(points).toHaveLength(512)
    expect(points.every((u, i) => i === 0 || u > (points[i - 1] as number))).toBe(true)
    expect(points.every((u, i) => u === -(points[511 - i] as number))).toBe(true)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('refuses counts it cannot hold', () => {
    for (const count of [0, 1.5, 513]) expect(() => gaussHermite(count)).toThrow('number of nodes')
  })
})
