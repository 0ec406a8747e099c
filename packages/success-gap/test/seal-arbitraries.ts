// Random verdicts and filings for the property tests of seals; instants are counted in hours from 2026-01-01.
import fc from 'fast-check'
import type { FiledVerdict, Filing, GivenVerdict, RecordedVerdict } from '../src/index.ts'
import { dayAt, FIRST } from './arbitraries.ts'

export const PEOPLE = ['per_ann', 'per_ben'] as const
const OUTCOMES = ['out_1', 'out_2'] as const
const HOUR_MS = 3_600_000

export const instantAt = (hours: number): Date => new Date(Date.parse(`${FIRST}T00:00:00Z`) + hours * HOUR_MS)

const grades = fc.integer({ min: 1, max: 5 })
const instants = fc.integer({ min: 0, max: 40 * 24 }).map(instantAt)
const days = fc.integer({ min: 0, max: 40 }).map(dayAt)

const numbered = <T extends object>(prefix: string, one: fc.Arbitrary<T>) =>
  fc
    .array(one, { maxLength: 6 })
    .map(list => list.map((item, index) => ({ ...item, id: `${prefix}_${index}` })))

const recorded = {
  outcomeId: fc.constantFrom(...OUTCOMES),
  occurredOn: days,
  revisions: fc.array(fc.record({ recordedAt: instants, achieved: grades, experience: grades }), {
    minLength: 1,
    maxLength: 3,
  }),
}

export const recordedVerdicts: fc.Arbitrary<RecordedVerdict[]> = numbered('cvd', fc.record(recorded))

export const filings: fc.Arbitrary<Filing[]> = fc.array(
  fc.record({
    outcomeId: fc.constantFrom(...OUTCOMES),
    personId: fc.constantFrom(...PEOPLE),
    periodStartsOn: days,
    recordedAt: instants,
  }),
  { maxLength: 6 },
)

export const givenVerdicts: fc.Arbitrary<GivenVerdict[]> = numbered(
  'cvd',
  fc.record({
    ...recorded,
    stakeholderId: fc.constantFrom('stk_a', 'stk_b'),
    influence: fc.constantFrom(0, 0.5, 1),
    achieved: grades,
    csmId: fc.constantFrom(null, ...PEOPLE),
  }),
)

export const filedVerdicts: fc.Arbitrary<FiledVerdict[]> = numbered(
  'vvd',
  fc.record({
    outcomeId: fc.constantFrom(...OUTCOMES),
    personId: fc.constantFrom(...PEOPLE),
    periodStartsOn: days,
    revisions: fc.array(fc.record({ recordedAt: instants, verdict: grades }), { minLength: 1, maxLength: 3 }),
  }),
)

/** The filings that these verdicts are. */
export const filingsOf = (filed: readonly FiledVerdict[]): Filing[] =>
  filed.flatMap(({ outcomeId, personId, periodStartsOn, revisions }) =>
    revisions.map(({ recordedAt }) => ({ outcomeId, personId, periodStartsOn, recordedAt })),
  )
