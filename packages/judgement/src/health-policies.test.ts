// The models that go with a config: of each lead what came last for terms, and what came last for months.
import { healthConfig } from '@rung/config/health'
import { priorModels, type RiskModel, type TermKind } from '@rung/renewal-risk'
import { expect, it } from 'vitest'
import { PRIOR_SET, withModels } from './health-policies.ts'

const learned = (run: number, leadDays: number, answersFor?: TermKind) => {
  const prior = priorModels.find(each => each.leadDays === leadDays) as RiskModel
  const model: RiskModel = {
    ...prior,
    version: `learned-${run}-${leadDays}-${answersFor ?? 'all'}`,
    ...(answersFor === undefined ? {} : { answersFor }),
  }
  return { run, model }
}
const setOf = (...models: ReturnType<typeof learned>[]) => {
  const { version, models: set } = withModels(healthConfig, models).risk
  return [version, ...set.map(model => model.version)]
}

it('are the experts’ where nothing was learned', () => {
  expect(setOf()).toEqual([PRIOR_SET, 'prior-2-lead-30', 'prior-2-lead-90', 'prior-2-lead-180'])
})

it('are one of all, or one of terms and one of months, whichever came last for each', () => {
  const longer = ['prior-2-lead-90', 'prior-2-lead-180']
  const common = learned(1, 30)
  expect(setOf(common)).toEqual(['learned-1', 'learned-1-30-all', ...longer])
  expect(setOf(common, learned(2, 30, 'months'))).toEqual([
    'learned-2',
    'learned-1-30-all',
    'learned-2-30-months',
    ...longer,
  ])
  expect(setOf(common, learned(2, 30, 'months'), learned(3, 30, 'terms'))).toEqual([
    'learned-3',
    'learned-3-30-terms',
    'learned-2-30-months',
    ...longer,
  ])
  expect(setOf(learned(1, 30, 'months'))).toEqual([
    'learned-1',
    'prior-2-lead-30',
    'learned-1-30-months',
    ...longer,
  ])
})

it('never read what is measured no more', () => {
  const { run, model } = learned(1, 90)
  const terms = model.terms.map(term => ({ ...term, feature: 'trend_28d' }))
  expect(setOf({ run, model: { ...model, terms } })[0]).toBe(PRIOR_SET)
})
