// As case 13, with a low NPS and half of the people gone.
import { type Feed, fedCustomer } from './13-new-vendor.case.ts'
import { defineCase } from './case.ts'
import { atLeast, below, is } from './hold.ts'

const BANDS = ['unknown', 'at_risk', 'watch', 'healthy']

export const fourteen = defineCase<Feed>({
  number: 14,
  title: 'The same feed, half the people gone and a low NPS',
  numbers: [
    { seats: 20, people: 15, now: 7, nps: 3, dueIn: 100 },
    { seats: 100, people: 70, now: 34, nps: 2, dueIn: 200 },
    { seats: 8, people: 7, now: 3, nps: 4, dueIn: 60 },
  ],
  told: fedCustomer,
  expects: () => ({
    'a lower band than case 13': ({ health, of }) =>
      below(BANDS.indexOf(health.band), BANDS.indexOf(of('case-13').health.band)),
    'the state is unknown': ({ health }) => is(health.state.state, 'unknown'),
    'P(lost) above case 13': ({ probabilityLost, of }) =>
      below(of('case-13').probabilityLost, probabilityLost, 0.05),
    'list: today': ({ place }) => atLeast(place, 1),
  }),
})
