// Cards drawn by lot: kept with their list, and kept away for two weeks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEffectsUnderTest, type EffectsUnderTest } from './effects-under-test.ts'

let test: EffectsUnderTest
beforeAll(async () => {
  test = await createEffectsUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

describe('cards that wait by lot', () => {
  beforeEach(async () => {
    await test.delayHalf()
    for (let n = 0; n < 24; n++) {
      const id = `acc_${String(n).padStart(2, '0')}`
      await (aboutOf(id) === null ? test.addCustomer(id) : test.reachedOn(id, null))
    }
  })
  /** Every second one wants an outcome with a milestone, which is not reached. */
  const aboutOf = (id: string) => (Number(id.slice(4)) % 2 === 0 ? 'out_1 live' : null)

  it('are off the list until their day, with the chance stored, however often it is opened', async () => {
    const first = await test.open()
    const draws = await test.database.query<{
      account_id: string
      arm: string
      chance: number
      until: string
      about: string | null
    }>(
      `select account_id, arm, chance, until::text as until, outcome_id || ' ' || milestone as about
       from playbook.delay_draws order by account_id`,
    )
    const delayed = draws.filter(({ arm }) => arm === 'delayed')
    expect(delayed.length).toBeGreaterThan(0)
    expect(new Set(draws.map(({ chance }) => chance))).toEqual(new Set([0.5]))
    expect(draws.map(({ about }) => about)).toEqual(draws.map(({ account_id }) => aboutOf(account_id)))
    expect(new Set(delayed.map(({ until }) => until))).toEqual(new Set(['2026-03-16']))
    expect(first.toSorted()).toEqual(draws.filter(({ arm }) => arm === 'now').map(each => each.account_id))
    expect(await test.open()).toEqual(first)
    test.clock.set('2026-03-03T08:00:00Z')
    const next = await test.open()
    for (const { account_id } of delayed) expect(next).not.toContain(account_id)
    test.clock.set('2026-03-16T08:00:00Z')
    const back = await test.open()
    for (const { account_id } of delayed) expect(back).toContain(account_id)
    expect(await test.database.query('select from playbook.delay_draws')).toHaveLength(draws.length)
    expect(await test.effect()).toMatchObject({ drawn: draws.length, delay: { share: 0.5 } })
  })
})
