// What a model learns keeps to the directions of its features, and each sentence fits the value it states, whatever the rows say. Of 3,000
// renewals and 10,000 answers in directions.slow.test.ts.
import { isRefusal } from '@rung/kernel'
import { expect, it } from 'vitest'
import { fitPolicy } from '../fit/fit-policy.ts'
import { drawRows, prior } from '../fit/rows.fixture.ts'
import { describeDirections } from './directions.fixture.ts'
import { learnModel } from './learn-model.ts'

// Shapes and pairs are taken whether they pay or not: what they may say is held here.
const eager = { ...fitPolicy, folds: 2, shapesFromEvents: 50, mustWinBy: -99, ridges: [4] }

describeDirections({ rows: 500, answers: 1_000, policy: eager })

it('a flag of which one side is rare has no shape, and words keep theirs', () => {
  const rows = drawRows(
    800,
    5,
    draw => ({ single_threaded: draw() < 0.01, plan: draw() < 0.5 ? 'solo' : 'team', attained: draw() }),
    each => -1 + (each.plan === 'solo' ? 1 : 0) - Number(each.attained),
  )
  const model = learnModel(rows, { version: 'rare', leadDays: 30, prior }, eager)
  if (isRefusal(model)) throw model
  expect(model.terms.some(term => term.feature === 'plan' && term.shape.kind === 'is')).toBe(true)
  expect(
    model.pairs.some(
      pair =>
        pair.features.includes('single_threaded') &&
        pair.leafValues.some(value => value !== 0) &&
        pair.axes.some(axis => axis.kind === 'word' && axis.levels.includes(true)),
    ),
  ).toBe(false)
})

it('counts from neutral where a flag comes as a number', () => {
  const rows = drawRows(
    300,
    6,
    draw => ({ no_economic_buyer: draw() < 0.5 ? 1 : 0, attained: draw() }),
    each => -1 + 2 * Number(each.no_economic_buyer),
  )
  const model = learnModel(rows, { version: 'numbers', leadDays: 30, prior }, fitPolicy)
  if (isRefusal(model)) throw model
  const shapes = model.terms.filter(term => term.feature === 'no_economic_buyer').map(term => term.shape.kind)
  expect(shapes).toContain('hinge')
})
