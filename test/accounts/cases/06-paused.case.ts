// Paused by agreement, and all well before.
import { defineCase } from './case.ts'
import { customer, gotTheirOutcome, likedBoth, promisesOf, solvedTicket, worked } from './customer.ts'
import { ago, ahead } from './days.ts'
import { atMost, has, is, within } from './hold.ts'
import type { Health, Renewal } from './seen.ts'

type Numbers = { seats: number; people: number; pausedAgo: number; untilIn: number }

export const six = defineCase<Numbers>({
  number: 6,
  title: 'Paused by agreement',
  numbers: [
    { seats: 20, people: 16, pausedAgo: 25, untilIn: 60 },
    { seats: 80, people: 60, pausedAgo: 40, untilIn: 30 },
    { seats: 8, people: 7, pausedAgo: 15, untilIn: 90 },
  ],
  told: (id, { seats, people, pausedAgo, untilIn }) => [
    ...customer(id, { seats, dueIn: 160 }),
    worked(id, people, ago(170), ago(pausedAgo)),
    ...gotTheirOutcome(id, { said: pausedAgo + 10 }),
    ...likedBoth(id),
    ...promisesOf(id, ['kept', 'kept']),
    solvedTicket(id, 60),
    [
      ago(pausedAgo),
      'account-pauses',
      { externalId: `${id}-pause`, account: id, startsOn: ago(pausedAgo), endsOn: ahead(untilIn) },
    ],
  ],
  asks: (id, { pausedAgo }) => [
    `accounts/${id}/health?asOf=${ago(pausedAgo)}`,
    `accounts/${id}/renewal-risk?asOf=${ago(pausedAgo)}`,
  ],
  expects: (id, { pausedAgo }) => ({
    'the score of before': ({ health, asked }) =>
      within(health.score, (asked(`accounts/${id}/health?asOf=${ago(pausedAgo)}`) as Health).score, 5),
    'the band of before': ({ health }) => is(health.band, 'healthy'),
    'the state of before': ({ health }) => is(health.state.state, 'thriving'),
    'marked as paused': ({ health }) => has(health.marks, 'paused'),
    'P(lost) has not risen': ({ probabilityLost, asked }) => {
      const { renewals } = asked(`accounts/${id}/renewal-risk?asOf=${ago(pausedAgo)}`) as {
        renewals: readonly Renewal[]
      }
      return atMost((probabilityLost ?? 1) - (renewals[0]?.probabilityLost ?? 0), 0.02)
    },
    'list: no card': ({ place }) => is(place, undefined),
  }),
})
