// Random verdicts, filings and openings for the property tests of seals; instants are counted in hours from 2026-01-01.
import fc from 'fast-check'
import type { Filing, OpenedVerdict, ReceivedVerdict } from '../src/index.ts'
import { dayAt, FIRST } from './arbitraries.ts'

export const PEOPLE = ['per_ann', 'per_ben'] as const
const OUTCOMES = ['out_1', 'out_2'] as const
const HOUR_MS = 3_600_000

export const instantAt = (hours: number): Date => new Date(Date.parse(`${FIRST}T00:00:00Z`) + hours * HOUR_MS)

const grades = fc.integer({ min: 1, max: 5 })
export const instants = fc.integer({ min: 0, max: 40 * 24 }).map(instantAt)
const days = fc.integer({ min: 0, max: 40 }).map(dayAt)
export const csms = fc.constantFrom(null, ...PEOPLE)

export const receivedVerdicts: fc.Arbitrary<ReceivedVerdict> = fc.record({
  outcomeId: fc.constantFrom(...OUTCOMES),
  occurredOn: days,
  receivedAt: instants,
  declared: fc.boolean(),
  revisions: fc.array(fc.record({ achieved: grades, experience: grades }), { minLength: 1, maxLength: 3 }),
})

const filing = fc.record({
  outcomeId: fc.constantFrom(...OUTCOMES),
  personId: fc.constantFrom(...PEOPLE),
  periodStartsOn: days,
  storedAt: instants,
  verdict: grades,
})

export const filings: fc.Arbitrary<Filing[]> = fc
  .array(filing, { maxLength: 6 })
  .map(list => list.map((each, index) => ({ ...each, vendorVerdictId: `vvd_${index % 3}` })))

const opened = fc.record({
  csmId: csms,
  openedAt: instants,
  openedBy: fc.constantFrom('low_grade', 'time', 'no_csm', 'seals_off', 'declared'),
  ownRecord: fc.boolean(),
  said: fc.option(
    fc.record({
      stakeholderId: fc.constantFrom('stk_a', 'stk_b'),
      occurredOn: days,
      influence: fc.constantFrom(0, 0.5, 1),
      achieved: grades,
    }),
  ),
  filing: fc.option(
    fc.record({
      personId: fc.constantFrom(...PEOPLE),
      vendorVerdictId: fc.constantFrom('vvd_1', 'vvd_2'),
      periodStartsOn: fc.constant(dayAt(0)),
      verdict: grades,
    }),
  ),
})

export const openedVerdicts: fc.Arbitrary<OpenedVerdict[]> = fc.array(opened, { maxLength: 8 }).map(list =>
  list.map((each, index) => ({
    ...each,
    id: `cvd_${index}`,
    openedBy: each.filing === null ? (each.openedBy as OpenedVerdict['openedBy']) : 'filed',
  })),
)
