// Which learned model in force another has to be as good as: none that was judged on more than its own kind.
import type { ModelInForce } from '@rung/judgement/storage'
import { priorModels, type RiskModel, type TermType } from '@rung/renewal-risk'
import { expect, it } from 'vitest'
import { formerOf } from './what-answered.ts'

const [prior] = priorModels as [RiskModel]

const standing = (
  termTypes: readonly TermType[] | null,
  answersFor?: RiskModel['answersFor'],
): ModelInForce => {
  const learning: RiskModel['learning'] =
    termTypes === null
      ? null
      : {
          window: { from: '2025-01-01', to: '2026-01-01' },
          lost: 40,
          termTypes,
          leftOut: [],
          ridge: 4,
          heldOut: { terms: 0.4, shapes: null, pairs: null },
        }
  const model = { ...prior, learning, ...(answersFor && { answersFor }) }
  return { run: 1, learnedAt: new Date(0), inForceAt: new Date(0), model }
}

it('is the one of its kind, or of all where all were of one kind', () => {
  for (const each of [
    standing(['annual'], 'terms'),
    standing(['annual', 'multi_year']),
    standing(['monthly']),
  ]) {
    expect(formerOf(each)).toBe(each)
  }
})

it('is none of both kinds together: of neither was it judged by itself', () => {
  expect(formerOf(standing(['annual', 'monthly']))).toBeUndefined()
})

it('is none that needed no learning, and none where the expert answers', () => {
  expect([formerOf(standing(null)), formerOf(standing(null, 'terms')), formerOf(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
