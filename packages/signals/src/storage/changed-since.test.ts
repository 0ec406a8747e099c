// Who said something new since: by the newest snapshot of each context, and by nothing of a draft or of another workspace.
import type { Database } from '@rung/database'
import { day } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountsChangedSince } from './changed-since.ts'
import { publish } from './publish.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
const at = (time: string) => new Date(`2026-03-10T${time}Z`)
let test: TestDatabase
let usage: Database
let accounts: Database

beforeAll(async () => {
  test = await createTestDatabase()
  usage = test.connectAs('usage')
  accounts = test.connectAs('accounts')
})
afterAll(() => test.close())

it('names the accounts of which any context published at the instant or later, and no other', async () => {
  const asOf = day('2026-03-10')
  const rest = { asOf, policyVersion: 'p1', signals: [] }
  await usage.inWorkspace(WORKSPACE, tx =>
    publish(tx, [
      { ...rest, accountId: 'before', context: 'usage', knownAt: at('07:59:59.999') },
      { ...rest, accountId: 'sharp', context: 'usage', knownAt: at('08:00:00.000') },
      { ...rest, accountId: 'other', context: 'usage', knownAt: at('07:00:00.000') },
      { ...rest, accountId: 'drafted', context: 'usage', knownAt: at('09:00:00.000'), draft: 'drf_1' },
    ]),
  )
  await accounts.inWorkspace(WORKSPACE, tx =>
    publish(tx, [{ ...rest, accountId: 'other', context: 'accounts', knownAt: at('10:00:00.000') }]),
  )
  await usage.inWorkspace(OTHER, tx =>
    publish(tx, [{ ...rest, accountId: 'before', context: 'usage', knownAt: at('11:00:00.000') }]),
  )
  const accountIds = ['before', 'sharp', 'other', 'drafted', 'never']
  const changed = await accounts.inWorkspace(WORKSPACE, tx =>
    accountsChangedSince(tx, { accountIds, since: at('08:00:00.000') }),
  )
  expect(changed.toSorted()).toEqual(['other', 'sharp'])
})
