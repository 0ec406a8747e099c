// The account: worked examples, and what holds whatever people and evidence there are.
import { addDays, agedBy, type Day, daysBetween, FADING_DAYS, freshness } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, evidence as evidenceLists, people as peopleLists } from '../test/arbitraries.ts'
import { lastKnownStanding, standingsOf } from '../test/at-once.ts'
import { aggregateStandings } from './aggregate-standings.ts'
import { assessRelationship as assessWeighed, targetLevelOf } from './assess-relationship.ts'
import { assessStakeholder } from './assess-stakeholder.ts'
import type { Evidence, Stakeholder } from './evidence.ts'
import { LEVELS, type Level } from './levels.ts'
import { type LadderPolicy, ladderPolicy as policy } from './policy.ts'
import { verdictHostility } from './verdict-hostility.ts'
import { weighRelationship } from './weigh-relationship.ts'
import { weighStakeholder } from './weigh-stakeholder.ts'

const person = (stakeholderId: string, change: Partial<Stakeholder> = {}): Stakeholder => ({
  stakeholderId,
  role: 'user',
  influence: 0.5,
  departedOn: null,
  ...change,
})
const said = (stakeholderId: string, level: Level, polarity: 1 | -1 = 1, days = 0, nth = 0): Evidence => ({
  id: `evd_${stakeholderId}_${level}_${polarity}_${nth}`,
  occurredOn: dayAt(days),
  stakeholderId,
  level,
  polarity,
  strength: 'strong',
  source: 'customer_said',
})
/** As it goes between two contexts: weighed by one, sent as JSON, judged by the other. */
const assessRelationship = (
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  segment: string | null,
  under: LadderPolicy,
  asOf: Day,
) => {
  const sent = JSON.stringify(weighRelationship(people, evidence, under, asOf))
  return assessWeighed(
    { people, weighed: JSON.parse(sent), verdicts: [], segment, unnamedInfluence: 0.5 },
    under,
    asOf,
  )
}
const assess = (people: readonly Stakeholder[], evidence: readonly Evidence[], at = 0) =>
  assessRelationship(people, evidence, 'midmarket', policy, dayAt(at))

describe('what grows old', () => {
  const two = [person('stk_a'), person('stk_b')]

  it('lets somebody count for less over the last 45 days on which they are known, and the account by the freshest', () => {
    // Level 2 is remembered for 150 days: of a 120 are over, 30 of 45 are left.
    const evidence = [said('stk_a', 2, 1, -120), said('stk_b', 2, -1)]
    const account = assess(two, evidence)
    const [a, b] = account.stakeholders
    const mean = ((a?.atLeast[2] ?? 0) * (30 / 45) + (b?.atLeast[2] ?? 0)) / (30 / 45 + 1)
    expect(account.atLeast?.[2]).toBeCloseTo(mean, 12)
    expect(account.counts).toBe(1)
    expect(assess([person('stk_a')], evidence).counts).toBeCloseTo(30 / 45, 12)
    // As last known all of them count: whoever falls silent lifts nothing.
    const lastKnown = ((a?.expected ?? 0) + (b?.expected ?? 0)) / 2
    expect(account.relationshipLastKnown.value).toBeCloseTo((lastKnown - 1) / 2, 12)
  })

  it('hangs on one thread as far as the others no longer count', () => {
    const share = (a: number, b: number) =>
      assess(two, [said('stk_a', 2, 1, -a), said('stk_b', 2, 1, -b)]).singleThreadedShare
    expect(share(0, 0)).toBe(0)
    expect(share(120, 0)).toBeCloseTo(1 / 3, 12)
    expect(share(149, 0)).toBeCloseTo(44 / 45, 12)
    expect(share(150, 0)).toBe(1)
    expect(share(150, 140)).toBe(1)
    expect(share(150, 150)).toBeNull()
  })
})

