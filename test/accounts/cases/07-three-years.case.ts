// A long and large contract that does not bring what it was bought for.
import { defineCase } from './case.ts'
import { customer, measured, outcome, verdict, worked } from './customer.ts'
import { ago } from './days.ts'
import { below, between, is } from './hold.ts'

type Numbers = { seats: number; people: number; arr: number; percent: number; dueIn: number; months: number }

export const seven = defineCase<Numbers>({
  number: 7,
  title: 'Three years, and nothing to show for them yet',
  numbers: [
    { seats: 20, people: 17, arr: 250_000, percent: 5, dueIn: 760, months: 36 },
    { seats: 200, people: 150, arr: 400_000, percent: 9, dueIn: 640, months: 36 },
    { seats: 40, people: 34, arr: 180_000, percent: 3, dueIn: 500, months: 24 },
  ],
  told: (id, { seats, people, arr, percent, dueIn, months }) => [
    ...customer(id, { seats, arr, dueIn, termMonths: months }),
    worked(id, people, ago(100)),
    outcome(id, ago(230)),
    measured(id, percent, ago(8)),
    verdict(id, 'economic_buyer', ago(8), { achieved: 2, experience: 3 }),
  ],
  expects: () => ({
    'at risk': ({ health }) => is(health.band, 'at_risk'),
    'the state is hollow': ({ health }) => is(health.state.state, 'hollow'),
    'P(lost) moderate': ({ probabilityLost }) => between(probabilityLost, 0.18, 0.42),
    'list: not ahead of case 1': ({ place = 99, of }) => below(of('case-01').place, place),
    'list: not ahead of case 4': ({ place = 99, of }) => below(of('case-04').place, place),
    'list: not ahead of case 5': ({ place = 99, of }) => below(of('case-05').place, place),
  }),
})
