// The account on the ladder: worked examples.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { targetLevelOf } from './assess-relationship.ts'
import { assess, person, said } from './assessed-people.fixture.ts'
import { ladderPolicy as policy } from './policy.ts'
import { weighRelationship } from './weigh-relationship.ts'

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
