// Where the bar of each contribution begins and ends, so that they stand one after the other and end at the score.
import { numberFormat } from '../../controls/number-format.ts'

export type Contribution = {
  readonly kind: string
  readonly name: string
  readonly hundredths: number
}

export type ContributionBar = Contribution & {
  readonly hue: 'usage' | 'outcome' | 'ink' | 'bad'
  /** Share of the widest sum, 0 to 1. */
  readonly from: number
  readonly to: number
}

/**
 * Each begins where the one before ended. Sums are in whole hundredths, so that the last one ends at the score exactly.
 * @example 20.00, 10.00, -15.00 // 0 to 2/3, 2/3 to 1, 1 back to 1/2
 */
export function contributionBars(contributions: readonly Contribution[]): ContributionBar[] {
  const ends: number[] = []
  let sum = 0
  for (const { hundredths } of contributions) {
    sum += hundredths
    ends.push(sum)
  }
  const widest = Math.max(1, ...ends)
  return contributions.map((contribution, index) => {
    const end = ends[index] ?? 0
    const begin = end - contribution.hundredths
    return {
      ...contribution,
      hue: hueOf(contribution),
      from: Math.max(0, Math.min(begin, end)) / widest,
      to: Math.max(0, begin, end) / widest,
    }
  })
}

function hueOf({ kind, name }: Contribution): ContributionBar['hue'] {
  if (kind !== 'component') return 'bad'
  if (name === 'outcomes') return 'outcome'
  return name === 'usage' ? 'usage' : 'ink'
}

/** Hundredths of a point to the last digit, so that a reader can add them up: `+20.00`, `−1.90`, ` 0.00`. */
export function exactPoints(hundredths: number): string {
  const sign = hundredths > 0 ? '+' : hundredths < 0 ? '−' : ' '
  const points = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return `${sign}${points.format(Math.abs(hundredths) / 100)}`
}
