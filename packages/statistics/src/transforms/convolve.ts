// Convolution: the distribution of the sum of two independent numbers that live on one lattice.
import type { Fft } from './fft.ts'

export type ConvolveOptions = {
  /** Most products for which two distributions are added term by term; past it by Fourier transform. */
  readonly directProducts: number
  /** Mass cut from either end after a Fourier transform, which knows nothing that small. */
  readonly tailMass: number
}

/** `mass[i]` is the probability of `offset + i` steps. */
export type Lattice = { readonly offset: number; readonly mass: Float64Array }

/**
 * mass(n) = sum over i of a(i) b(n - i)
 *
 * Term by term while that is cheap. Else by one transform forward and one inverse: with c = a + ib, c * c = a * a - b * b + 2i a * b,
 * so that half the imaginary part is the convolution. A transform is true to about 1e-16 of the largest mass, so what is negative is
 * set to zero and the ends, up to the tail mass, are cut.
 *
 * Units: probabilities; places are steps of the lattice. Errors: those of the transform.
 * Source: Press and others, Numerical Recipes (3rd ed. 2007), 13.1.
 *
 * @example
 * const coin = { offset: 0, mass: Float64Array.of(0.5, 0.5) }
 * [...convolve(coin, coin, createFft(), { directProducts: 100, tailMass: 0 }).mass] // => [0.25, 0.5, 0.25]
 */
export function convolve(a: Lattice, b: Lattice, fft: Fft, options: ConvolveOptions): Lattice {
  const offset = a.offset + b.offset
  if (a.mass.length * b.mass.length <= options.directProducts) {
    return { offset, mass: termByTerm(a.mass, b.mass) }
  }
  return cutTails({ offset, mass: byTransform(a.mass, b.mass, fft) }, options.tailMass)
}

function termByTerm(a: Float64Array, b: Float64Array): Float64Array {
  const mass = new Float64Array(a.length + b.length - 1)
  for (let i = 0; i < a.length; i++) {
    const share = a[i] as number
    if (share === 0) continue
    for (let j = 0; j < b.length; j++) {
      mass[i + j] = (mass[i + j] as number) + share * (b[j] as number)
    }
  }
  return mass
}

function byTransform(a: Float64Array, b: Float64Array, fft: Fft): Float64Array {
  const length = a.length + b.length - 1
  const size = 2 ** Math.ceil(Math.log2(length))
  const real = new Float64Array(size)
  const imaginary = new Float64Array(size)
  real.set(a)
  imaginary.set(b)
  fft.forward(real, imaginary)
  for (let i = 0; i < size; i++) {
    const re = real[i] as number
    const im = imaginary[i] as number
    real[i] = re * re - im * im
    imaginary[i] = 2 * re * im
  }
  fft.inverse(real, imaginary)
  const mass = new Float64Array(length)
  for (let i = 0; i < length; i++) mass[i] = Math.max(0, (imaginary[i] as number) / 2)
  return mass
}

function cutTails(lattice: Lattice, tailMass: number): Lattice {
  const { mass } = lattice
  let first = 0
  for (let below = mass[0] as number; below < tailMass; below += mass[first] as number) first += 1
  let last = mass.length - 1
  for (let above = mass[last] as number; above < tailMass; above += mass[last] as number) last -= 1
  return { offset: lattice.offset + first, mass: mass.subarray(first, last + 1) }
}