describe('the account on the ladder', () => {
  it('stands where its one known person stands, and R is the way to the target', () => {
    const account = assess([person('stk_a')], [said('stk_a', 2)])
    expect(account.expected).toBeCloseTo(2.325, 12)
    expect(account).toMatchObject({ level: 2, hostileShare: 0, hostile: false, targetLevel: 3 })
    expect(account.relationship.value).toBeCloseTo(0.6625, 12)
    expect(account.relationshipLastKnown).toEqual(account.relationship)
    expect(account.evidence).toEqual(['evd_stk_a_2_1_0'])
  })

  it('is the influence-weighted mean over known people still there', () => {
    const people = [
      person('stk_a', { influence: 0.75 }),
      person('stk_b', { influence: 0.25 }),
      person('stk_unknown', { influence: 1 }),
      person('stk_left', { influence: 1, departedOn: dayAt(0) }),
    ]
    const account = assess(people, [said('stk_a', 2), said('stk_b', 2, -1), said('stk_left', 1, -1)])
    const [a, b] = account.stakeholders
    expect(account.atLeast?.[2]).toBeCloseTo(0.75 * (a?.atLeast[2] ?? 0) + 0.25 * (b?.atLeast[2] ?? 0), 12)
    expect(account.stakeholders.map(standing => standing.stakeholderId)).toEqual([
      'stk_a',
      'stk_b',
      'stk_unknown',
    ])
  })

  it('is unknown when nobody with influence is known, and names whom to ask first', () => {
    const account = assess([person('stk_a', { influence: 0.2 }), person('stk_b', { influence: 0.9 })], [])
    expect(account).toMatchObject({
      expected: null,
      level: null,
      atLeast: null,
      hostile: null,
      ageDays: null,
    })
    expect(account.relationship.value).toBeNull()
    expect(account.relationshipLastKnown.value).toBeNull()
    expect(account.next).toMatchObject({ level: 2, whom: 'stk_b', missing: { ask: { level: 2 } } })
    expect(assess([person('stk_a', { influence: 0 })], [said('stk_a', 2)]).expected).toBeNull()
    expect(assess([], []).next).toEqual({ level: 2, whom: null, missing: null })
  })

  it('reaches level 4 only when one of them said so, and has no next rung at the top', () => {
    const observed = Array.from({ length: 30 }, (_, nth) => ({
      ...said('stk_a', 5, 1, 0, nth),
      source: 'observed' as const,
    }))
    const account = assess([person('stk_a')], observed)
    expect(account).toMatchObject({ level: 3, next: { level: 4, missing: { lacks: 'customer_said' } } })
    expect(assess([person('stk_a')], [...observed, said('stk_a', 5, 1, 0, 99)])).toMatchObject({
      level: 5,
      next: null,
      relationship: { value: 1 },
    })
  })

  it('asks the person whose missing share of the next rung weighs most', () => {
    const people = [person('stk_a', { influence: 0.9 }), person('stk_b', { influence: 0.8 })]
    const angry = [said('stk_b', 1, -1, 0, 1), said('stk_b', 1, -1, 0, 2)]
    const account = assess(people, [said('stk_a', 3), ...angry])
    expect(account.next).toMatchObject({
      whom: 'stk_b',
      missing: { ask: { keyQuestion: "What's broken?" }, lacks: 'doubt_answered' },
    })
  })

  it('is as hostile as who is against it, in full when they hold three tenths of the influence', () => {
    const angry = [1, 2, 3].map(nth => said('stk_b', 1, -1, 0, nth))
    const hostileWith = (influence: number) =>
      assess(
        [person('stk_a', { influence: 0.7 }), person('stk_b', { influence })],
        [said('stk_a', 2), ...angry],
      )
    // Six of doubt: p(1) = 1.5 / 8, all of it.
    expect(hostileWith(0.3)).toMatchObject({ hostile: true, hostility: { value: 1 } })
    // A tenth of the influence: a third of it.
    const less = hostileWith(0.7 / 9)
    expect(less.hostility.value).toBeCloseTo(1 / 3, 12)
    expect(less).toMatchObject({
      hostile: false,
      hostility: { evidence: angry.map(({ id }) => id), ageDays: 0 },
    })
    expect(less.hostileShare).toBeCloseTo(0.1, 12)
  })

  it('hears what nobody in particular said, now and as last known', () => {
    const unnamed = [1, 2, 3].map(nth => ({ ...said('', 1, -1, 0, nth), stakeholderId: null }))
    const glad = [said('stk_a', 2), said('stk_a', 2, 1, 100, 1)]
    // Six of doubt is all of it: one voice of 0.5 beside 0.5.
    expect(assess([person('stk_a')], [...glad, ...unnamed]).hostility.value).toBe(1)
    const at = (days: number) => assess([person('stk_a')], [...glad, ...unnamed], days)
    // 6 x 2^(-240/120) = 1.5: q = 1.5 / 3.5 = 0.4286.
    expect(at(240).hostility.value).toBeCloseTo(0.5 + (0.6 - 1.5 / 3.5) / 0.6, 4)
    // On the 119th day, the last on which it was live, 6 x 2^(-119/120) = 3.02: all of it still, halved every 90 days since.
    expect(at(720).hostility.value).toBe(0)
    expect(at(720).hostilityLastKnown.value).toBeCloseTo(2 ** (-601 / 90), 4)
    // Alone they are the account's standing, until they are stale.
    expect(assess([], unnamed)).toMatchObject({ level: 1, hostile: true })
    expect(assess([], unnamed, 120).relationship.value).toBeNull()
    expect(assess([], unnamed, 120).relationshipLastKnown.value).not.toBeNull()
  })

  it('takes the target of the segment, else the default', () => {
    const own = { ...policy, targetLevel: { default: 3, bySegment: { enterprise: 4 } } } as const
    expect(targetLevelOf('enterprise', own)).toBe(4)
    expect(targetLevelOf('constructor', own)).toBe(3)
    expect(targetLevelOf(null, own)).toBe(3)
  })

  it('remembers R when the evidence goes stale, and when the only known person leaves', () => {
    const stale = assess([person('stk_a')], [said('stk_a', 1)], 364)
    expect(stale.relationship.value).toBeNull()
    const lastDay = assess([person('stk_a')], [said('stk_a', 1)], 119)
    expect(stale.relationshipLastKnown).toEqual({ ...lastDay.relationship, ageDays: 364 })
    const left = assess([person('stk_a', { departedOn: dayAt(10) })], [said('stk_a', 2)], 10)
    expect(left.relationship.value).toBeNull()
    expect(left.relationshipLastKnown.value).toBe(
      assess([person('stk_a')], [said('stk_a', 2)], 9).relationship.value,
    )
  })
})

