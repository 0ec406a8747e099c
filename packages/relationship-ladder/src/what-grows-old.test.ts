// The account on the ladder while what is known of its people grows old.
import { describe, expect, it } from 'vitest'
import { assess, person, said } from './assessed-people.fixture.ts'

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
