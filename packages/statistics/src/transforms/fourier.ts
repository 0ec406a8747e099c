// The Fourier transform that makes adding long distributions affordable: forth, into scrambled order, and back again.

/** Both work in place on real and imaginary parts of one power-of-two length. */
export type Fourier = {
  /** Natural order in, bit-reversed order out: products are taken cell by cell, so no order need be restored. */
  readonly forth: (real: Float64Array, imaginary: Float64Array) => void
  /** Bit-reversed order in, natural order out, divided by the length. */
  readonly back: (real: Float64Array, imaginary: Float64Array) => void
}

/** Turns by k / (2 half) of a circle at `half + k`: each stage reads its own stretch in order. */
type Turns = { readonly cos: Float64Array; readonly sin: Float64Array }

/**
 * Radix two: decimation in frequency forth (Gentleman-Sande), in time back (Cooley-Tukey), so that neither sorts by reversed bits,
 * which took a third of the time. Tables are made once for the longest length seen. Error grows as log2(length) units in the last
 * place of the largest value.
 */
export function createFourier(): Fourier {
  let turns = makeTurns(2)
  const turnsFor = (length: number): Turns => {
    if (!Number.isInteger(Math.log2(length))) throw new RangeError(`${length} is not a power of two`)
    if (turns.cos.length < length) turns = makeTurns(length)
    return turns
  }
  return {
    forth: (real, imaginary) => {
      const table = turnsFor(real.length)
      for (let half = real.length / 2; half >= 1; half /= 2) forthStage(real, imaginary, half, table)
    },
    back: (real, imaginary) => {
      const length = real.length
      const table = turnsFor(length)
      for (let half = 1; half < length; half *= 2) backStage(real, imaginary, half, table)
      for (let i = 0; i < length; i++) {
        real[i] = (real[i] as number) / length
        imaginary[i] = (imaginary[i] as number) / length
      }
    },
  }
}

function makeTurns(length: number): Turns {
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

function forthStage(re: Float64Array, im: Float64Array, half: number, { cos, sin }: Turns): void {
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

function backStage(re: Float64Array, im: Float64Array, half: number, { cos, sin }: Turns): void {
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
