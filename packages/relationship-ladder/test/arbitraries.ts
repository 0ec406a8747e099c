// Random people and evidence for the property tests; days are counted from 2026-01-01.
import { addDays, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import type { Evidence, Stakeholder } from '../src/index.ts'

export const FIRST = day('2026-01-01')
export const dayAt = (days: number): Day => addDays(FIRST, days)

export const asOfs = fc.integer({ min: -10, max: 900 }).map(dayAt)
const factDays = fc.integer({ min: -400, max: 600 }).map(dayAt)
const PEOPLE = ['stk_a', 'stk_b', 'stk_c', 'stk_d']

export const pieces: fc.Arbitrary<Evidence> = fc
  .record<Evidence>({
    id: fc.constant('evd'),
    occurredOn: factDays,
    stakeholderId: fc.constantFrom(...PEOPLE),
    level: fc.constantFrom(1, 2, 3, 4, 5),
    polarity: fc.constantFrom(1, -1),
    strength: fc.constantFrom('weak', 'moderate', 'strong'),
    source: fc.constantFrom('customer_said', 'observed', 'csm_judgement'),
  })
  .chain(piece => fc.constantFrom<Evidence>(piece, { ...piece, elsewhere: true }))

/** Up to a dozen pieces with even ids, so that one more may come before, between or after them. */
export const evidence: fc.Arbitrary<Evidence[]> = fc
  .array(pieces, { maxLength: 12 })
  .map(list => list.map((piece, index) => ({ ...piece, id: evidenceId(index * 2) })))

export const addedPieces: fc.Arbitrary<Evidence> = fc
  .tuple(pieces, fc.nat(12))
  .map(([piece, place]) => ({ ...piece, id: evidenceId(place * 2 + 1) }))

function evidenceId(place: number): string {
  return `evd_${String(place).padStart(2, '0')}`
}

export const people: fc.Arbitrary<Stakeholder[]> = fc.uniqueArray(
  fc.record({
    stakeholderId: fc.constantFrom(...PEOPLE),
    role: fc.constantFrom('champion', 'economic_buyer', 'executive_sponsor', 'admin', 'user', 'detractor'),
    influence: fc.constantFrom(0, 0.1, 0.3, 0.6, 1),
    departedOn: fc.option(factDays, { nil: null }),
  }),
  { selector: person => person.stakeholderId, maxLength: 4 },
)
