// They use the product much less than they did, and did not outgrow it.
import { clamp01, type Day, daysBetween } from '@rung/kernel'
import { afterOnboarding, type DamperValue, dayIn, defineDamper, numberIn } from '../damper-definition.ts'

export const useFalling = defineDamper({
  name: 'use_falling',
  of: 'usage',
  meaning: 'they use the product much less than by their own habit',
  formula:
    '1 - (1 - `atWorst`) x f x (1 - g), f = 1 - (1 - x)^2, x from 0 at `from` of the habit to 1 at `to` of it, straight in ln(use / habit), g the share to which the fall is outgrown: 1 where somebody’s last word since it began is achieved 4 or 5, fading to 0 over the last `fadesDays` of the `holdsDays` since; in onboarding 1, blended in over its last 15 days',
  numbers: {
    atWorst: {
      // A fine outcome of two months ago, unheard of since: 85 x 0.6 = 51, `watch`; with anything else amiss, `at_risk`.
      value: 0.6,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor where use fell to `to` of its habit or less',
    },
    from: {
      // A fifth of all people is leave, turnover and chance.
      value: 0.8,
      unit: 'share of the habit',
      least: 0.5,
      most: 1,
      meaning: 'Use below this share of its habit has fallen',
    },
    to: {
      // Where a collapse begins for a habit too: no use any more.
      value: 0.3,
      unit: 'share of the habit',
      least: 0.01,
      most: 0.49,
      meaning: 'Use at this share of its habit or less takes the most',
    },
    holdsDays: {
      // As long as a verdict counts.
      value: 180,
      unit: 'days',
      least: 1,
      most: 365,
      meaning: 'So long a customer’s word that they have what they wanted explains a fall',
    },
    fadesDays: {
      // As the outcome eases out: time to ask them again.
      value: 45,
      unit: 'days',
      least: 1,
      most: 365,
      meaning: 'Over the last of these days it explains less and less',
    },
  },
  reads: {
    change: 'use_change',
    fellOn: 'use_fell_on',
    confirmedOn: 'achieved_confirmed_on',
    onboardingUntil: 'onboarding_until',
  },
  // While nobody hears the source the fall is no smaller.
  lastKnown: { change: 'use_change_last_known' },
  factor: ({ reads, numbers, day }) => {
    const change = numberIn(reads.change)
    if (change === null) return 1
    const way = clamp01((Math.log(numbers.from) - change) / (Math.log(numbers.from) - Math.log(numbers.to)))
    // The first half of those who leave says more than the second: by then it is known that they leave.
    const fallen = 1 - (1 - way) ** 2
    const unexplained = 1 - outgrownShare(reads, numbers, day)
    return afterOnboarding(1 - (1 - numbers.atWorst) * fallen * unexplained, reads.onboardingUntil, day)
  },
})

/**
 * How far a fall is outgrown, 0..1: 1 where a customer said since it began that they have what they wanted, fading to 0 over the
 * last `fadesDays` of the `holdsDays` since that day; 0 where nothing fell, or nobody said so.
 *
 * @example fell on 1 May, confirmed on 1 June, asked on 30 June: 1
 */
export function outgrownShare(
  reads: { readonly fellOn: DamperValue; readonly confirmedOn: DamperValue },
  numbers: { readonly holdsDays: number; readonly fadesDays: number },
  day: Day,
): number {
  const [fellOn, confirmedOn] = [dayIn(reads.fellOn), dayIn(reads.confirmedOn)]
  if (fellOn === null || confirmedOn === null || confirmedOn < fellOn) return 0
  return clamp01((numbers.holdsDays - daysBetween(confirmedOn, day)) / numbers.fadesDays)
}
