// What the reliability diagram shows, and its sentence.
import { expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { judgedBins, middlingSentence } from './reliability.ts'

it('leaves out bins in which nothing was judged', () => {
  expect(
    judgedBins([
      { n: 0, predicted: null, observed: null },
      { n: 4, predicted: 0.3, observed: 0.25 },
    ]),
  ).toEqual([{ n: 4, predicted: 0.3, observed: 0.25 }])
})

it('says what came true of all that was called middling, beside what that said', () => {
  const bins = [
    { n: 90, predicted: 0.03, observed: 0 },
    { n: 4, predicted: 0.31, observed: 0.25 },
    { n: 6, predicted: 0.5, observed: 1 },
  ]
  expect(asRead(middlingSentence(bins))).toBe(
    'Of 10 renewals that we called 20 % to 60 % likely to be lost we expected to lose four, and lost seven.',
  )
  expect(middlingSentence(bins.slice(0, 1))).toContain('No renewal of these was called middling')
})
