// Sentences of disagreements, by example.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import {
  type Contradiction,
  countSentence,
  disagreement,
  hueOfSide,
  type Pair,
  sectionOf,
  sideName,
} from './contradiction-sentences.ts'

const of = (pair: Pair, left: number, right: number) => {
  const side = (value: number): Contradiction['left'] => ({ name: 'any', value, evidence: [] })
  return disagreement({ pair, left: side(left), right: side(right) })
}

test('each pair is said in a sentence of its own, by which side is higher where that matters', () => {
  expect(asRead(of('usage_outcome', 1, 0.1646))).toBe(
    'They do what the product asks (100 %), and got 16 % of what they came for.',
  )
  expect(asRead(of('usage_outcome', 0.2, 0.8))).toBe(
    'They got 80 % of what they came for, with little use (20 %).',
  )
  expect(asRead(of('vendor_customer', 0.75, 0.25))).toBe('We say they are 75 % of the way, they say 25 %.')
  expect(asRead(of('pulse_health', 0.85, 0.19))).toBe('The CSM feels 85 %, the score says 19 %.')
  expect(asRead(of('model_csm', 0.27, 0.81))).toBe('The model gives their renewal 27 %, the CSM 81 %.')
  expect(asRead(of('survey_tickets', 0.9, 0.2))).toMatch(/^Their surveys are kind \(90 %\)/)
  expect(asRead(of('survey_tickets', 0.2, 0.9))).toMatch(/^Their surveys are hard \(20 %\)/)
  expect(asRead(of('champion_buyer', 1, 0.2))).toBe(
    'Their champion stands at 100 %, their economic buyer at 20 %.',
  )
  expect(asRead(of('sponsor_users', 0.2, 1))).toBe('Their sponsor says 20 %, those who use it 100 %.')
})

test('sides have names of people, and the two hues are kept for use and outcome', () => {
  expect(sideName('economic_buyer')).toBe('The economic buyer')
  expect(sideName('new_view')).toBe('new view')
  expect(['usage', 'outcomes', 'pulse'].map(hueOfSide)).toEqual(['usage', 'outcome', 'ink'])
})

test('each pair leads to the section that shows both sides', () => {
  expect(sectionOf('vendor_customer')).toBe('success-gap')
  expect(sectionOf('pulse_health')).toBe('disagreements')
})

test('the count says how many nobody has seen, and that a list goes on', () => {
  const seen = { acknowledgedAt: '2026-11-20T08:00:00.000Z' }
  const unseen = { acknowledgedAt: null }
  expect(countSentence([], false)).toBe('No two views are far apart.')
  expect(countSentence([unseen], false)).toBe('1 disagreement, the worst first; none seen yet.')
  expect(countSentence([seen, unseen], true)).toBe(
    '2 or more disagreements, the worst first; 1 nobody has seen yet.',
  )
  expect(countSentence([seen, seen], false)).toBe('2 disagreements, all seen.')
})
