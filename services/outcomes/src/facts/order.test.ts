// Facts in any order, and told again: what is judged of an outcome is the same.
import { propertyRuns } from '@rung/test-harness/property-runs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUTCOME, type OutcomesUnderTest, outcomesUnderTest } from '../outcomes-under-test.ts'

let under: OutcomesUnderTest
beforeAll(async () => {
  under = await outcomesUnderTest('2026-02-20')
})
afterAll(() => under.close())

type Fact = { readonly resource: string; readonly body: Readonly<Record<string, unknown>> }

const grade = fc.integer({ min: 1, max: 5 })
// Each of another day: of two facts of one day the later told is the newer.
const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 7 })
const factsSent: fc.Arbitrary<Fact[]> = days.chain(each =>
  fc.tuple(
    ...each.map(day => {
      const occurredAt = `2026-01-${String(day).padStart(2, '0')}`
      return fc.oneof(
        fc.integer({ min: 15, max: 45 }).map(value => ({
          resource: 'measurements',
          body: { value, source: 'integration', occurredAt },
        })),
        fc
          .record({ achieved: grade, experience: grade, stakeholder: fc.constantFrom('amy', 'bob') })
          .map(said => ({
            resource: 'customer-verdicts',
            body: { ...said, occurredAt },
          })),
        grade.map(verdict => ({
          resource: 'vendor-verdicts',
          body: { verdict, person: 'ann', periodStartsOn: occurredAt, occurredAt },
        })),
      )
    }),
  ),
)

let twins = 0

/** Tells these facts of a new outcome, in this order, under names that are the same for the same fact. */
async function judgedOf(facts: readonly Fact[]): Promise<Record<string, unknown>> {
  twins += 1
  const outcome = `twin-${twins}`
  await under.call('POST', '/v1/outcomes', { ...OUTCOME, externalId: outcome })
  for (const { resource, body } of facts) {
    const externalId = `${outcome}-${resource}-${body.occurredAt}`
    const { status } = await under.call('POST', `/v1/${resource}`, { ...body, outcome, externalId })
    expect(status).toBeLessThan(300)
  }
  const { body } = await under.call('GET', '/v1/accounts/acme/success-gap')
  const found = body.outcomes.find((each: { externalId: string }) => each.externalId === outcome)
  return JSON.parse(JSON.stringify(found), (key, value) => (NAMES.includes(key) ? undefined : value))
}

/** What differs between two outcomes of which the same is said. */
const NAMES = ['id', 'externalId', 'evidence']

describe('what is judged of an outcome', () => {
  it('does not depend on the order in which facts are told, nor on how often', async () => {
    const told = factsSent.chain(facts =>
      fc.record({
        facts: fc.constant(facts),
        mixed: fc
          .tuple(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.shuffledSubarray(facts))
          .map(([all, again]) => [...all, ...again]),
      }),
    )
    await fc.assert(
      fc.asyncProperty(told, async ({ facts, mixed }) => {
        expect(await judgedOf(mixed)).toEqual(await judgedOf(facts))
      }),
      propertyRuns(8),
    )
  })
})
