// What is told of sources: what is new and what is over, each once, by what it is about.
import { day } from '@rung/kernel'
import { expect, it } from 'vitest'
import { sourceEvents } from './source-events.ts'

const well = { all: null, events: [] }
const told = (...sides: Parameters<typeof sourceEvents>) =>
  sourceEvents(...sides).map(({ type, data }) => [type, data.what, data.event])

it('tells a whole workspace that fell silent, and that it is back', () => {
  const silent = { ...well, silentSince: day('2026-03-08') }
  expect(sourceEvents(well, silent)).toEqual([
    {
      type: 'source.down',
      accountId: null,
      data: { what: 'silent', event: null, since: '2026-03-08' },
    },
  ])
  expect(told(silent, { ...silent, silentSince: day('2026-03-07') })).toEqual([])
  expect(sourceEvents(silent, { ...well, silentSince: null })).toEqual([
    { type: 'source.back', accountId: null, data: { what: 'silent', event: null } },
  ])
})

it('tells events by their names, and that all fell apart from them', () => {
  const since = day('2026-03-05')
  const two = {
    all: null,
    events: [
      { event: 'A', since },
      { event: 'B', since },
    ],
  }
  expect(told(well, two)).toEqual([
    ['source.down', 'event_silent', 'A'],
    ['source.down', 'event_silent', 'B'],
  ])
  expect(told(two, { all: { since }, events: [{ event: 'B', since }] })).toEqual([
    ['source.down', 'all_fell', null],
    ['source.back', 'event_silent', 'A'],
  ])
})
