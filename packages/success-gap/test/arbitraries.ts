// Random outcomes and facts for the property tests; days are counted from 2026-01-01, outcomes run for 100 days from it.
import { addDays, type Day, day, type Reading } from '@rung/kernel'
import fc from 'fast-check'
import type {
  CustomerVerdict,
  DesiredOutcome,
  Measurement,
  MilestoneReached,
  OutcomeFacts,
  OutcomeStanding,
  VendorVerdict,
} from '../src/index.ts'

export const FIRST = day('2026-01-01')
export const dayAt = (days: number): Day => addDays(FIRST, days)

export const asOfs = fc.integer({ min: -5, max: 700 }).map(dayAt)
const factDays = fc.integer({ min: -30, max: 500 }).map(dayAt)
const grades = fc.integer({ min: 1, max: 5 })
const values = fc.integer({ min: -20, max: 120 })

function facts<T extends object>(fields: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
  return fc
    .array(fields, { maxLength: 8 })
    .map(list => list.map((fact, index) => ({ ...fact, id: `f${String(index).padStart(2, '0')}` })))
}

const measurements: fc.Arbitrary<Measurement[]> = facts(fc.record({ occurredOn: factDays, value: values }))
const customerVerdicts: fc.Arbitrary<CustomerVerdict[]> = facts(
  fc.record({
    occurredOn: factDays,
    stakeholderId: fc.constantFrom('stk_a', 'stk_b', 'stk_c'),
    influence: fc.constantFrom(0, 0.1, 0.3, 0.7, 1),
    achieved: grades,
    experience: grades,
  }),
)
const vendorVerdicts: fc.Arbitrary<VendorVerdict[]> = facts(
  fc.record({ occurredOn: factDays, verdict: grades }),
)

export const outcomeFacts: fc.Arbitrary<OutcomeFacts> = fc.record({
  measurements,
  customerVerdicts,
  vendorVerdicts,
})

export const outcomes: fc.Arbitrary<DesiredOutcome> = fc.record({
  outcomeId: fc.constant('out_1'),
  measure: fc.oneof(
    fc.constantFrom(0, 100).map(baseline => ({
      baseline,
      target: 100 - baseline,
      startsOn: FIRST,
      dueOn: dayAt(100),
    })),
    fc.constantFrom(0, 100).map(floor => ({ maintain: true as const, floor, target: 100 - floor })),
  ),
  importance: grades,
  active: fc.boolean(),
  milestones: fc.constant([]),
})

const MILESTONES = ['first_report', 'invited_team', 'live']

const readings: fc.Arbitrary<Reading> = fc.record({
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  evidence: fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'e4')),
  ageDays: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
})

export const standings: fc.Arbitrary<OutcomeStanding[]> = fc
  .array(
    fc.record({
      importance: grades,
      active: fc.boolean(),
      milestones: fc
        .uniqueArray(fc.constantFrom(...MILESTONES))
        .chain(keys => fc.tuple(...keys.map(key => fc.record({ key: fc.constant(key), weight: grades })))),
      customer: readings,
      vendor: readings,
      experience: readings,
      attained: readings,
      attainedLastKnown: readings,
    }),
    { maxLength: 6 },
  )
  .map(list => list.map((standing, index) => ({ ...standing, outcomeId: `out_${index}` })))

export const milestonesReached: fc.Arbitrary<MilestoneReached[]> = fc
  .uniqueArray(fc.constantFrom(...MILESTONES))
  .chain(keys =>
    fc.tuple(
      ...keys.map(key =>
        fc.record({
          key: fc.constant(key),
          reachedOn: fc.option(factDays, { nil: null }),
          evidence: fc.constant([`evt_${key}`]),
          ageDays: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
        }),
      ),
    ),
  )

/** The same facts in another order. */
export function shuffled(all: OutcomeFacts): fc.Arbitrary<OutcomeFacts> {
  const mixed = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
  return fc.record({
    measurements: mixed(all.measurements),
    customerVerdicts: mixed(all.customerVerdicts),
    vendorVerdicts: mixed(all.vendorVerdicts),
  })
}
