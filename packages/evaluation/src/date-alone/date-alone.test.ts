// No cliff by date alone: of an account of which nothing is heard any more, no day moves score or risk by more than a smooth rule does.
import { addDays, startOf } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPolicies, type Policies } from '../truth/judge/policies.ts'
import { anyAccount } from './any-account.arbitrary.ts'
import { LAST_HEARD } from './any-day.arbitrary.ts'
import { cliffsOf } from './date-alone.ts'
import { type FrozenAccount, judgeDaily } from './frozen-account.ts'

const DAYS = 400

describe('an account of which nothing is heard', () => {
  it('moves by little from each of 400 days to the next', () => {
    fc.assert(
      fc.property(anyAccount, account => {
        expect(cliffsOf(account, builtInPolicies, DAYS)).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  it('says the same of a day whichever day was asked about before', () => {
    const [account] = fc.sample(anyAccount, { numRuns: 1, seed: 1 })
    if (account === undefined) throw new Error('there is an account')
    const daily = judgeDaily(account, builtInPolicies, LAST_HEARD, 60)
    const alone = judgeDaily(account, builtInPolicies, addDays(LAST_HEARD, 59), 1)
    expect(alone[0]?.score).toBe(daily.at(-1)?.score)
    expect(alone[0]?.logOdds).toBe(daily.at(-1)?.logOdds)
  })

  it('is seen to fall off a cliff where a rule has one', () => {
    const { health } = builtInPolicies
    const unproven = { ...health.health.dampers.unproven, easedInDays: 1 }
    const dampers = { ...health.health.dampers, unproven }
    const steep: Policies = {
      ...builtInPolicies,
      health: { ...health, health: { ...health.health, dampers } },
    }
    expect(cliffsOf(content(), builtInPolicies, 30)).toEqual([])
    // On their 180th day nobody knows any more whether they got it: what that takes, at once.
    expect(cliffsOf(content(), steep, 30).map(({ asOf }) => asOf)).toEqual([addDays(LAST_HEARD, 10)])
  })
})

/** Somebody who said 170 days ago that they have what they wanted, and of whom nothing else is known but that they work with it. */
function content(): FrozenAccount {
  const [account] = fc.sample(anyAccount, { numRuns: 1, seed: 1 })
  if (account === undefined) throw new Error('there is an account')
  const on = addDays(LAST_HEARD, -170)
  const said = {
    occurredAt: startOf(on),
    outcomeId: 'out_a',
    stakeholderId: 'stk_a',
    achieved: 5,
    experience: 5,
  }
  const nothing = { measurements: [], vendorVerdicts: [], ladderEvidence: [], promises: [], ladderPins: [] }
  const heard = { tickets: [], touches: [], notes: [], surveys: [], pulses: [] }
  const outcome = {
    ...{ id: 'out_a', occurredAt: startOf(on), statementRef: null, maintain: true, baseline: null, floor: 0 },
    ...{ target: 10, startsOn: null, dueOn: null, importance: 3, stakeholderId: null, milestones: [] },
    ...{ confirmedOn: null, closedOn: null },
  }
  return {
    ...account,
    standing: {
      ...account.standing,
      ...heard,
      stakeholders: [],
      lookedAfterSince: addDays(LAST_HEARD, -900),
    },
    outcomes: { ...nothing, outcomes: [outcome], customerVerdicts: [{ id: 'cvd_a', ...said }] },
    week: Array.from({ length: 7 }, () => ['u1', 'u2']),
  }
}