describe('what was said before a low verdict', () => {
  it('excuses its own person no more, now and as last known', () => {
    const people = [person('stk_a'), person('stk_b')]
    const good = [said('stk_a', 2), said('stk_b', 2)]
    const low = [{ id: 'ver_1', occurredOn: dayAt(1), stakeholderId: 'stk_a' }]
    const sums = (days: number) => {
      const { now, lastKnown } = weighRelationship(people, good, policy, dayAt(days), low)
      return [...now, ...lastKnown].map(({ inFavour }) => inFavour > 0)
    }
    expect(sums(1)).toEqual([false, true])
    expect(sums(150)).toEqual([false, true, false, true])
  })
})

describe('an account where somebody has gone stale', () => {
  it('remembers the hostile person nobody heard of since, while the others are known', () => {
    const people = [person('stk_a', { influence: 0.6 }), person('stk_b', { influence: 0.4 })]
    const angry = [{ ...said('stk_b', 1, -1), strength: 'moderate' as const }]
    const heard = assess(people, [said('stk_a', 5), ...angry], 119)
    const silent = assess(people, [said('stk_a', 5), ...angry], 120)
    // An ordinary word of doubt is 2^(-119/120) = 0.5029: q = 1.5 / 2.5029; it goes on to fade, and jumps on no day.
    expect(heard.hostility.value).toBeCloseTo(0.5012, 4)
    expect(silent.hostility.value).toBeCloseTo(0.5, 4)
    expect(silent.hostilityLastKnown.value).toBeCloseTo(0.5, 4)
    const later = assess(people, [said('stk_a', 5), ...angry], 299)
    // 2^(-299/120) = 0.1778 of doubt now: q = 1.5 / 2.1778; as last known on the 119th day, 180 days ago: a quarter.
    expect(later.hostility.value).toBeCloseTo((0.7 - 1.5 / 2.1778) / 0.2, 3)
    expect(later.hostilityLastKnown.value).toBeCloseTo(0.5012 / 4, 4)
    const [now, before] = [silent.relationship.value ?? 0, silent.relationshipLastKnown.value ?? 1]
    expect(before).toBeLessThan(now)
    expect(assess(people, []).hostilityLastKnown.value).toBeNull()
  })
})

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
