// What came of nudges, beside users who were held out.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WORKSPACE } from '../../playbook-under-test.ts'
import { createEffectsUnderTest, type EffectsUnderTest, type Outcome } from './effects-under-test.ts'

let test: EffectsUnderTest
beforeAll(async () => {
  test = await createEffectsUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

describe('whether nudges work', () => {
  const decided = (id: string, account: string, at: string, reason: string, chance: number | null) =>
    test.database.query(
      `insert into playbook.nudge_decisions (workspace_id, id, account_id, user_id, surface, decided_on, decided_at, reason,
         outcome_id, milestone, level, policy_version, chance)
       values ($1, $2, $3, $2, 'home', $4::date, $4, $5, 'out_1', 'live', $6, 'p', $7)`,
      [WORKSPACE, id, account, at, reason, reason === 'held_out' ? null : 'do_it_yourself', chance],
    )
  type Result = Omit<Outcome, 'now' | 'delayed'> & { shown: { n: number }; heldOut: { n: number } }
  type NudgeEffect = {
    drawn: number
    holdout: { share: number; resultDays: number }
    score: Result
    milestone: Result
    verdict: Result
  }
  const nudges = async () => (await test.get<NudgeEffect>('/v1/nudges/effect')).body

  it('is not told where nobody is held out', async () => {
    await decided('ndg_1', 'acc_1', '2026-01-01T09:00:00Z', 'next_milestone', null)
    expect(await nudges()).toMatchObject({
      holdout: { share: 0, resultDays: 60 },
      drawn: 0,
      score: { answer: 'not_yet', difference: null, waiting: 0 },
    })
  })

  it('is told from scores sixty days later, by the first user of each account that a lot decided of', async () => {
    await test.delayHalf()
    test.clock.set('2026-03-01T08:00:00Z')
    for (let n = 0; n < 12; n++) {
      await test.addDraw(n, 'now', [4_000, 8_000])
      await decided(`ndg_${n}`, `acc_${n}`, '2026-01-01T09:00:00Z', 'next_milestone', 0.5)
      // who comes after the first counts for nothing, whatever the lot says of them
      await decided(`ndg_later_${n}`, `acc_${n}`, '2026-01-01T10:00:00Z', 'held_out', 0.5)
      await test.addDraw(n + 100, 'now', [4_000, 4_000])
      await decided(`ndg_${n + 100}`, `acc_${n + 100}`, '2026-01-01T09:00:00Z', 'held_out', 0.5)
    }
    expect((await nudges()).score).toMatchObject({ waiting: 24, answer: 'not_yet' })
    test.clock.set('2026-03-02T08:00:00Z')
    const { drawn, score } = await nudges()
    expect({ drawn, score }).toMatchObject({
      drawn: 24,
      score: { shown: { n: 12 }, heldOut: { n: 12 }, waiting: 0, difference: expect.closeTo(0.4, 9) },
    })
    expect(score.interval.low).toBeLessThan(0.4)
  })

  it('is told from milestones reached and verdicts given within sixty days, but for those a nudge asked for', async () => {
    await test.delayHalf()
    for (let n = 10; n < 22; n++) {
      const [shown, heldOut] = [`acc_${n}`, `acc_${n + 100}`]
      await test.reachedOn(shown, '2026-01-20')
      await test.reachedOn(heldOut, n === 10 ? '2025-12-20' : null)
      await decided(`ndg_${n}`, shown, '2026-01-01T09:00:00Z', 'next_milestone', 0.5)
      await decided(`ndg_${n + 100}`, heldOut, '2026-01-01T09:00:00Z', 'held_out', 0.5)
      for (const account of [shown, heldOut]) await test.said(account, '2025-12-20', 2, `before_${account}`)
      await test.said(shown, '2026-02-01', 4, `after_${shown}`)
      await test.said(heldOut, '2026-02-01', 2, `after_${heldOut}`)
      // too late, and on the next line too soon for anybody but those who were asked
      await test.said(heldOut, '2026-03-05', 5, `late_${heldOut}`)
      await test.database.query(
        `insert into playbook.nudge_reactions (workspace_id, id, decision_id, rating, reacted_on, reacted_at)
         values ($1, $2, $3, 5, '2026-02-10', '2026-02-10')`,
        [WORKSPACE, `nrx_${n}`, `ndg_${n}`],
      )
      await test.said(shown, '2026-02-10', 5, `nrx_${n}`)
    }
    await test.health.runDueWork()
    test.clock.set('2026-03-01T08:00:00Z')
    expect(await nudges()).toMatchObject({ milestone: { waiting: 24 }, verdict: { waiting: 24 } })
    test.clock.set('2026-03-02T08:05:00Z')
    const { milestone, verdict } = await nudges()
    expect(milestone).toMatchObject({
      shown: { n: 12, result: 1 },
      heldOut: { n: 12, result: 0 },
      waiting: 0,
    })
    expect(milestone.answer).toBe('helps')
    expect(verdict).toMatchObject({
      shown: { n: 12, result: 0.75, expected: 0.25 },
      heldOut: { n: 12, result: 0.25, expected: 0.25 },
      difference: expect.closeTo(0.5, 9),
    })
  })
})
