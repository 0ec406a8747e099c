// The fast Fourier transform: forward into bit-reversed order, and inverse back again.

/** Both work in place on real and imaginary parts of one power-of-two length. */
export type Fft = {
  /** Natural order in, bit-reversed order out: products are taken cell by cell, so no order need be restored. */
  readonly forward: (real: Float64Array, imaginary: Float64Array) => void
  /** Bit-reversed order in, natural order out, divided by the length. */
  readonly inverse: (real: Float64Array, imaginary: Float64Array) => void
}

/** Twiddle factors: turns by k / (2 half) of a circle at `half + k`, so that each stage reads its own stretch in order. */
type Twiddles = { readonly cos: Float64Array; readonly sin: Float64Array }

/**
 * X(k) = sum over n of x(n) e^(-2 pi i k n / N), and its inverse, radix two.
 *
 * Decimation in frequency forward (Gentleman-Sande), in time for the inverse (Cooley-Tukey), so that neither sorts by reversed
 * bits, which took a third of the time. Tables are made once for the longest length seen. Error grows as log2(N) units in the last
 * place of the largest value.
 *
 * Units: those of the values. Errors: throws on a length that is no power of two.
 * Source: Cooley and Tukey, Mathematics of Computation 19 (1965); Gentleman and Sande, AFIPS 29 (1966).
 *
 * @example
 * const [real, imaginary] = [Float64Array.of(1, 2, 3, 4), new Float64Array(4)]
 * createFft().forward(real, imaginary)
 * real[0] // => 10
 */
export function createFft(): Fft {
  let twiddles = makeTwiddles(2)
  const twiddlesFor = (length: number): Twiddles => {
    if (!Number.isInteger(Math.log2(length))) throw new RangeError(`${length} is not a power of two`)
    if (twiddles.cos.length < length) twiddles = makeTwiddles(length)
    return twiddles
  }
  return {
    forward: (real, imaginary) => {
      const table = twiddlesFor(real.length)
      for (let half = real.length / 2; half >= 1; half /= 2) forwardStage(real, imaginary, half, table)
    },
    inverse: (real, imaginary) => {
      const length = real.length
      const table = twiddlesFor(length)
      for (let half = 1; half < length; half *= 2) inverseStage(real, imaginary, half, table)
      for (let i = 0; i < length; i++) {
        real[i] = (real[i] as number) / length
        imaginary[i] = (imaginary[i] as number) / length
      }
    },
  }
}

function makeTwiddles(length: number): Twiddles {
  const cos = new Float64Array(length)
  const sin = new Float64Array(length)
  for (let half = 1; half < length; half *= 2) {
    for (let k = 0; k < half; k++) {
      cos[half + k] = Math.cos((Math.PI * k) / half)
      sin[half + k] = Math.sin((Math.PI * k) / half)
    }
  }
  return { cos, sin }
}

function forwardStage(re: Float64Array, im: Float64Array, half: number, { cos, sin }: Twiddles): void {
  for (let start = 0; start < re.length; start += 2 * half) {
    for (let k = 0; k < half; k++) {
      const i = start + k
      const j = i + half
      const apartRe = (re[i] as number) - (re[j] as number)
      const apartIm = (im[i] as number) - (im[j] as number)
      re[i] = (re[i] as number) + (re[j] as number)
      im[i] = (im[i] as number) + (im[j] as number)
      const c = cos[half + k] as number
      const s = sin[half + k] as number
      re[j] = apartRe * c + apartIm * s
      im[j] = apartIm * c - apartRe * s
    }
  }
}

function inverseStage(re: Float64Array, im: Float64Array, half: number, { cos, sin }: Twiddles): void {
  for (let start = 0; start < re.length; start += 2 * half) {
    for (let k = 0; k < half; k++) {
      const i = start + k
      const j = i + half
      const c = cos[half + k] as number
      const s = sin[half + k] as number
      const turnedRe = (re[j] as number) * c - (im[j] as number) * s
      const turnedIm = (im[j] as number) * c + (re[j] as number) * s
      re[j] = (re[i] as number) - turnedRe
      im[j] = (im[i] as number) - turnedIm
      re[i] = (re[i] as number) + turnedRe
      im[i] = (im[i] as number) + turnedIm
    }
  }
}
