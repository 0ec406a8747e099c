// Accounts of a workspace that fall together: told once, on the source, and not read as the fall of each.
import { addDays, type Day, day } from '@rung/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER_WORKSPACE, type UsageUnderTest, usageUnderTest } from './usage-under-test.ts'

const NOW = '2026-06-28T23:00:00.000Z'
const TODAY = day('2026-06-28')
const ACCOUNTS = Array.from({ length: 22 }, (_, at) => `acc${at}`)
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(async () => {
  await usage.reset()
  for (const name of ACCOUNTS) await usage.account(name, { seats: 10 })
})

type Told = { readonly people: number; readonly counts?: object }

/** 90 days of each account, as a warehouse tells them. */
async function tell(of: (name: string, on: Day) => Told, names: readonly string[] = ACCOUNTS): Promise<void> {
  const items = names.flatMap(account =>
    Array.from({ length: 90 }, (_, back) => {
      const on = addDays(TODAY, -back)
      const { people, counts } = of(account, on)
      return { account, day: on, activeUsers: people, counts: counts ?? { Report: people } }
    }),
  )
  for (let from = 0; from < items.length; from += 500) {
    const { status } = await usage.post('/v1/usage/daily', { items: items.slice(from, from + 500) })
    expect(status).toBe(200)
  }
  await usage.service.runDueWork()
}

const doubts = async () => (await usage.get('/v1/sources')).body.doubts

describe('a workspace of which most falls on one day', () => {
  const FELL = addDays(TODAY, -15)

  it('is told once on the source, and no account of the rest has fallen', async () => {
    await tell((_, on) => ({ people: on < FELL ? 10 : 4 }))
    expect(await doubts()).toEqual([
      {
        event: null,
        since: FELL,
        accounts: 22,
        affected: 22,
        words: `22 of 22 accounts fell together from ${FELL} on: look at the source before the accounts.`,
      },
    ])
    const read = await usage.read('acc3')
    expect(read.source).toMatchObject({ up: true, inDoubtSince: FELL })
    expect(read.change.people).toMatchObject({
      now: 4,
      habit: 10,
      fleet: Math.log(5 / 11),
      value: Math.log(0.8),
    })
    expect(read.change.fellOn).toBeNull()
    // As of the day before: all seats, all days, that day, and as many people as usual.
    expect(read.score.value).toBe(1)
    // The day before it nothing was in doubt, nor is it as it was known then.
    expect((await usage.read('acc3', `?asOf=${addDays(FELL, 12)}`)).source.inDoubtSince).toBeNull()
  })

  it('is read as it was last judged, and judged again in the background once more is published', async () => {
    await tell((_, on) => ({ people: on < FELL ? 10 : 4 }))
    const told = await doubts()
    const marks = () => usage.test.query('select from usage.doubt_marks')
    expect(await marks()).toEqual([])
    await usage.test.query(`update usage.source_doubts set doubts = '{ "all": null, "events": [] }'`)
    expect(await doubts()).toEqual([])
    const { status } = await usage.post('/v1/usage/daily', {
      items: [{ account: 'acc3', day: TODAY, activeUsers: 4, counts: { Report: 5 } }],
    })
    expect(status).toBe(200)
    expect(await doubts()).toEqual([])
    await usage.service.runDueWork()
    expect(await doubts()).toEqual(told)
    expect((await usage.get('/v1/sources', { workspaceId: OTHER_WORKSPACE })).body.doubts).toEqual([])
  })

  it('leaves an account far below the rest fallen', async () => {
    await tell((name, on) => ({ people: on < FELL ? 10 : name === 'acc7' ? 0 : 4 }))
    const read = await usage.read('acc7')
    expect(read.change.people.value).toBeCloseTo(Math.log(1 / 11) - Math.log(5 / 11), 12)
    expect(read.change).toMatchObject({ fellOn: FELL })
    expect(read.score.value).toBeLessThan(1)
    expect((await usage.read('acc8')).change.fellOn).toBeNull()
  })

  it('says nothing of the source where half goes on', async () => {
    await tell((name, on) => ({ people: on < FELL || Number(name.slice(3)) % 2 === 0 ? 10 : 4 }))
    expect(await doubts()).toEqual([])
    expect(await usage.read('acc3')).toMatchObject({
      source: { inDoubtSince: null },
      change: { fellOn: FELL },
    })
  })
})

describe('an event that most accounts stopped sending', () => {
  it('is told once by its name, and no account has fallen by it', async () => {
    const STOPPED = addDays(TODAY, -9)
    await tell((_, on) => ({
      people: 10,
      counts: on < STOPPED ? { Report: 10, Export: 2 } : { Report: 10 },
    }))
    expect(await doubts()).toEqual([
      {
        event: 'Export',
        since: STOPPED,
        accounts: 22,
        affected: 22,
        words: `22 of 22 accounts that usually send "Export" have not since ${STOPPED}.`,
      },
    ])
    const read = await usage.read('acc3')
    expect(read).toMatchObject({ source: { inDoubtSince: null }, change: { fellOn: null } })
    expect(read.score.value).toBe(1)
  })
})
