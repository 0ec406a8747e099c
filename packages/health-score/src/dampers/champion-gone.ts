// The one who spoke for us there left, and nobody has that role.
import { daysBetween } from '@rung/kernel'
import { dayIn, defineDamper } from '../damper-definition.ts'

export const championGone = defineDamper({
  name: 'champion_gone',
  of: 'relationship',
  meaning: 'the champion left and nobody else has that role',
  formula:
    '`atFirst`, fading to `later` over `fadesDays`: atFirst + (later - atFirst) x min(1, days since / fadesDays)',
  numbers: {
    atFirst: {
      // Of all that goes wrong at an account that does well, what most often loses it.
      value: 0.7,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor on the day the champion left',
    },
    later: {
      // Who renewed once without a champion may again; it stays a weakness.
      value: 0.85,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor once `fadesDays` are over, as long as nobody has the role',
    },
    fadesDays: {
      // Until one renewal of a yearly term lies between.
      value: 365,
      unit: 'days',
      least: 1,
      most: 3650,
      meaning: 'How long it takes to get used to it',
    },
  },
  reads: { leftOn: 'champion_left_on' },
  lastKnown: {},
  factor: ({ reads, numbers, day }) => {
    const leftOn = dayIn(reads.leftOn)
    if (leftOn === null || leftOn > day) return 1
    const faded = Math.min(1, daysBetween(leftOn, day) / numbers.fadesDays)
    return numbers.atFirst + (numbers.later - numbers.atFirst) * faded
  },
})
