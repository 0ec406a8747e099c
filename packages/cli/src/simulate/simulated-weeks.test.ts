// The weeks of customers: who left lived as many as who stayed, so that nothing but what showed before a decision tells them apart.
import { addDays, type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { drawCourse } from './course.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Facts } from './scene.ts'
import { createChance } from './seeded-random.ts'
import { simulateAccount } from './simulated-account.ts'
import { simulateCompany } from './simulated-company.ts'
import { simulatePast } from './simulated-past.ts'
import { simulateWeeks } from './simulated-weeks.ts'
import { storiesFor } from './stories.ts'

const today = day('2026-03-18')
const csms = ['csm-amara', 'csm-bruno'] as const

const chance = createChance(11)
const current = storiesFor(2_000).map((story, index) =>
  simulateAccount({
    ...{ chance, apart: chance, today, story, course: drawCourse(chance, story) },
    ...{ externalId: `customer-${index}`, csm: csms[0] },
  }),
)
const past = simulatePast({ chance: createChance(12), today, csms, current })
const company = simulateCompany({ chance: createChance(13), today, csms, current })
const weeks = simulateWeeks(
  { chance: createChance(14), today, current, former: past.former },
  company.concerns ?? [],
)

/** How many of a resource there are of each of some customers in the quarter that ended a month before a decision. */
function aQuarterBefore(decisions: ReadonlyMap<string, Day>, facts: Facts, resource: string): number {
  const counted = (facts[resource] ?? []).filter(({ account, occurredAt, openedAt, recordedAt }) => {
    const decidedOn = decisions.get(String(account))
    if (decidedOn === undefined) return false
    const on = String(openedAt ?? occurredAt ?? recordedAt).slice(0, 10)
    return addDays(decidedOn, -120) <= on && on < addDays(decidedOn, -30)
  })
  return counted.length / decisions.size
}

describe('weeks of customers who left', () => {
  const left = new Map(past.former.map(({ externalId, decision }) => [externalId, decision.dueOn] as const))
  const stayed = new Map(
    current.flatMap(({ externalId, termBefore }) =>
      termBefore === null ? [] : [[externalId, termBefore.endsOn] as const],
    ),
  )
  const all = mergeFacts([weeks, ...current.map(({ facts }) => facts)])

  it.each(['touches', 'tickets', 'promises-after'])('tell of as many %s as those of who stayed', resource => {
    const [ofLeft, ofStayed] = [left, stayed].map(each => aQuarterBefore(each, all, resource))
    expect(ofStayed).toBeGreaterThan(0.4)
    expect(Number(ofLeft) / Number(ofStayed)).toBeGreaterThan(0.8)
    expect(Number(ofLeft) / Number(ofStayed)).toBeLessThan(1.25)
  })

  it('end on the day they left', () => {
    for (const bodies of Object.values(weeks)) {
      for (const { account, recordedAt } of bodies) {
        const leftOn = left.get(String(account))
        if (leftOn !== undefined) expect(String(recordedAt).slice(0, 10) < leftOn).toBe(true)
      }
    }
  })
})
