// When customers began, and until when they are being brought in.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { aCustomer, aSubscription, aWorkspace, BUILT_IN } from './build-customer.ts'
import { beganOn, onboardingOf } from './onboarding.ts'
import { standingSignals } from './standing-signals.ts'

const asOf = day('2026-03-01')
const contract = aSubscription({ startsOn: day('2026-02-17') })

describe('onboarding', () => {
  it('begins with the first contract, or when you began to look after them, if that was earlier', () => {
    expect(beganOn(aCustomer({ subscriptions: [contract] }), asOf)).toBe('2026-02-17')
    const longAgo = aCustomer({ subscriptions: [contract], lookedAfterSince: day('2024-01-01') })
    expect(beganOn(longAgo, asOf)).toBe('2024-01-01')
    expect(beganOn(aCustomer({ subscriptions: [contract] }), day('2026-02-16'))).toBeNull()
  })

  it('ends 90 days later; the first value is due after 30, or when their own plan says', () => {
    const facts = aCustomer({ subscriptions: [contract] })
    expect(onboardingOf(facts, BUILT_IN, asOf)).toEqual({
      from: '2026-02-17',
      until: '2026-05-18',
      firstValueDueOn: '2026-03-19',
    })
    const planned = { ...facts, firstValueDueOn: day('2026-03-10') }
    expect(onboardingOf(planned, BUILT_IN, asOf)?.firstValueDueOn).toBe('2026-03-10')
  })

  it('does not count paused days: it stands still in a pause, and ends so much later', () => {
    const calendar = {
      pauses: [
        { pauseId: 'psd_2', startsOn: day('2026-03-05'), endsOn: day('2026-03-15') },
        { pauseId: 'psd_1', startsOn: day('2026-03-01'), endsOn: day('2026-03-11') },
        { pauseId: 'psd_0', startsOn: day('2026-01-01'), endsOn: day('2026-01-20') },
      ],
      seasons: [],
      expectations: [],
    }
    const own = { firstValueDueOn: day('2026-03-10') }
    const facts = aCustomer({ subscriptions: [contract], calendar, ...own })
    const on = (date: string) => onboardingOf(facts, BUILT_IN, day(date))
    expect(on('2026-02-28')?.until).toBe('2026-05-18')
    // Eleven days from the beginning to the pause, on each of its days.
    expect([on('2026-03-01')?.from, on('2026-03-14')?.from]).toEqual(['2026-02-18', '2026-03-03'])
    expect(on('2026-03-20')).toEqual({
      from: '2026-03-03',
      until: '2026-06-01',
      firstValueDueOn: '2026-03-24',
    })
    const open = { ...calendar, pauses: [{ pauseId: 'psd_3', startsOn: day('2026-02-27'), endsOn: null }] }
    expect(onboardingOf(aCustomer({ subscriptions: [contract], calendar: open }), BUILT_IN, asOf)?.from).toBe(
      '2026-02-20',
    )
  })

  it('is unknown of an account that was only written down: it may be an old customer', () => {
    expect(onboardingOf(aCustomer(), BUILT_IN, asOf)).toBeNull()
  })
})

describe('the signals of an account’s calendar', () => {
  const calendar = {
    pauses: [{ pauseId: 'psd_1', startsOn: day('2026-02-20'), endsOn: day('2026-03-20') }],
    seasons: [{ seasonId: 'ssn_1', on: day('2025-01-01'), months: [4, 5] }],
    expectations: [{ expectationId: 'exu_1', on: day('2025-01-01'), expects: 'api' as const }],
  }
  const valuesOf = (facts: Parameters<typeof aCustomer>[0], on = asOf) =>
    Object.fromEntries(
      standingSignals(aCustomer(facts), aWorkspace(), BUILT_IN, on).map(({ name, value }) => [name, value]),
    )

  it('say pause, season, expected use and onboarding', () => {
    expect(valuesOf({ calendar, subscriptions: [contract] })).toMatchObject({
      paused_from: '2026-02-20',
      paused_until: '2026-03-20',
      in_season: false,
      expected_use: 'api',
      // Ten days of the pause so far, from 20 February to 1 March, do not count.
      onboarding_from: '2026-02-27',
      first_value_due_on: '2026-03-29',
      onboarding_until: '2026-05-28',
    })
    expect(valuesOf({})).toMatchObject({
      paused_from: null,
      paused_until: null,
      in_season: true,
      expected_use: 'seats',
      first_value_due_on: null,
      onboarding_until: null,
    })
  })

  it('stand still in a pause, but for what is agreed', () => {
    const surveys = [
      { surveyId: 'srv_1', kind: 'nps' as const, stakeholderId: null, score: 9, on: day('2026-02-10') },
    ]
    const ageOn = (on: string) =>
      standingSignals(
        aCustomer({ calendar, surveys, subscriptions: [contract] }),
        aWorkspace(),
        BUILT_IN,
        day(on),
      ).find(({ name }) => name === 'nps')?.ageDays
    expect([ageOn('2026-02-19'), ageOn('2026-02-20'), ageOn('2026-03-19')]).toEqual([9, 9, 9])
    const late = { calendar, subscriptions: [aSubscription({ startsOn: day('2026-03-05') })] }
    expect(valuesOf(late, day('2026-03-06')).customer_since).toBe('2026-03-05')
  })
})
