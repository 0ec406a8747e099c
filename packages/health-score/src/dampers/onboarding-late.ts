// They were to have their first value by now, and have it not.
import { daysBetween } from '@rung/kernel'
import { dayIn, defineDamper, inOnboarding } from '../damper-definition.ts'

export const onboardingLate = defineDamper({
  name: 'onboarding_late',
  of: 'usage',
  meaning: 'in onboarding, and the first milestone is past its day',
  formula:
    '1 - `takes` x min(1, days past the plan / `worstAfterDays`); fading over the last 15 days of onboarding, in which the ordinary rules come in',
  numbers: {
    takes: {
      // Who stands still from the beginning is `at_risk`, however well the plan looks.
      value: 0.5,
      unit: 'share of one',
      least: 0,
      most: 0.99,
      meaning: 'Share of the score taken once the first milestone is `worstAfterDays` late',
    },
    worstAfterDays: {
      // Four weeks, about as long as the plan itself: then it is no delay any more.
      value: 28,
      unit: 'days',
      least: 1,
      most: 365,
      meaning: 'Days past the plan from which on it takes all it can',
    },
  },
  reads: { dueOn: 'first_value_missing', onboardingUntil: 'onboarding_until' },
  lastKnown: {},
  factor: ({ reads, numbers, day }) => {
    const dueOn = dayIn(reads.dueOn)
    if (dueOn === null) return 1
    const late = Math.min(1, Math.max(0, daysBetween(dueOn, day)) / numbers.worstAfterDays)
    return inOnboarding(1 - numbers.takes * late, reads.onboardingUntil, day)
  },
})
