// What goes between outcomes and health loses nothing: the ladder judged from signals is that judged from all evidence.

import { judgeAccount as judgeHealth } from '@rung/judgement'
import { addDays, day, startOf } from '@rung/kernel'
import { judgeAccount, ladderSignals, type Who } from '@rung/outcomes/judgement'
import { assessRelationship, weighRelationship } from '@rung/relationship-ladder'
import type { Context, Signal, Snapshot } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPolicies } from './policies.ts'

const asOf = day('2026-03-01')
const IDS = ['stk_a', 'stk_b', 'stk_c']

const people = fc.uniqueArray(
  fc.record({
    stakeholderId: fc.constantFrom(...IDS),
    role: fc.constantFrom('champion', 'economic_buyer', 'user'),
    influence: fc.constantFrom(0, 0.3, 1),
    departedOn: fc.option(
      fc.integer({ min: 0, max: 300 }).map(days => addDays(asOf, -days)),
      { nil: null },
    ),
  }),
  { selector: ({ stakeholderId }) => stakeholderId, maxLength: 3 },
)
const pieces = fc.array(
  fc.record({
    stakeholderId: fc.constantFrom(...IDS),
    level: fc.constantFrom(1, 2, 3, 4, 5),
    polarity: fc.constantFrom(1, -1),
    strength: fc.constantFrom('weak', 'moderate', 'strong'),
    source: fc.constantFrom('customer_said', 'observed', 'csm_judgement'),
    daysAgo: fc.integer({ min: 0, max: 500 }),
  }),
  { maxLength: 10 },
)

const snapshot = (context: Context, signals: readonly Signal[]): Snapshot => ({
  accountId: 'acc_1',
  context,
  asOf,
  recordedAt: startOf(asOf),
  policyVersion: 'p',
  signals: JSON.parse(JSON.stringify(signals)),
})

const about = (id: string, values: Readonly<Record<string, Signal['value']>>): Signal[] =>
  Object.entries(values).map(([name, value]) => ({
    subject: { kind: 'stakeholder', id },
    name,
    value,
    evidence: [],
    ageDays: null,
  }))

describe('the ladder between two contexts', () => {
  it('is the same to the last bit', () => {
    const { outcomes, health } = builtInPolicies
    fc.assert(
      fc.property(people, pieces, (there, said) => {
        const evidence = said.map(({ daysAgo, ...piece }, index) => ({
          ...piece,
          id: `evd_${index}`,
          occurredOn: addDays(asOf, -daysAgo),
        })) as Parameters<typeof weighRelationship>[1]
        const stakeholders = there as Parameters<typeof weighRelationship>[0]
        const weighed = weighRelationship(stakeholders, evidence, outcomes.ladder, asOf)
        const published = there.flatMap(({ stakeholderId, role, influence, departedOn }) =>
          about(stakeholderId, { role, influence, departed_on: departedOn }),
        )
        const snapshots = [snapshot('outcomes', ladderSignals(weighed)), snapshot('accounts', published)]
        const judged = judgeHealth({ accountId: 'acc_1', asOf, snapshots, previous: null }, health)
        const facts = {
          people: stakeholders,
          weighed,
          verdicts: [],
          segment: null,
          unnamedInfluence: health.people.influenceUnstated,
        }
        expect(judged.relationship).toEqual(assessRelationship(facts, health.ladder, asOf))
      }),
    )
  })

  it('is weighed by outcomes from its facts', () => {
    const who: Who = { segment: null, stakeholders: [] }
    const none = {
      outcomes: [],
      measurements: [],
      customerVerdicts: [],
      vendorVerdicts: [],
      ladderEvidence: [],
      promises: [],
      ladderPins: [],
    }
    const { relationship, verdicts } = judgeAccount(none, who, builtInPolicies.outcomes, asOf)
    expect(relationship).toEqual({ now: [], lastKnown: [], unnamed: null, unnamedLastKnown: null })
    expect(verdicts).toEqual([])
  })
})
