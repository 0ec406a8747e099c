// Which verdicts a CSM may not see, when each opens and why.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { filings, instantAt, PEOPLE, recordedVerdicts } from '../test/seal-arbitraries.ts'
import { successGapPolicy as policy } from './policy.ts'
import { type Filing, openingOf, type RecordedVerdict, sealedVerdicts } from './seal.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
const said = (when: string, achieved: number, experience = 4) => ({
  recordedAt: at(when),
  achieved,
  experience,
})
const verdict = (...revisions: RecordedVerdict['revisions']): RecordedVerdict => ({
  id: 'cvd_1',
  outcomeId: 'out_1',
  occurredOn: '2026-03-03' as Filing['periodStartsOn'],
  revisions,
})
const filing = (when: string, more: Partial<Filing> = {}): Filing => ({
  outcomeId: 'out_1',
  personId: 'per_ann',
  periodStartsOn: '2026-02-20' as Filing['periodStartsOn'],
  recordedAt: at(when),
  ...more,
})
const opening = (given: RecordedVerdict, filed: Filing[]) => openingOf(given, filed, 'per_ann', policy)

describe('a seal', () => {
  it('opens when the CSM files for the period', () => {
    expect(opening(verdict(said('03T10:00', 4)), [filing('06T12:00'), filing('05T09:00')])).toEqual({
      at: at('05T09:00'),
      by: 'filed',
    })
  })

  it('never closes over a verdict of a period filed for before', () => {
    expect(opening(verdict(said('03T10:00', 1)), [filing('01T09:00')])).toEqual({
      at: at('03T10:00'),
      by: 'filed',
    })
  })

  it('at the instant of an angry word was opened by it', () => {
    expect(opening(verdict(said('03T10:00', 1)), [filing('03T10:00')]).by).toBe('low_grade')
    expect(opening(verdict(said('03T10:00', 3)), [filing('03T10:00')]).by).toBe('filed')
  })

  it('opens after seven days to the millisecond when nobody files', () => {
    const given = verdict(said('03T10:00', 4))
    expect(opening(given, [])).toEqual({ at: at('10T10:00'), by: 'time' })
    const sealed = (when: Date) => sealedVerdicts([given], [], 'per_ann', when, policy)
    expect(sealed(new Date(at('10T10:00').getTime() - 1))).toEqual([{ id: 'cvd_1', until: at('10T10:00') }])
    expect(sealed(at('10T10:00'))).toEqual([])
  })

  it('opens at once at 2 or less, of either grade, said first or later', () => {
    expect(opening(verdict(said('03T10:00', 2)), [])).toEqual({ at: at('03T10:00'), by: 'low_grade' })
    expect(opening(verdict(said('03T10:00', 5, 2)), [])).toEqual({ at: at('03T10:00'), by: 'low_grade' })
    expect(opening(verdict(said('04T08:00', 1), said('03T10:00', 4)), [])).toEqual({
      at: at('04T08:00'),
      by: 'low_grade',
    })
  })

  it('stays open: a better grade afterwards has been waited for', () => {
    expect(opening(verdict(said('03T10:00', 2), said('04T08:00', 5)), []).at).toEqual(at('03T10:00'))
    expect(opening(verdict(said('03T10:00', 4), said('12T08:00', 5)), []).at).toEqual(at('10T10:00'))
  })

  it.each([
    ['somebody else', filing('04T09:00', { personId: 'per_ben' })],
    ['another outcome', filing('04T09:00', { outcomeId: 'out_2' })],
    ['the period before', filing('04T09:00', { periodStartsOn: addDays(dayAt(61), -30) })],
    ['the period after', filing('04T09:00', { periodStartsOn: addDays(dayAt(61), 1) })],
  ])('is not opened by a filing of %s', (_, filed) => {
    expect(opening(verdict(said('03T10:00', 4)), [filed]).by).toBe('time')
  })

  it('is opened by a filing for a period that begins or ends with the day', () => {
    const given = verdict(said('03T10:00', 4))
    for (const periodStartsOn of [dayAt(61), addDays(dayAt(61), -29)]) {
      expect(opening(given, [filing('04T09:00', { periodStartsOn })]).by).toBe('filed')
    }
  })

  it('is refused for a verdict nobody recorded', () => {
    expect(() => opening(verdict(), [])).toThrow(RangeError)
  })
})

const cases = fc.record({
  verdicts: recordedVerdicts,
  filed: filings,
  hours: fc.integer({ min: 0, max: 40 * 24 }),
  person: fc.constantFrom(...PEOPLE),
})
const sealedIds = (
  verdicts: readonly RecordedVerdict[],
  filed: readonly Filing[],
  person: string,
  hours: number,
) => sealedVerdicts(verdicts, filed, person, instantAt(hours), policy).map(({ id }) => id)

describe('seals', () => {
  it('only ever open: what may be seen may be seen for good, and after seven days everything may', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 500 }), ({ verdicts, filed, hours, person }, later) => {
        const now = sealedIds(verdicts, filed, person, hours)
        expect(now).toEqual(expect.arrayContaining(sealedIds(verdicts, filed, person, hours + later)))
        expect(sealedIds(verdicts, filed, person, 60 * 24)).toEqual([])
      }),
    )
  })

  it('never close because somebody filed', () => {
    fc.assert(
      fc.property(cases, filings, ({ verdicts, filed, hours, person }, more) => {
        expect(sealedIds(verdicts, filed, person, hours)).toEqual(
          expect.arrayContaining(sealedIds(verdicts, [...filed, ...more], person, hours)),
        )
      }),
    )
  })

  it('look at no grade but whether it is 2 or less', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(3, 4, 5), ({ verdicts, filed, hours, person }, grade) => {
        const masked = verdicts.map(one => ({
          ...one,
          revisions: one.revisions.map(revision => ({
            ...revision,
            achieved: revision.achieved > 2 ? grade : revision.achieved,
          })),
        }))
        expect(sealedIds(masked, filed, person, hours)).toEqual(sealedIds(verdicts, filed, person, hours))
      }),
    )
  })

  it('do not depend on the order of verdicts, revisions or filings', () => {
    fc.assert(
      fc.property(cases, ({ verdicts, filed, hours, person }) => {
        const turned = verdicts.map(one => ({ ...one, revisions: one.revisions.toReversed() })).toReversed()
        expect(sealedIds(turned, filed.toReversed(), person, hours)).toEqual(
          sealedIds(verdicts, filed, person, hours),
        )
      }),
    )
  })
})
