// All we have there hangs on one person.
import { afterOnboarding, amountIn, defineDamper } from '../damper-definition.ts'

export const singleThreaded = defineDamper({
  name: 'single_threaded',
  of: 'relationship',
  meaning: 'one person there alone is known, or soon will be',
  formula:
    '1 - (1 - `factor`) x s, s how far all hangs on one person: 2 less the people known by more than weak evidence, each as far as they count, at most 1; in onboarding 1, blended in over its last 15 days',
  numbers: {
    factor: {
      // One resignation away from `champion_gone`: half of what that takes.
      value: 0.85,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor while one person alone is known',
    },
  },
  reads: { single: 'single_threaded_share', onboardingUntil: 'onboarding_until' },
  // When that person too has fallen silent the thread is no thicker.
  lastKnown: { single: 'single_threaded_last_known' },
  factor: ({ reads, numbers, day }) =>
    afterOnboarding(1 - (1 - numbers.factor) * amountIn(reads.single), reads.onboardingUntil, day),
})
