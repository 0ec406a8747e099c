// What acting at once did, against waiting two weeks by lot: a difference with an interval that holds however often it is looked at.
import { meanInterval } from '@rung/statistics'

/** One card whose result is known. */
export type SettledDraw = {
  readonly arm: 'now' | 'delayed'
  /** With which it was to be delayed; inside 0..1. */
  readonly chance: number
  /** What came of it, 0..1: more is better. */
  readonly result: number
  /** What we expected of it on the day of the draw, 0..1. */
  readonly expected: number
}

export type EffectPolicy = {
  /** Days after a draw on which its first result is read. */
  readonly resultDays: number
  /** Of the chance that an interval is wrong at any of all looks. */
  readonly errorRate: number
  /** Cards in each arm before anything is said. */
  readonly leastPerArm: number
  /** A difference that would change what one does, as a share of one. */
  readonly worthKnowing: number
}

export type EffectAnswer = {
  readonly now: Arm
  readonly delayed: Arm
  /** Of results against what was expected, now less delayed; null while an arm is empty. */
  readonly difference: number | null
  readonly low: number
  readonly high: number
  readonly answer: 'not_yet' | 'helps' | 'harms' | 'no_difference'
  /** Cards in all after which a difference worth knowing would be seen, as results scatter so far; null before there are two. */
  readonly needed: number | null
}

/** `result` and `expected`: means; null of none. */
export type Arm = { readonly n: number; readonly result: number | null; readonly expected: number | null }

/**
 * difference = mean of x, x = (result - expected) / (1 - chance) of a card that came at once, -(result - expected) / chance of one that waited: its mean is the effect
 * whatever was expected, and what was expected well takes the scatter out of it (Horvitz, Thompson; the offset is no part of the lot). The interval
 * is by betting, for draws in the order in which they settle: at any number of looks it leaves the effect out with a chance of at most the error rate.
 *
 * @example two of three cards at once renewed as expected, none waited // not_yet, difference null
 */
export function assessEffect(draws: readonly SettledDraw[], policy: EffectPolicy): EffectAnswer {
  const { errorRate: alpha, leastPerArm, worthKnowing } = policy
  const weighed = draws.map(weigh)
  const most = Math.max(1, ...draws.map(({ chance }) => 1 / Math.min(chance, 1 - chance)))
  const bounds = meanInterval(weighed, { least: -most, most, alpha })
  // no difference of two results within 0..1 is larger
  const [low, high] = [Math.max(-1, bounds.low), Math.min(1, bounds.high)]
  const [now, delayed] = [armOf(draws, 'now'), armOf(draws, 'delayed')]
  const isTold = Math.min(now.n, delayed.n) >= leastPerArm
  return {
    now,
    delayed,
    difference: now.n === 0 || delayed.n === 0 ? null : mean(weighed),
    low,
    high,
    answer: isTold ? tell(low, high, worthKnowing) : 'not_yet',
    needed: neededFor(weighed, policy),
  }
}

function weigh({ arm, chance, result, expected }: SettledDraw): number {
  return arm === 'now' ? (result - expected) / (1 - chance) : -(result - expected) / chance
}

function tell(low: number, high: number, worthKnowing: number): EffectAnswer['answer'] {
  if (low > 0) return 'helps'
  if (high < 0) return 'harms'
  return low > -worthKnowing && high < worthKnowing ? 'no_difference' : 'not_yet'
}

/** n with half-width sd x sqrt(2 ln(2 / error rate) / n) = worth knowing, as far as an interval by betting is the normal one; at least so many as each arm needs. */
function neededFor(weighed: readonly number[], policy: EffectPolicy): number | null {
  if (weighed.length < 2) return null
  const middle = mean(weighed)
  const variance = mean(weighed.map(value => (value - middle) ** 2))
  const n = (2 * Math.log(2 / policy.errorRate) * variance) / policy.worthKnowing ** 2
  return Math.max(2 * policy.leastPerArm, Math.ceil(n))
}

function armOf(draws: readonly SettledDraw[], arm: SettledDraw['arm']): Arm {
  const own = draws.filter(draw => draw.arm === arm)
  if (own.length === 0) return { n: 0, result: null, expected: null }
  return {
    n: own.length,
    result: mean(own.map(({ result }) => result)),
    expected: mean(own.map(({ expected }) => expected)),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
