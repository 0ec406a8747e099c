// Measures as sentences.
import { expect, it } from 'vitest'
import { asRead } from '../../../controls/as-read.ts'
import { measureWords } from './measure-words.ts'

const metric = { filter: { events: ['Report Viewed'], properties: {} }, windowDays: 28 }

it('says what of which events, over which days', () => {
  expect(asRead(measureWords({ ...metric, aggregation: { kind: 'count' } }))).toBe(
    'How often Report Viewed is done, in 28 days',
  )
  expect(
    asRead(
      measureWords({
        windowDays: 7,
        filter: { events: null, properties: {} },
        aggregation: { kind: 'sum', property: 'rows' },
      }),
    ),
  ).toBe('The sum of rows anything is done, in 7 days')
})
