// By what worklists see an account's use: people where they are known, else events and the workspace's own metrics.
import { indexSignals, type SignalValue } from '@rung/signals'
import { describe, expect, it } from 'vitest'
import { viewUse } from './view-use.ts'

function seen(values: Readonly<Record<string, SignalValue>>) {
  const signals = Object.entries(values).map(([name, value]) => ({
    subject: { kind: 'account' as const, id: 'acc_1' },
    name,
    value,
    evidence: name === 'use_fell_on' ? ['day:2026-03-01'] : [],
    ageDays: null,
  }))
  return viewUse(indexSignals('acc_1', signals).account, false)
}

const events = { events_14d: 300, events_habit: 280, events_change: 0.07, use_change: 0.07 }
const people = { people_14d: 9, people_habit: 8, people_change: 0.1, use_change: 0.1 }

describe('the use of an account on a list', () => {
  it('is by people where they are known, and by events where programs are expected', () => {
    expect(seen({ ...events, ...people })).toMatchObject({ unit: 'people', now: 9, habit: 8, change: 0.1 })
    expect(seen({ ...events, ...people, expected_use: 'api' })).toMatchObject({ unit: 'events', now: 300 })
    expect(seen({ ...people, use_fell_on: '2026-03-01' })).toMatchObject({
      fellOn: '2026-03-01',
      evidence: ['day:2026-03-01'],
    })
  })

  it('is by people who have no habit yet, unless events are what is judged', () => {
    const begun = { people_14d: 9, people_habit: null, people_change: null }
    expect(seen({ ...begun, events_14d: 300, events_change: null })).toMatchObject({ unit: 'people', now: 9 })
    expect(seen({ ...begun, ...events })).toMatchObject({ unit: 'events', now: 300 })
  })

  it('is by events where counts alone were told, with two metrics of the workspace that are numbers', () => {
    const told = {
      ...events,
      'metric:plan': 'team',
      'metric:exports': null,
      'metric:orders': 40,
      'metric:reports': 12,
      'metric:imports': 3,
    }
    expect(seen(told)).toMatchObject({
      unit: 'events',
      now: 300,
      metrics: [
        { key: 'orders', value: 40 },
        { key: 'reports', value: 12 },
      ],
    })
    expect(seen(events)).not.toHaveProperty('metrics')
    expect(seen({ ...told, ...people })).not.toHaveProperty('metrics')
  })

  it('is unknown where nothing was told', () => {
    expect(seen({})).toEqual({
      unit: 'events',
      now: null,
      habit: null,
      change: null,
      fellOn: null,
      outgrown: false,
      evidence: [],
    })
  })
})
