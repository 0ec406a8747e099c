// What tickets, touches and notes were about, counted over 90 days.
import { addDays, day, startOf } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCustomer, aTicket, aTouch, aWorkspace, BUILT_IN } from './build-customer.ts'
import { TOPICS } from './policy.ts'
import { standingSignals } from './standing-signals.ts'
import { countTopics } from './topics.ts'

const asOf = day('2026-03-01')
const about = (facts: Parameters<typeof aCustomer>[0], on = asOf) =>
  countTopics(aCustomer(facts), BUILT_IN, on)

describe('topics', () => {
  it('are counted over tickets, touches and notes of 90 days, with what said so', () => {
    const counts = about({
      tickets: [
        aTicket('tkt_1', '2026-02-19T09:00:00Z', { topic: 'price' }),
        aTicket('tkt_2', '2025-12-02T23:00:00Z', { topic: 'outage' }),
        aTicket('tkt_3', '2025-12-01T23:00:00Z', { topic: 'outage' }),
        aTicket('tkt_4', '2026-02-20T09:00:00Z'),
      ],
      touches: [{ ...aTouch('tch_1', '2026-02-27'), topic: 'price' }],
      notes: [{ noteId: 'not_1', on: day('2026-02-01'), stakeholderId: null, topic: 'competitor' }],
    })
    expect(counts).toEqual([
      { topic: 'price', value: 2, evidence: ['tch_1', 'tkt_1'], newestOn: '2026-02-27' },
      { topic: 'competitor', value: 1, evidence: ['not_1'], newestOn: '2026-02-01' },
      { topic: 'outage', value: 1, evidence: ['tkt_2'], newestOn: '2025-12-02' },
    ])
  })

  it('are published by name, and what nobody spoke of is not said', () => {
    const touches = [{ ...aTouch('tch_1', '2026-02-27'), topic: 'leaving' as const }]
    const signals = standingSignals(aCustomer({ touches }), aWorkspace(), BUILT_IN, asOf)
    const said = signals.filter(({ name }) => name.startsWith('topic_90d:'))
    expect(said).toEqual([
      {
        subject: { kind: 'account', id: 'acc_1' },
        name: 'topic_90d:leaving',
        value: 1,
        evidence: ['tch_1'],
        ageDays: 2,
      },
    ])
  })

  it('leave after 90 days, each on its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOPICS), fc.integer({ min: 0, max: 120 }), (topic, ago) => {
        const on = addDays(asOf, -ago)
        const opened = startOf(on).toISOString()
        const counts = about({ tickets: [aTicket('tkt_1', opened, { topic })] })
        expect(counts.map(each => each.topic)).toEqual(ago < 90 ? [topic] : [])
      }),
    )
  })
})
