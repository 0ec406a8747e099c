// What a card says of a customer of whom nobody knows what they wanted.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { StakeholderView, UseView } from './account-view.ts'
import { whatIsKnown } from './what-is-known.ts'

const asOf = day('2026-03-02')
const use: UseView = {
  unit: 'people',
  now: null,
  habit: null,
  change: null,
  fellOn: null,
  outgrown: false,
  evidence: [],
}
const tickets = { escalated: null, recent30d: null, usual30d: null, evidence: [] }
const person: StakeholderView = {
  stakeholderId: 'stk_1',
  role: null,
  influence: null,
  hostility: null,
  departedOn: null,
  productDays: null,
  productUsualDays: null,
  touchDays: null,
  touchUsualDays: null,
  saidDays: null,
}
const nothing = { customerSince: null, use, tickets, stakeholders: [person] }

describe('what is known', () => {
  it('is nothing where nothing is on record, and no ticket is no news', () => {
    expect(whatIsKnown(nothing, [], asOf)).toBe('')
    expect(whatIsKnown({ ...nothing, tickets: { ...tickets, recent30d: 0 } }, [], asOf)).toBe('')
  })

  it('is since when they are customers, who comes, what they asked for, and the last talk', () => {
    const stakeholders = [12, 40].map(touchDays => ({ ...person, touchDays }))
    expect(
      whatIsKnown(
        {
          customerSince: day('2023-05-01'),
          use: { ...use, now: 9.2, habit: 8.8 },
          tickets: { ...tickets, recent30d: 1 },
          stakeholders,
        },
        [],
        asOf,
      ),
    ).toBe(
      'We know: customers since 2023-05-01; 9 people in the last two weeks, as usual; 1 ticket in 30 days; the last talk was 12 days ago.',
    )
  })

  it('sets use beside the habit where there is one, and counts events where programs are expected', () => {
    const withUse = (more: Partial<UseView>) =>
      whatIsKnown({ ...nothing, use: { ...use, ...more } }, [], asOf)
    expect(withUse({ now: 1, habit: 6 })).toBe('We know: 1 person in the last two weeks, 6 usually.')
    expect(withUse({ now: 300, unit: 'events' })).toBe('We know: 300 events in the last two weeks.')
  })

  it('names the metrics of the workspace beside events, and alone where nobody counted events', () => {
    const metrics = [
      { key: 'reports_viewed', value: 12.4 },
      { key: 'error_rate', value: 0.123 },
    ]
    const withUse = (more: Partial<UseView>) =>
      whatIsKnown({ ...nothing, use: { ...use, unit: 'events', metrics, ...more } }, [], asOf)
    expect(withUse({ now: 300, habit: 300 })).toBe(
      'We know: 300 events in the last two weeks, as usual; reports viewed 12; error rate 0.12.',
    )
    expect(withUse({})).toBe('We know: reports viewed 12; error rate 0.12.')
  })

  it('says no figure a second time that another reason names', () => {
    const view = {
      ...nothing,
      customerSince: day('2023-05-01'),
      use: { ...use, now: 3, habit: 9 },
      tickets: { ...tickets, recent30d: 8 },
    }
    const since = 'We know: customers since 2023-05-01'
    expect(whatIsKnown(view, ['use_fell'], asOf)).toBe(`${since}; 8 tickets in 30 days.`)
    expect(whatIsKnown(view, ['ticket_storm'], asOf)).toBe(
      `${since}; 3 people in the last two weeks, 9 usually.`,
    )
    expect(whatIsKnown(view, ['use_fell', 'ticket_storm'], asOf)).toBe(`${since}.`)
  })

  it('counts no talk with who has left by then', () => {
    const left = (on: string) => [{ ...person, touchDays: 3, departedOn: day(on) }]
    expect(whatIsKnown({ ...nothing, stakeholders: left('2026-03-02') }, [], asOf)).toBe('')
    expect(whatIsKnown({ ...nothing, stakeholders: left('2026-03-03') }, [], asOf)).toContain('3 days ago')
  })
})
