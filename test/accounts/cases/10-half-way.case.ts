// As case 9, and nearly half way.
import { type Short, shortOfIt } from './09-in-her-words.case.ts'
import { defineCase } from './case.ts'
import { below, is } from './hold.ts'

export const ten = defineCase<Short>({
  number: 10,
  title: 'Full use, and nearly half of the way',
  numbers: [
    { seats: 20, people: 20, percent: 45, achieved: 3, dueIn: 93, weeks: 8 },
    { seats: 50, people: 48, percent: 48, achieved: 3, dueIn: 80, weeks: 10 },
    { seats: 8, people: 8, percent: 43, achieved: 3, dueIn: 100, weeks: 9 },
  ],
  told: shortOfIt,
  expects: () => ({
    watch: ({ health }) => is(health.band, 'watch'),
    'clearly above case 9': ({ health, of }) => below(of('case-09').health.score, health.score, 8),
    'P(lost) below case 9': ({ probabilityLost, of }) =>
      below(probabilityLost, of('case-09').probabilityLost, 0.05),
    'nudge: help towards the outcome': ({ nudge }) => is(nudge?.reason.kind, 'outcome_help'),
  }),
})
