// What the reliability diagram shows, and its sentence.
import { expect, it } from 'vitest'
import { judgedBins, likeliest } from './reliability.ts'

it('leaves out bins in which nothing was judged', () => {
  expect(
    judgedBins([
      { n: 0, predicted: null, observed: null },
      { n: 4, predicted: 0.3, observed: 0.25 },
    ]),
  ).toEqual([{ n: 4, predicted: 0.3, observed: 0.25 }])
})

it('says what came true of the middling bin with most renewals', () => {
  const bins = [
    { n: 90, predicted: 0.03, observed: 0 },
    { n: 4, predicted: 0.31, observed: 0.25 },
    { n: 1, predicted: 0.5, observed: 1 },
  ]
  expect(likeliest(bins)).toBe('Of 4 renewals that we called 31 % likely to be lost, one was.')
  expect(likeliest(bins.slice(0, 1))).toContain('No renewal of these was called middling')
})
