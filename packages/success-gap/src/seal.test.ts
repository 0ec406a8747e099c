// When a received verdict may be known, why, and that the first answer does not hang on what its sender or a CSM declares.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { csms, filings, instants, receivedVerdicts } from '../test/seal-arbitraries.ts'
import { successGapPolicy as policy } from './policy.ts'
import { type Filing, openingOf, opensByTime, type ReceivedVerdict } from './seal.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
const said = (achieved: number, experience = 4) => ({ achieved, experience })
const verdict = (
  revisions: ReceivedVerdict['revisions'],
  more: Partial<ReceivedVerdict> = {},
): ReceivedVerdict => ({
  outcomeId: 'out_1',
  occurredOn: dayAt(61),
  receivedAt: at('03T10:00'),
  declared: false,
  revisions,
  ...more,
})
const filing = (when: string, more: Partial<Filing> = {}): Filing => ({
  vendorVerdictId: 'vvd_1',
  outcomeId: 'out_1',
  personId: 'per_ann',
  periodStartsOn: dayAt(50),
  storedAt: at(when),
  verdict: 5,
  ...more,
})
const opening = (
  given: ReceivedVerdict,
  filed: Filing[] = [],
  now = '04T10:00',
  csmId: string | null = 'per_ann',
) => openingOf(given, { csmId, filings: filed, now: at(now) }, policy)

describe('a seal', () => {
  it('holds while the CSM has not filed', () => {
    expect(opening(verdict([said(4)]))).toBeNull()
    expect(opening(verdict([said(4), said(3), said(5, 3)]))).toBeNull()
  })

  it('opens when the CSM files for the period, by the first filing, with what they said last', () => {
    const first = filing('03T09:00', { verdict: 5 })
    const corrected = filing('04T09:00', { verdict: 3 })
    expect(opening(verdict([said(4)]), [corrected, first])).toEqual({
      by: 'filed',
      filing: first,
      verdict: 3,
    })
  })

  it('is never closed over an angry word whose CSM had filed', () => {
    expect(opening(verdict([said(1)]), [filing('01T09:00')])?.by).toBe('filed')
  })

  it('opens at once at 2 or less, of either grade, said first or later', () => {
    expect(opening(verdict([said(2)]))).toEqual({ by: 'low_grade' })
    expect(opening(verdict([said(5, 2)]))).toEqual({ by: 'low_grade' })
    expect(opening(verdict([said(4), said(1)]))).toEqual({ by: 'low_grade' })
  })

  it('opens 7 days after it was received, to the millisecond', () => {
    const given = verdict([said(4)])
    expect(opensByTime(given.receivedAt, policy)).toEqual(at('10T10:00'))
    expect(opening(given, [], '10T09:59')).toBeNull()
    expect(opening(given, [], '10T10:00')).toEqual({ by: 'time' })
  })

  it('is none for history, where nobody looks after the account, and where the workspace does without', () => {
    expect(opening(verdict([said(4)], { declared: true }), [filing('03T09:00')])).toEqual({ by: 'declared' })
    expect(opening(verdict([said(4)]), [filing('03T09:00')], '04T10:00', null)).toEqual({ by: 'no_csm' })
    const off = { ...policy, seal: { ...policy.seal, enabled: false } }
    const circumstances = { csmId: 'per_ann', filings: [], now: at('04T10:00') }
    expect(openingOf(verdict([said(4)]), circumstances, off)).toEqual({ by: 'seals_off' })
  })

  it.each([
    ['somebody else', { personId: 'per_ben' }],
    ['another outcome', { outcomeId: 'out_2' }],
    ['the period before', { periodStartsOn: addDays(dayAt(61), -30) }],
    ['the period after', { periodStartsOn: addDays(dayAt(61), 1) }],
  ])('is not opened by a filing of %s', (_, more) => {
    expect(opening(verdict([said(4)]), [filing('04T09:00', more)])).toBeNull()
  })

  it('is opened by a filing for a period that begins or ends with the day', () => {
    for (const periodStartsOn of [dayAt(61), addDays(dayAt(61), -29)]) {
      expect(opening(verdict([said(4)]), [filing('04T09:00', { periodStartsOn })])?.by).toBe('filed')
    }
  })

  it('is refused for a verdict nobody sent', () => {
    expect(() => opening(verdict([]))).toThrow(RangeError)
  })
})

const cases = fc.record({ verdict: receivedVerdicts, filed: filings, now: instants, csmId: csms })

describe('seals', () => {
  it('only ever open with time and with filings', () => {
    fc.assert(
      fc.property(cases, filings, fc.integer({ min: 0, max: 500 }), (of, more, hours) => {
        const { verdict: given, filed, now, csmId } = of
        if (openingOf(given, { csmId, filings: filed, now }, policy) === null) return
        const later = new Date(now.getTime() + hours * 3_600_000)
        expect(openingOf(given, { csmId, filings: [...filed, ...more], now: later }, policy)).not.toBeNull()
      }),
    )
  })

  it('stay with the first filing, whatever is filed later', () => {
    fc.assert(
      fc.property(cases, filings, ({ verdict: given, filed, now, csmId }, more) => {
        const before = openingOf(given, { csmId, filings: filed, now }, policy)
        const last = Math.max(0, ...filed.map(each => each.storedAt.getTime()))
        const late = more.map(each => ({ ...each, storedAt: new Date(last + each.storedAt.getTime()) }))
        const after = openingOf(given, { csmId, filings: [...filed, ...late], now }, policy)
        if (before?.by === 'filed') expect(after).toMatchObject({ by: 'filed', filing: before.filing })
      }),
    )
  })

  it('look at no grade but whether it is 2 or less', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(3, 4, 5), ({ verdict: given, filed, now, csmId }, grade) => {
        const masked = {
          ...given,
          revisions: given.revisions.map(revision => ({
            achieved: revision.achieved > 2 ? grade : revision.achieved,
            experience: revision.experience > 2 ? grade : revision.experience,
          })),
        }
        const circumstances = { csmId, filings: filed, now }
        expect(openingOf(masked, circumstances, policy)).toEqual(openingOf(given, circumstances, policy))
      }),
    )
  })
})
