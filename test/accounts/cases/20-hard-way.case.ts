// They have what they wanted, and found the way there hard.
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, likedBoth, promisesOf, solvedTicket, worked } from './customer.ts'
import { ago } from './days.ts'
import { is, matches, matchesNot } from './hold.ts'

type Numbers = { seats: number; people: number; percent: number; achieved: number; said: number }

export const twenty = defineCase<Numbers>({
  number: 20,
  title: 'What they wanted, by a hard way',
  numbers: [
    { seats: 20, people: 16, percent: 90, achieved: 5, said: 10 },
    { seats: 60, people: 50, percent: 85, achieved: 5, said: 25 },
    { seats: 10, people: 9, percent: 95, achieved: 4, said: 4 },
  ],
  told: (id, { seats, people, percent, achieved, said }) => [
    ...customer(id, { seats, dueIn: 110 }),
    worked(id, people, ago(150)),
    ...gotTheirOutcome(id, { percent, achieved, experience: 1, said }),
    ...likedBoth(id),
    ...promisesOf(id, ['kept', 'kept']),
    solvedTicket(id, 40),
  ],
  expects: () => ({
    watch: ({ health }) => is(health.band, 'watch'),
    'nobody tells them that they get their outcome': ({ words, renewal }) =>
      matchesNot(
        `${words} ${renewal?.drivers.map(driver => driver.words).join(' ')}`,
        /they get their outcome|getting the outcome/i,
      ),
    'list: they found the way there hard': ({ words }) => matches(words, /found the way there hard/),
  }),
})
