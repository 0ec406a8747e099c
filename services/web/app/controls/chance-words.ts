// Chances as they are said: nothing that is not over is certain, so none is 0 or 100 %.
import { formatPercent } from './format.ts'
import { NO_BREAK } from './unbroken.ts'

type Interval = { readonly low: number; readonly high: number }

const LEAST = 0.01
const MOST = 0.99

/** A range as wide as this says that next to nothing is known. */
const WIDE_RANGE = 0.8

/** `28 %`, and `under 1 %` or `over 99 %` where rounding would make a certainty of it. */
export function formatChance(chance: number): string {
  if (chance < LEAST) return `under ${formatPercent(LEAST)}`
  return chance > MOST ? `over ${formatPercent(MOST)}` : formatPercent(chance)
}

/** `28 to 61 %`, from 1 to 99 at most. */
export function chanceRange({ low, high }: Interval): string {
  const within = (share: number): number => Math.round(Math.min(MOST, Math.max(LEAST, share)) * 100)
  return `${within(low)} to ${within(high)}${NO_BREAK}%`
}

export function isWide({ low, high }: Interval): boolean {
  return high - low >= WIDE_RANGE
}
