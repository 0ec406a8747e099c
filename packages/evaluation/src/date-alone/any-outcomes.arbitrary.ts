// Any facts of outcomes: what they wanted, what was measured and said of it, evidence of the ladder, promises.
import { addDays, type Day } from '@rung/kernel'
import type { AccountFacts as OutcomesFacts } from '@rung/outcomes/judgement'
import fc from 'fast-check'
import { ahead, before, grade, many, noon, past, person } from './any-day.arbitrary.ts'

const OUTCOMES = ['out_a', 'out_b', 'out_c'] as const

const outcomeId = fc.constantFrom(...OUTCOMES)

function numbered<T extends object>(prefix: string, rows: readonly T[]): (T & { readonly id: string })[] {
  return rows.map((row, at) => ({ ...row, id: `${prefix}_${String(at).padStart(2, '0')}` }))
}

const wanted = fc.subarray([...OUTCOMES]).chain(ids =>
  fc.tuple(
    ...ids.map(id =>
      fc
        .record({
          importance: fc.integer({ min: 1, max: 5 }),
          maintain: fc.boolean(),
          startsAgo: fc.integer({ min: 0, max: 300 }),
          termDays: fc.integer({ min: 60, max: 400 }),
        })
        .map(({ importance, maintain, startsAgo, termDays }) => ({
          id,
          occurredAt: noon(before(startsAgo)),
          statementRef: null,
          maintain,
          baseline: maintain ? null : 0,
          floor: maintain ? 0 : null,
          target: 10,
          startsOn: maintain ? null : before(startsAgo),
          dueOn: maintain ? null : addDays(before(startsAgo), termDays),
          importance,
          stakeholderId: null,
          milestones: [],
          confirmedOn: null,
          closedOn: null,
        })),
    ),
  ),
)

const measurement = fc.record({ outcomeId, on: past, value: fc.integer({ min: 0, max: 12 }) })
const verdict = fc.record({ outcomeId, on: past, stakeholderId: person, achieved: grade, experience: grade })
const vendorVerdict = fc.record({ outcomeId, on: past, verdict: grade })
const evidence = fc.record({
  on: past,
  stakeholderId: person,
  level: fc.constantFrom(1, 2, 3, 4, 5),
  polarity: fc.constantFrom(1, 1, -1),
  strength: fc.constantFrom('weak', 'moderate', 'strong'),
  source: fc.constantFrom('customer_said', 'observed', 'csm_judgement'),
})
const promise = fc.record({
  on: past,
  weight: fc.integer({ min: 1, max: 5 }),
  dueOn: fc.option(fc.oneof(past, ahead), { freq: 6, nil: null }),
  confirmedOn: fc.option(past, { nil: null }),
  understanding: fc.constantFrom('aligned', 'partial', 'misaligned', 'unknown'),
  status: fc.constantFrom('open', 'open', 'kept', 'broken'),
  settledOn: past,
})

export const outcomes = fc
  .record({
    wanted,
    measurements: many(measurement, 5),
    customerVerdicts: many(verdict, 5),
    vendorVerdicts: many(vendorVerdict, 2),
    ladderEvidence: many(evidence, 6),
    promises: many(promise, 3),
  })
  .map((drawn): OutcomesFacts => {
    const dated = <T extends { readonly on: Day }>(prefix: string, rows: readonly T[]) =>
      numbered(prefix, rows).map(row => ({ ...row, occurredAt: noon(row.on) }))
    return {
      outcomes: drawn.wanted,
      measurements: dated('mea', drawn.measurements),
      customerVerdicts: dated('cvd', drawn.customerVerdicts),
      vendorVerdicts: dated('vvd', drawn.vendorVerdicts),
      ladderEvidence: dated('lev', drawn.ladderEvidence) as OutcomesFacts['ladderEvidence'],
      promises: dated('prm', drawn.promises).map(row => ({
        ...row,
        concernLevel: null,
        concernWordsRef: null,
        customerWordsRef: null,
        settledOn: row.status === 'open' ? null : row.settledOn,
      })) as OutcomesFacts['promises'],
      ladderPins: [],
    }
  })
