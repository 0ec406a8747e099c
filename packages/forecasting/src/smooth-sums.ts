// The sum of thousands of renewals on a lattice, through the characteristic function of the whole book.
import { type Cumulants, cumulantsAt } from './cumulants.ts'
import { densePoints, valueAt } from './dense-factor.ts'
import { keptMoments, mostOf } from './kept-moments.ts'
import { largeProduct } from './large-product.ts'
import type { Moments, Nodes } from './nodes.ts'
import { type OutlookColumns, totalOf } from './outlook-columns.ts'
import type { ForecastPolicy } from './policy.ts'
import type { Steps } from './steps.ts'

export type SmoothSums = {
  /** Every cell, rising from nothing to the most the book can come to. */
  readonly amountsMinor: Float64Array
  readonly mass: Float64Array
  readonly stepMinor: number
  /** What standing on cells, and the end of the series, make of the variance, in minor units squared. The mean is not moved. */
  readonly addedVariance: number
}

/** Real and imaginary part of E[e^(i t S)] at whole frequencies t = 0, 1, 2, ... */
type Characteristic = { readonly real: Float64Array; readonly imaginary: Float64Array }

/**
 * phi(t) = integral over z of exp(i t K1 - t^2 K2 / 2 - i t^3 K3 / 6 + t^4 K4 / 24) x product over large renewals of phi(i, t),
 *
 * K the cumulants of all small renewals at z, large those that alone come to more than a sixteenth of the book's standard
 * deviation; then masses by the inverse sum over t = 2 pi j / W, W wider than the book, so that nothing wraps around. A renewal's
 * series ends after its fourth cumulant: at t = 1 / sd that leaves less than (1/16)^5 a renewal, and less than that in the sum as its
 * phi is then below one. phi of a book of thousands is nothing after some ten such t, so that a hundred frequencies hold it.
 *
 * Returns null where that is not so: where phi has not died away by the last frequency at which the series holds (most of the book
 * is a few large renewals). Then it is added pair by pair.
 *
 * Source: Gil-Pelaez 1951 for the inversion; Abramowitz and Stegun 26.1.12 for cumulants.
 *
 * @example 2,000 renewals of 1.00 at 0.5: masses of Binomial(2000, 0.5), smooth between whole numbers
 */
export function* smoothSums(
  columns: OutlookColumns,
  { expected, variance }: Moments,
  nodes: Nodes,
  policy: ForecastPolicy,
): Steps<SmoothSums | null> {
  const most = totalOf(mostOf(columns))
  let cells = policy.minCells
  let stepMinor = Math.ceil(most / (cells - 1))
  while (cells * 2 <= policy.maxCells && stepMinor ** 2 / 12 > policy.varianceErrorShare * variance) {
    cells *= 2
    stepMinor = Math.ceil(most / (cells - 1))
  }
  const turn = (2 * Math.PI) / (cells * stepMinor)
  const largest = Math.sqrt(variance) * policy.largeShareOfSd
  const phi = yield* characteristic(columns, { nodes, turn, largest, cells }, policy)
  if (phi === null) return null
  const mass = yield* inverted(phi, cells)
  const amountsMinor = Float64Array.from({ length: cells }, (_, cell) => cell * stepMinor)
  let held = 0
  for (let i = 0; i < cells; i++) held += (mass[i] as number) * ((amountsMinor[i] as number) - expected) ** 2
  return { amountsMinor, mass, stepMinor, addedVariance: Math.abs(held - variance) + stepMinor ** 2 / 12 }
}

type Frame = {
  readonly nodes: Nodes
  /** Radians by which one minor unit turns at frequency 1. */
  readonly turn: number
  /** Minor units from which a renewal is taken by itself. */
  readonly largest: number
  readonly cells: number
}

// Of the frequencies, and of the cells: a step of either takes about a millisecond.
const FREQUENCIES_A_STEP = 16
const CELLS_A_STEP = 2_048

function* characteristic(
  columns: OutlookColumns,
  { nodes: { factor, chances }, turn, largest, cells }: Frame,
  policy: ForecastPolicy,
): Steps<Characteristic | null> {
  const moments = keptMoments(columns, turn, largest)
  yield
  const points = densePoints(factor, policy)
  const atNodes: (readonly number[])[] = []
  for (const chancesLost of chances) {
    atNodes.push(cumulantsAt(moments, chancesLost))
    yield
  }
  const dense = [0, 1, 2, 3].map(order => {
    const ofOrder = Float64Array.from(atNodes, node => node[order] as number)
    return Float64Array.from(points, point => valueAt(point, ofOrder))
  }) as unknown as Cumulants
  const ofLarge = moments.large.map(place => ({
    place,
    chancesLost: Float64Array.from(chances, chancesLost => chancesLost[place] as number),
  }))
  const large = largeProduct(columns, ofLarge, { points, turn })
  const last = Math.floor(
    Math.min(cells / 2, policy.seriesReach / Math.max(moments.widest, Number.MIN_VALUE)),
  )
  const real = [1]
  const imaginary = [0]
  let quiet = 0
  for (let t = 1; t <= last && quiet < policy.quietFrequencies; t++) {
    const [re, im] = phiAt(t, dense, points, large)
    real.push(re)
    imaginary.push(im)
    quiet = Math.hypot(re, im) < policy.quietPhi ? quiet + 1 : 0
    if (t % FREQUENCIES_A_STEP === 0) yield
  }
  if (quiet < policy.quietFrequencies) return null
  return { real: Float64Array.from(real), imaginary: Float64Array.from(imaginary) }
}

function phiAt(
  t: number,
  [k1, k2, k3, k4]: Cumulants,
  points: readonly { readonly weight: number }[],
  large: ReturnType<typeof largeProduct>,
): [number, number] {
  large.at(t)
  let re = 0
  let im = 0
  for (let z = 0; z < points.length; z++) {
    const weight = (points[z] as { readonly weight: number }).weight
    const size = weight * Math.exp(-(t * t * (k2[z] as number)) / 2 + (t ** 4 * (k4[z] as number)) / 24)
    const angle = t * (k1[z] as number) - (t ** 3 * (k3[z] as number)) / 6
    const c = size * Math.cos(angle)
    const s = size * Math.sin(angle)
    re += c * (large.real[z] as number) - s * (large.imaginary[z] as number)
    im += c * (large.imaginary[z] as number) + s * (large.real[z] as number)
  }
  return [re, im]
}

/** mass(x) = (1 + 2 sum over t of Re(phi(t) e^(-2 pi i t x / cells))) / cells; what rounding makes negative is nothing. */
function* inverted({ real, imaginary }: Characteristic, cells: number): Steps<Float64Array> {
  const cos = Float64Array.from({ length: cells }, (_, m) => Math.cos((2 * Math.PI * m) / cells))
  const mass = new Float64Array(cells)
  for (let x = 0; x < cells; x++) {
    let sum = 0.5
    for (let t = 1; t < real.length; t++) {
      const at = (t * x) & (cells - 1)
      // sin(m) = cos(m - a quarter turn)
      const quarterBack = (at + (cells * 3) / 4) & (cells - 1)
      sum +=
        (real[t] as number) * (cos[at] as number) + (imaginary[t] as number) * (cos[quarterBack] as number)
    }
    mass[x] = Math.max(0, (2 * sum) / cells)
    if (x % CELLS_A_STEP === 0) yield
  }
  return mass
}
