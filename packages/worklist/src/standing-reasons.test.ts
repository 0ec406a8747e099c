// When use, other offers, renewals, tickets and views that disagree are a reason.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { asOf, calm, kinds, one, renewal } from './account-view.fixture.ts'
import type { AccountView, UseView } from './account-view.ts'

describe('use that fell', () => {
  const fell = (over: Partial<UseView> = {}) => ({
    use: { ...calm.use, now: 1, habit: 16, change: Math.log(2 / 17), fellOn: addDays(asOf, -22), ...over },
  })

  it('says from what to what, and since when', () => {
    expect(one('use_fell', fell()).words).toBe('Use fell from 16 people in two weeks to 1, since 2026-02-07.')
    expect(one('use_fell', fell()).size).toBeCloseTo(15 / 17, 12)
    expect(one('use_fell', fell({ now: 0, habit: 1 })).words).toContain('from 1 person in two weeks to 0')
    expect(one('use_fell', fell({ now: 0, habit: 1, unit: 'events' })).words).toContain('from 1 event ')
  })

  it('is none where what it says is no fall', () => {
    expect(kinds(fell({ now: 1, habit: 1.4, change: Math.log(0.6) }))).toEqual([])
    expect([kinds(fell({ now: null })), kinds(fell({ habit: null }))]).toEqual([[], []])
  })

  it('is none within three tenths, while no day is named, or where it is unknown', () => {
    expect(kinds(fell({ change: Math.log(0.71) }))).toEqual([])
    expect(kinds(fell({ fellOn: null }))).toEqual([])
    expect(kinds(fell({ change: null }))).toEqual([])
  })
})

describe('another offer', () => {
  const spoke = (over: Partial<AccountView['topics']>) => ({ topics: { ...calm.topics, ...over } })

  it('is what they say of a competitor, of leaving, and half as much of the price', () => {
    expect(one('competing_offer', spoke({ competitor: 1, price: 1, evidence: ['tkt_1'] }))).toMatchObject({
      size: 1 - 0.5 ** 1.5,
      evidence: ['tkt_1'],
      words: 'They spoke of a competitor, and of the price in the last 90 days.',
    })
    expect(one('competing_offer', spoke({ leaving: 2 })).size).toBe(0.75)
    expect(one('competing_offer', spoke({ price: 1 })).size).toBeCloseTo(0.293, 3)
  })
})

describe('renewals', () => {
  it('are near 90 days ahead, and while undecided past their day', () => {
    expect(kinds({ renewals: [renewal({ dueOn: addDays(asOf, 90) })] })).toEqual(['renewal_window'])
    expect(kinds({ renewals: [renewal({ dueOn: addDays(asOf, 91) })] })).toEqual([])
    expect(one('renewal_window', { renewals: [renewal({ dueOn: addDays(asOf, -3) })] }).words).toContain(
      '3 days ago',
    )
  })

  it.each([
    [-1, 'The renewal was due yesterday and is not decided.'],
    [0, `The renewal is due today, on ${asOf}.`],
    [1, `The renewal is due tomorrow, on ${addDays(asOf, 1)}.`],
    [2, `The renewal is due in 2 days, on ${addDays(asOf, 2)}.`],
  ])('%i days ahead are said as a person says them', (days, words) => {
    expect(one('renewal_window', { renewals: [renewal({ dueOn: addDays(asOf, days) })] }).words).toBe(words)
  })

  it('are to be won back once notice is given', () => {
    const leaving = renewal({ noticeOn: asOf, dueOn: addDays(asOf, 20), probabilityLost: 0.9 })
    expect(one('win_back', { renewals: [leaving] })).toMatchObject({
      size: 0.9,
      dueOn: addDays(asOf, 20),
      subjects: ['sub_1:2026-06-01'],
      evidence: ['sub_1'],
      words: `They gave notice on ${asOf}: the term ends on ${addDays(asOf, 20)}.`,
    })
    expect(kinds({ renewals: [leaving] })).toEqual(['win_back'])
    expect(kinds({ renewals: [{ ...leaving, noticeOn: addDays(asOf, 1) }] })).toEqual(['renewal_window'])
  })
})

describe('tickets and contradictions', () => {
  const tickets = (over: Partial<AccountView['tickets']>) => ({ tickets: { ...calm.tickets, ...over } })

  it('is a storm at four or more and twice the usual, or with one escalated', () => {
    // Three come by chance: 1 - (1.5 + 3) / (6 + 3).
    expect(one('ticket_storm', tickets({ recent30d: 6, usual30d: 1.5 }))).toMatchObject({
      size: 0.5,
      words: '6 tickets in 30 days, where 1.5 are usual.',
    })
    expect(one('ticket_storm', tickets({ recent30d: 4, usual30d: 0 })).words).toContain('none is usual')
    expect(one('ticket_storm', tickets({ recent30d: 4, usual30d: 1 })).words).toContain('1 is usual')
    expect(kinds(tickets({ recent30d: 3, usual30d: 0 }))).toEqual([])
    expect(kinds(tickets({ recent30d: 6, usual30d: 4 }))).toEqual([])
    expect(kinds(tickets({ recent30d: 6 }))).toEqual([])
    expect(one('ticket_storm', tickets({ escalated: 1 })).words).toBe('A ticket is escalated.')
    expect(one('ticket_storm', tickets({ escalated: 2 })).words).toBe('2 tickets are escalated.')
    expect(one('ticket_storm', tickets({ escalated: 2, recent30d: 14 })).words).toBe(
      '2 tickets are escalated, of 14 in 30 days.',
    )
  })

  it.each([
    ['vendor_customer', 'we say that they are 80 % of the way, they say 30 %'],
    ['pulse_health', 'the CSM feels 80 %, the score says 30 %'],
    ['model_csm', 'the model gives the renewal 80 %, the CSM 30 %'],
    ['survey_tickets', 'their surveys say 80 %, 30 % of their tickets went well'],
  ])('says of what both sides of %s are', (pair, words) => {
    const sides = { left: { name: 'left', value: 0.8 }, right: { name: 'right', value: 0.3 } }
    const contradictions = [{ pair, size: 0.5, ...sides, evidence: [] }]
    expect(one('contradiction', { contradictions }).words).toBe(`Views disagree: ${words}.`)
  })

  it('merges views that disagree', () => {
    const contradictions = [
      {
        pair: 'usage_outcome',
        size: 0.7,
        left: { name: 'usage', value: 0.9 },
        right: { name: 'outcomes', value: 0.2 },
        evidence: ['b'],
      },
      {
        pair: 'champion_buyer',
        size: 0.4,
        left: { name: 'champion', value: 0.9 },
        right: { name: 'economic_buyer', value: 0.5 },
        evidence: ['a'],
      },
    ]
    expect(one('contradiction', { contradictions })).toMatchObject({
      subjects: ['champion_buyer', 'usage_outcome'],
      size: 0.7,
      evidence: ['a', 'b'],
      words:
        'Views disagree: they did 90 % of what the product asks and got 20 % of what they wanted; the champion rates us 90 %, the economic buyer 50 %.',
    })
  })
})
