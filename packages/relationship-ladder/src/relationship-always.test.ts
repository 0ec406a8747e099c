// What holds of every account, whatever people and evidence there are.
import { addDays, agedBy, type Day, daysBetween, FADING_DAYS, freshness } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, evidence as evidenceLists, people as peopleLists } from '../test/arbitraries.ts'
import { lastKnownStanding, standingsOf } from '../test/at-once.ts'
import { aggregateStandings } from './aggregate-standings.ts'
import { assessRelationship as assessWeighed } from './assess-relationship.ts'
import { assessStakeholder } from './assess-stakeholder.ts'
import { assess, assessRelationship, person, said } from './assessed-people.fixture.ts'
import { LEVELS } from './levels.ts'
import { ladderPolicy as policy } from './policy.ts'
import { verdictHostility } from './verdict-hostility.ts'
import { weighRelationship } from './weigh-relationship.ts'
import { weighStakeholder } from './weigh-stakeholder.ts'

describe('what holds of every account', () => {
  it('is the mean of its people, within their reach, and R within 0..1', () => {
    fc.assert(
      fc.property(peopleLists, evidenceLists, asOfs, (people, evidence, asOf) => {
        const account = assessRelationship(people, evidence, null, policy, asOf)
        const influence = new Map(people.map(one => [one.stakeholderId, one.influence]))
        const known = account.stakeholders.filter(
          standing => standing.known && influence.get(standing.stakeholderId) !== 0,
        )
        expect(account.expected === null).toBe(known.length === 0)
        if (account.expected === null) return
        for (const level of LEVELS) {
          const reach = known.map(standing => standing.atLeast[level])
          expect(account.atLeast[level]).toBeGreaterThanOrEqual(Math.min(...reach) - 1e-12)
          expect(account.atLeast[level]).toBeLessThanOrEqual(Math.max(...reach) + 1e-12)
        }
        const r = account.relationship.value
        expect(r !== null && r >= 0 && r <= 1).toBe(true)
      }),
    )
  })

  it('the order of people and facts does not matter, not by one bit', () => {
    fc.assert(
      fc.property(peopleLists, evidenceLists, asOfs, (people, evidence, asOf) => {
        expect(
          assessRelationship(people.toReversed(), evidence.toReversed(), null, policy, asOf),
        ).toStrictEqual(assessRelationship(people, evidence, null, policy, asOf))
      }),
    )
  })

  it('last known is everyone as on their last known day, found by walking back', () => {
    fc.assert(
      fc.property(peopleLists, evidenceLists, asOfs, (people, evidence, asOf) => {
        const now = lastKnownStanding(people, evidence, policy, asOf)
        // The last day on which the account was known, then each person's own, a day at a time.
        let back = 0
        const knownOn = (d: Day) => aggregateStandings(standingsOf(people, evidence, policy, d), null, policy)
        while (back < 1400 && knownOn(addDays(asOf, -back)) === null) back++
        const lastDay = addDays(asOf, -back)
        const walked = standingsOf(people, evidence, policy, lastDay).map(({ person, influence }) => {
          const own = evidence.filter(piece => piece.stakeholderId === person.stakeholderId)
          const on = (days: number) =>
            weighStakeholder(person.stakeholderId, own, policy, addDays(lastDay, -days))
          let days = 0
          while (days < 1400 && !on(days).known) days++
          return { influence, weighed: agedBy(on(days), days) }
        })
        const account = aggregateStandings(walked, null, policy)
        expect(now).toStrictEqual(account === null ? null : agedBy(account, back))
      }),
      { numRuns: 25 },
    )
  })

  it('is the same weighed by one and judged by another as judged at once, to the last bit', () => {
    fc.assert(
      fc.property(peopleLists, evidenceLists, asOfs, (people, evidence, asOf) => {
        const account = assessRelationship(people, evidence, 'midmarket', policy, asOf)
        const standings = standingsOf(people, evidence, policy, asOf)
        expect(account.stakeholders).toEqual(
          standings.map(({ weighed }) => assessStakeholder(weighed, null, policy)),
        )
        const counted = standings.map(each => {
          const { knownUntil } = each.weighed
          return { ...each, counts: knownUntil === null ? 1 : freshness(daysBetween(asOf, knownUntil) + 1) }
        })
        const now = aggregateStandings(counted, null, policy)
        const lastKnown = lastKnownStanding(people, evidence, policy, asOf)
        const r = (of: typeof now) => of && Math.min(1, (of.expected - 1) / 2)
        expect([account.relationship.value, account.evidence]).toEqual([r(now), now?.evidence ?? []])
        expect(account.relationshipLastKnown).toEqual({
          value: r(lastKnown),
          evidence: lastKnown?.evidence ?? [],
          ageDays: lastKnown?.ageDays ?? null,
        })
      }),
      { numRuns: 500 },
    )
  })

  it('takes somebody nobody weighed for unknown', () => {
    const weighed = { now: [], lastKnown: [], unnamed: null, unnamedLastKnown: null }
    const account = assessWeighed(
      { people: [person('stk_a')], weighed, verdicts: [], segment: 'midmarket', unnamedInfluence: 0.5 },
      policy,
      dayAt(0),
    )
    expect(account.stakeholders).toMatchObject([{ stakeholderId: 'stk_a', known: false, level: null }])
    expect(account.relationship.value).toBeNull()
  })

  it('knows nothing of a piece before the day it occurred', () => {
    expect(assess([person('stk_a')], [said('stk_a', 2, 1, 5)]).relationshipLastKnown.value).toBeNull()
  })

  it('last known is the present while nobody there goes stale for 45 days, and is known whenever the present is', () => {
    fc.assert(
      fc.property(peopleLists, evidenceLists, asOfs, (people, evidence, asOf) => {
        const account = assessRelationship(people, evidence, null, policy, asOf)
        if (account.level === null) return
        expect(account.relationshipLastKnown.value).not.toBeNull()
        const there = people.filter(({ departedOn }) => departedOn === null || departedOn > asOf)
        const staying = there.map(each => ({ ...each, departedOn: null }))
        const heard = evidence.filter(({ occurredOn }) => occurredOn <= asOf)
        const soon = assessRelationship(staying, heard, null, policy, addDays(asOf, FADING_DAYS))
        if (soon.stakeholders.some(standing => !standing.known && standing.ageDays !== null)) return
        expect(account.relationshipLastKnown).toStrictEqual(account.relationship)
        expect(account.hostilityLastKnown.value).toBe(account.hostility.value)
      }),
    )
  })

  it('hostility moves on no day by more than what it rests on fades in a day, now and as last known', () => {
    // A verdict loses 1 - 2^(-1/90) = 0.77 % a day and gains less as what excuses it fades; evidence moves by less (above).
    const most = 1 - 2 ** (-1 / 90) + (0.25 * Math.LN2) / 120 + 1e-9
    const unsaid = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
    const grades = fc.array(
      fc.tuple(fc.constantFrom('stk_a', 'stk_b', 'stk_c'), fc.integer({ min: 1, max: 5 })),
      {
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(
        peopleLists,
        evidenceLists,
        unsaid,
        grades,
        fc.nat(700),
        (given, all, nobody, said, days) => {
          const people = given.map(one => ({ ...one, departedOn: null }))
          const evidence = all.map((each, at) =>
            nobody[at] === true ? { ...each, stakeholderId: null } : each,
          )
          const verdicts = said.map(([stakeholderId, achieved], at) => ({
            ...{ id: `ver_${at}`, outcomeId: 'out_1', occurredOn: dayAt(600), experience: 5 },
            ...{ stakeholderId, achieved },
          }))
          const on = (asOf: Day) => {
            const weighed = weighRelationship(people, evidence, policy, asOf)
            const facts = { people, weighed, segment: null, unnamedInfluence: 0.5 }
            const judged = assessWeighed(
              { ...facts, verdicts: verdictHostility(verdicts, policy, asOf) },
              policy,
              asOf,
            )
            return [judged.hostility.value ?? 0, judged.hostilityLastKnown.value ?? 0] as const
          }
          // Every fact is there by day 600: what follows is time alone.
          const [today, tomorrow] = [on(dayAt(600 + days)), on(dayAt(601 + days))]
          expect(Math.abs(tomorrow[0] - today[0])).toBeLessThanOrEqual(most)
          expect(Math.abs(tomorrow[1] - today[1])).toBeLessThanOrEqual(most)
          expect(tomorrow[1]).toBeGreaterThanOrEqual(tomorrow[0])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('names what is missing for the next rung unless it stands on the top one', () => {
    fc.assert(
      fc.property(peopleLists, evidenceLists, asOfs, (people, evidence, asOf) => {
        const { level, next, stakeholders } = assessRelationship(people, evidence, null, policy, asOf)
        expect(next === null).toBe(level === 5)
        if (next !== null) expect(next.missing === null).toBe(stakeholders.length === 0)
      }),
    )
  })
})
