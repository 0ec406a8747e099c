// Nobody knows whether they got what they wanted, or soon nobody will.
import { afterOnboarding, type DamperInput, defineDamper, type Expiry } from '../damper-definition.ts'

export const unproven = defineDamper({
  name: 'unproven',
  of: 'outcomes',
  meaning: 'nobody knows whether they got what they wanted, or will once the present facts run out',
  formula:
    'A null: `factor`, or less where the points under the mean of those outcomes that are known are lower. A known: for each outcome whose facts run out within `easedInDays`, what the points will lose by it x (1 - days left / `easedInDays`). In onboarding `factor` is 1, and blended in over its last 15 days',
  numbers: {
    factor: {
      // 100 x 0.69 is the last point below `healthy`: nobody is called healthy while no one knows.
      value: 0.69,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor while nobody knows whether they got it',
    },
    easedInDays: {
      // Half a quarter: time to ask before anything is lost, and no step of more than two points a day.
      value: 45,
      unit: 'days',
      least: 1,
      most: 180,
      meaning:
        'So long before the facts of an outcome run out the score begins to fall to what it will be then',
    },
  },
  reads: { onboardingUntil: 'onboarding_until' },
  lastKnown: {},
  factor: ({ reads, numbers, day, ...input }) =>
    // What is known of the outcome counts in onboarding too.
    provenShare({
      ...input,
      ...numbers,
      factor: afterOnboarding(numbers.factor, reads.onboardingUntil, day),
    }),
})

type Input = Pick<DamperInput, 'expiring' | 'partlyKnown' | 'pointsAt' | 'value'> & {
  readonly factor: number
  readonly easedInDays: number
}

function provenShare(input: Input): number {
  const { value, partlyKnown, expiring, pointsAt, factor, easedInDays } = input
  const here = pointsAt(value)
  if (here === null || here === 0) return value === null ? factor : 1
  let soon = pointsOnce({ value, partlyKnown, lastKnown: null }, here, input)
  let points = soon
  for (const expiry of expiring) {
    const then = Math.min(soon, pointsOnce(expiry, here, input))
    points -= (soon - then) * Math.max(0, 1 - expiry.daysLeft / easedInDays)
    soon = then
  }
  return points / here
}

/** With no more known than that: the least of what unproven leaves, what is known all the same, and what was. */
function pointsOnce(
  { value, partlyKnown, lastKnown }: Omit<Expiry, 'daysLeft'>,
  here: number,
  { pointsAt, factor }: Input,
): number {
  // Where nothing else is known there is nothing to go by but what is known now.
  const under = (known: number | null) => pointsAt(known) ?? here
  const proven = value === null ? under(null) * factor : under(value)
  const others = [partlyKnown, lastKnown].flatMap(known => (known === null ? [] : [under(known)]))
  return Math.min(proven, ...others)
}
