// Tallies of seeds to figures: precision and recall with their intervals, median and ninth decile of the days to tell.
import { wilsonInterval } from '@rung/statistics'
import { drawFor } from './draw.ts'
import { addTallies, type KindTally, nothingCounted, type Tally } from './tally.ts'

export type Share = {
  readonly value: number | null
  /** 95 % interval. */
  readonly low: number | null
  readonly high: number | null
}

export type Figure = {
  readonly kind: string
  /** Subjects on counting days of which it was truly so, and of which it was told. */
  readonly so: number
  readonly told: number
  /** Of what is told, the share that is so. */
  readonly precision: Share
  /** Of what is so, the share that is told. */
  readonly recall: Share
  /** Of what is so, the share of which anything was written down that could tell: no reader of the facts finds more. */
  readonly written: number | null
  /** Truths that began while watched; and days from then to being told, null for "not within the days followed". */
  readonly begun: number
  readonly reportedInTime: number
  readonly medianDays: number | null
  readonly ninthDecileDays: number | null
}

/** The normal quantile of a 95 % interval. */
const Z = 1.96
const RESAMPLES = 1_000

export function figuresOf(seeds: readonly Tally[], kinds: readonly string[]): Figure[] {
  const all = addTallies(seeds)
  return kinds.map(kind => {
    const total = all.get(kind) ?? nothingCounted
    const { hits, falseAlarms, misses, unwritten, days } = total
    const ofSeeds = seeds.map(seed => seed.get(kind) ?? nothingCounted)
    const told = days.filter(each => each !== null)
    return {
      kind,
      so: hits + misses,
      told: hits + falseAlarms,
      precision: shareOf(ofSeeds, tally => [tally.hits, tally.hits + tally.falseAlarms]),
      recall: shareOf(ofSeeds, tally => [tally.hits, tally.hits + tally.misses]),
      written: hits + misses === 0 ? null : 1 - unwritten / (hits + misses),
      begun: days.length,
      reportedInTime: told.length,
      medianDays: quantile(days, 0.5),
      ninthDecileDays: quantile(days, 0.9),
    }
  })
}

type Counted = (tally: KindTally) => readonly [part: number, whole: number]

/**
 * The share over all seeds. Its interval is the wider, at each end, of Wilson's over all counted subjects (all there is
 * with one seed) and the bootstrap over seeds (which knows that subjects of one workspace, and one customer on six days,
 * are alike).
 */
function shareOf(seeds: readonly KindTally[], counted: Counted): Share {
  const pairs = seeds.map(counted)
  const sum = (chosen: readonly (readonly [number, number])[]) =>
    chosen.reduce(([part, whole], [p, w]) => [part + p, whole + w] as const, [0, 0] as const)
  const [part, whole] = sum(pairs)
  if (whole === 0) return { value: null, low: null, high: null }
  const { low, high } = wilsonInterval(part, whole, Z)
  const draw = drawFor(0, pairs.length, 'bootstrap')
  const shares = Array.from({ length: pairs.length > 1 ? RESAMPLES : 0 }, () => {
    const [p, w] = sum(pairs.map(() => pairs[draw.whole(0, pairs.length - 1)] ?? [0, 0]))
    return w === 0 ? part / whole : p / w
  }).sort((a, b) => a - b)
  return {
    value: part / whole,
    low: Math.min(low, shares[Math.floor(0.025 * shares.length)] ?? low),
    high: Math.max(high, shares[Math.ceil(0.975 * shares.length) - 1] ?? high),
  }
}

/** The quantile with what was never told at the end; null when it falls there, or when nothing began. */
function quantile(days: readonly (number | null)[], share: number): number | null {
  const sorted = days.map(each => each ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  const found = sorted[Math.ceil(share * sorted.length) - 1]
  return found === undefined || found === Number.POSITIVE_INFINITY ? null : found
}
