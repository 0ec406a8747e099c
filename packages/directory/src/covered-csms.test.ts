// Whom a deputy stands in for: on which days, in whose time zone, and which accounts they reach by it.
import type { Database } from '@rung/database'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCoveredCsms } from './covered-csms.ts'
import { readReach, refuseAccountOutOfReach } from './reach.ts'
import { plantFact } from './storage/plant-facts.ts'

const WS = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'

let database: TestDatabase
let outcomes: Database
beforeAll(async () => {
  database = await createTestDatabase()
  outcomes = database.connectAs('outcomes')
  for (const id of [WS, OTHER]) {
    await database.query(
      `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, $1, 'EUR', now())`,
      [id],
    )
  }
  const plant = (table: string, row: Record<string, unknown>) =>
    plantFact(database.query, table, { workspace_id: WS, ...row })
  const zones = {
    per_auckland: 'Pacific/Auckland',
    per_berlin: 'Europe/Berlin',
    per_la: 'America/Los_Angeles',
  }
  for (const [id, zone] of Object.entries(zones)) {
    await plant('people', { id, external_id: id, time_zone: zone })
  }
  await plant('people', { id: 'per_nowhere', external_id: 'nowhere', time_zone: null })
  for (const csm of ['berlin', 'la', 'deputy', 'second']) {
    await plant('accounts', {
      id: `acc_${csm}`,
      account_id: `acc_${csm}`,
      external_id: csm,
      csm_id: `per_${csm}`,
    })
  }
})
afterAll(() => database.close())

let made = 0
async function absent(csm: string, deputy: string, startsOn: string, endsOn: string, workspace = WS) {
  made += 1
  await database.query(
    `insert into accounts.csm_absences (workspace_id, id, csm_id, deputy_id, starts_on, ends_on, created_at)
     values ($1, $2, $3, $4, $5, $6, now())`,
    [workspace, `abs_${made}`, `per_${csm}`, `per_${deputy}`, startsOn, endsOn],
  )
}

const covered = async (deputy: string, now: string, workspace = WS): Promise<string[]> => {
  const csms = await outcomes.inWorkspace(workspace, tx =>
    readCoveredCsms(tx, `per_${deputy}`, new Date(now)),
  )
  return [...csms].toSorted()
}
const reached = async (deputy: string, now: string, reach: 'own' | 'all' = 'own') => {
  const accounts = await outcomes.inWorkspace(WS, tx =>
    readReach(tx, { personId: `per_${deputy}`, reach }, new Date(now)),
  )
  return accounts && [...accounts].toSorted()
}

describe('the days of an absence', () => {
  it.each([
    // thirteen hours ahead of UTC in March, one ahead, seven behind from the 8th on
    ['auckland', '2026-03-09T11:00:00Z', '2026-03-11T11:00:00Z'],
    ['berlin', '2026-03-09T23:00:00Z', '2026-03-11T23:00:00Z'],
    ['la', '2026-03-10T07:00:00Z', '2026-03-12T07:00:00Z'],
    ['nowhere', '2026-03-10T00:00:00Z', '2026-03-12T00:00:00Z'],
  ])('are those of the time zone of the CSM: %s', async (csm, from, until) => {
    const deputy = `of_${csm}`
    await absent(csm, deputy, '2026-03-10', '2026-03-12')
    const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString()
    expect(await covered(deputy, before(from))).toEqual([])
    expect(await covered(deputy, from)).toEqual([`per_${csm}`])
    expect(await covered(deputy, before(until))).toEqual([`per_${csm}`])
    expect(await covered(deputy, until)).toEqual([])
  })
})

describe('a deputy', () => {
  it('reaches the accounts of who is away beside their own, and a deputy of theirs does not', async () => {
    await absent('berlin', 'deputy', '2026-04-01', '2026-05-01')
    await absent('deputy', 'second', '2026-04-10', '2026-04-20')
    expect(await reached('deputy', '2026-03-31T12:00:00Z')).toEqual(['acc_deputy'])
    expect(await reached('deputy', '2026-04-15T12:00:00Z')).toEqual(['acc_berlin', 'acc_deputy'])
    expect(await reached('second', '2026-04-15T12:00:00Z')).toEqual(['acc_deputy', 'acc_second'])
    expect(await reached('deputy', '2026-05-01T12:00:00Z')).toEqual(['acc_deputy'])
    expect(await reached('deputy', '2026-04-15T12:00:00Z', 'all')).toBe(null)
  })

  it('is let in by each of absences that overlap, and several are by one', async () => {
    await absent('la', 'first_half', '2026-06-01', '2026-06-10')
    await absent('la', 'first_half', '2026-06-05', '2026-06-20')
    await absent('la', 'beside', '2026-06-08', '2026-06-09')
    for (const at of ['2026-06-07T12:00:00Z', '2026-06-08T12:00:00Z', '2026-06-15T12:00:00Z']) {
      expect(await covered('first_half', at)).toEqual(['per_la'])
    }
    expect(await covered('beside', '2026-06-08T12:00:00Z')).toEqual(['per_la'])
    expect(await covered('beside', '2026-06-09T12:00:00Z')).toEqual([])
  })

  it('is told of an account out of reach, and of none in reach', async () => {
    await absent('la', 'told', '2026-07-01', '2026-07-02')
    const refusal = (accountId: string, personId: string | null, now: string) =>
      outcomes.inWorkspace(WS, tx =>
        refuseAccountOutOfReach(tx, { personId, reach: 'own' }, accountId, new Date(now)),
      )
    expect(await refusal('acc_la', 'per_told', '2026-07-01T12:00:00Z')).toBe(undefined)
    const forbidden = { code: 'forbidden' }
    expect(await refusal('acc_la', 'per_told', '2026-07-02T12:00:00Z')).toMatchObject(forbidden)
    expect(await refusal('acc_berlin', 'per_told', '2026-07-01T12:00:00Z')).toMatchObject(forbidden)
    expect(await refusal('acc_la', null, '2026-07-01T12:00:00Z')).toMatchObject(forbidden)
  })

  it('of another workspace is none of this', async () => {
    await absent('berlin', 'stranger', '2026-08-01', '2026-08-10', OTHER)
    expect(await covered('stranger', '2026-08-05T12:00:00Z', OTHER)).toEqual(['per_berlin'])
    expect(await covered('stranger', '2026-08-05T12:00:00Z')).toEqual([])
    expect(await reached('stranger', '2026-08-05T12:00:00Z')).toEqual([])
  })
})
