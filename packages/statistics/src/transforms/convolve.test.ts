// Long sums by transform equal long sums term by term.
import { describe, expect, it } from 'vitest'
import { convolve } from './convolve.ts'
import { createFft } from './fft.ts'

const termByTerm = { directProducts: 16_384, tailMass: 1e-15 }
const byTransform = { ...termByTerm, directProducts: 0 }

function binomial(count: number, chance: number): Float64Array {
  let mass = Float64Array.of(1)
  for (let i = 0; i < count; i++) {
    const next = new Float64Array(mass.length + 1)
    for (const [k, p] of mass.entries()) {
      next[k] = (next[k] as number) + p * (1 - chance)
      next[k + 1] = (next[k + 1] as number) + p * chance
    }
    mass = next
  }
  return mass
}

describe('convolve', () => {
  it('gives a binomial for two binomials, both ways', () => {
    const left = { offset: 3, mass: binomial(90, 0.2) }
    const right = { offset: -1, mass: binomial(60, 0.2) }
    const wanted = binomial(150, 0.2)
    for (const options of [termByTerm, byTransform]) {
      const sum = convolve(left, right, createFft(), options)
      const apart = [...sum.mass].map((p, i) => Math.abs(p - (wanted[i + sum.offset - 2] as number)))
      expect(Math.max(...apart)).toBeLessThan(1e-15)
    }
  })

  it('passes over places without mass', () => {
    const sparse = { offset: 0, mass: Float64Array.of(0.5, 0, 0.5) }
    expect([...convolve(sparse, sparse, createFft(), termByTerm).mass]).toEqual([0.25, 0, 0.5, 0, 0.25])
  })

  it('cuts ends that a transform cannot know, and less than the tail mass of them', () => {
    const wide = { offset: 0, mass: binomial(600, 0.5) }
    const sum = convolve(wide, wide, createFft(), byTransform)
    expect(sum.offset).toBeGreaterThan(300)
    expect(sum.mass.length).toBeLessThan(600)
    expect(sum.mass.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 13)
    expect(Math.min(...sum.mass)).toBeGreaterThanOrEqual(0)
  })
})

describe('createFft', () => {
  it('comes back to where it began', () => {
    const fft = createFft()
    for (const length of [1, 2, 8, 64]) {
      const real = Float64Array.from({ length }, (_, i) => Math.sin(i * i))
      const imaginary = Float64Array.from({ length }, (_, i) => Math.cos(3 * i))
      const before = [real.slice(), imaginary.slice()] as const
      fft.forward(real, imaginary)
      fft.inverse(real, imaginary)
      for (let i = 0; i < length; i++) {
        expect(real[i]).toBeCloseTo(before[0][i] as number, 13)
        expect(imaginary[i]).toBeCloseTo(before[1][i] as number, 13)
      }
    }
  })

  it('refuses a length that is not a power of two', () => {
    expect(() => createFft().forward(new Float64Array(6), new Float64Array(6))).toThrow('power of two')
  })
})
