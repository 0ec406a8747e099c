// All signals of one account together.
import { day, valueOn } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountFacts } from './account-facts.ts'
import { aCustomer, aSubscription, aTicket, aTouch, aWorkspace, BUILT_IN } from './build-customer.ts'
import { standingSignals } from './standing-signals.ts'

const asOf = day('2026-03-01')
const customer: AccountFacts = aCustomer({
  stakeholders: [
    { stakeholderId: 'stk_2', role: 'user', influence: 0.2, departedOn: day('2026-04-01') },
    { stakeholderId: 'stk_1', role: 'champion', influence: 0.8, departedOn: day('2026-02-01') },
  ],
  subscriptions: [
    aSubscription(),
    aSubscription({
      subscriptionId: 'sub_0',
      startsOn: day('2024-06-01'),
      endsOn: day('2025-06-01'),
      endedOn: day('2025-06-01'),
      currency: 'USD',
    }),
  ],
  tickets: [aTicket('tkt_1', '2026-02-01T09:00:00Z', { csat: 4 })],
  touches: [aTouch('tch_1', '2026-02-27', 'stk_1')],
  surveys: [{ surveyId: 'srv_1', kind: 'nps', stakeholderId: 'stk_2', score: 9, on: day('2026-01-30') }],
  pulses: [{ pulseId: 'pls_1', pulse: 'watch', on: day('2026-02-28') }],
})

const valuesOf = (facts: AccountFacts, on = asOf) =>
  Object.fromEntries(
    standingSignals(facts, aWorkspace(), BUILT_IN, on).map(signal => [
      `${signal.subject.id} ${signal.name}`,
      signal.value,
    ]),
  )

describe('standing signals', () => {
  it('stand in a pause as of the day before it, and say the same every day of it', () => {
    const pause = { pauseId: 'pse_1', startsOn: day('2026-02-10'), endsOn: null }
    const paused = { ...customer, calendar: { ...customer.calendar, pauses: [pause] } }
    const said = (on: string) => standingSignals(paused, aWorkspace(), BUILT_IN, day(on))
    const heard = said('2026-03-01').filter(({ standsOn }) => standsOn !== undefined)
    expect(heard.map(({ name }) => name)).toContain('days_since_touch')
    expect(heard.every(({ standsOn }) => standsOn === '2026-02-09')).toBe(true)
    // What onboarding waits for is put off by a day every day, and so kept as what it was when the pause began.
    const kept = (on: string) =>
      said(on).map(({ value, moving, ...rest }) => ({ ...rest, value: moving ?? value }))
    expect(kept('2026-03-09')).toEqual(kept('2026-03-01'))
    const due = said('2026-03-09').find(({ name }) => name === 'first_value_due_on')
    expect(valueOn(due?.moving ?? { value: null }, day('2026-03-09'))).toBe(due?.value)
    expect(said('2026-02-09').some(({ standsOn }) => standsOn !== undefined)).toBe(false)
  })

  it('say of an account what its facts say', () => {
    const values = valuesOf(customer)
    expect(values).toMatchObject({
      'acc_1 resolution': 0.8,
      'acc_1 benevolence': null,
      'acc_1 nps': 9,
      'acc_1 csat': 4,
      'acc_1 open_tickets': 0,
      'acc_1 tickets_30d': 1,
      'acc_1 arr_minor': 1_200_000,
      'acc_1 currency': 'EUR',
      'acc_1 seats': 10,
      'acc_1 segment': 'mid',
      'acc_1 csm': 'per_1',
      'acc_1 pulse': 'watch',
      'acc_1 days_since_touch': 2,
      'acc_1 customer_since': '2024-06-01',
      'acc_1 closed': false,
      'stk_1 role': 'champion',
      'stk_1 influence': 0.8,
      'stk_1 departed_on': '2026-02-01',
      'stk_1 touch_days_since': 2,
      'stk_2 departed_on': null,
      'stk_2 influence': 0.2,
      'sub_1:2026-06-01 arr_minor': 1_200_000,
    })
  })

  it('carry evidence and age', () => {
    const signals = standingSignals(customer, aWorkspace(), BUILT_IN, asOf)
    expect(signals.find(signal => signal.name === 'nps')).toMatchObject({ evidence: ['srv_1'], ageDays: 30 })
    expect(signals.find(signal => signal.name === 'seats')).toMatchObject({ evidence: [], ageDays: null })
  })

  it('say of an account without a history that little is known', () => {
    expect(valuesOf(aCustomer({ segment: null, csmId: null }))).toMatchObject({
      'acc_1 resolution': null,
      'acc_1 arr_minor': null,
      'acc_1 seats': null,
      'acc_1 segment': null,
      'acc_1 days_since_touch': null,
      'acc_1 customer_since': null,
    })
  })

  it('name the pair without a rate', () => {
    const abroad = aCustomer({ subscriptions: [aSubscription({ currency: 'CHF' })] })
    const signals = standingSignals(abroad, aWorkspace(), BUILT_IN, asOf)
    expect(signals.find(signal => signal.name === 'arr_minor')).toMatchObject({
      value: null,
      evidence: ['missing_rate:CHF/EUR', 'sub_1'],
    })
  })

  it('end all contracts of a closed account', () => {
    const closed = { ...customer, closedOn: day('2026-02-15') }
    expect(valuesOf(closed)).toMatchObject({ 'acc_1 closed': true, 'acc_1 arr_minor': 0 })
    expect(valuesOf(closed)).toMatchObject({ 'sub_1:2026-06-01 resolution': 'churned' })
    expect(valuesOf(closed, day('2026-02-14'))).toMatchObject({ 'acc_1 closed': false })
  })

  it('do not depend on the order of facts', () => {
    const lists = [
      'stakeholders',
      'subscriptions',
      'tickets',
      'touches',
      'notes',
      'surveys',
      'pulses',
    ] as const satisfies readonly (keyof AccountFacts)[]
    const many = {
      ...customer,
      notes: [1, 2, 3].map(at => ({
        noteId: `not_${at}`,
        on: day(`2026-02-0${at}`),
        stakeholderId: null,
        topic: 'price' as const,
      })),
      tickets: [1, 2, 3].map(at => aTicket(`tkt_${at}`, `2026-02-0${at}T09:00:00Z`, { csat: at })),
      touches: [1, 2, 3].map(at => aTouch(`tch_${at}`, `2026-02-0${at}`, 'stk_1')),
    }
    const expected = standingSignals(many, aWorkspace(), BUILT_IN, asOf)
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), keys => {
        const shuffled = { ...many }
        for (const list of lists) {
          const order = new Map((many[list] as readonly object[]).map(fact => [fact, keys.next().value ?? 0]))
          Object.assign(shuffled, {
            [list]: (many[list] as readonly object[]).toSorted(
              (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
            ),
          })
        }
        expect(standingSignals(shuffled, aWorkspace(), BUILT_IN, asOf)).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})
