// The Drizzle tables are the migrated tables.

import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { allFacts } from '../facts/all-facts.ts'
import { sealedVerdicts } from './customer-verdicts.ts'
import { verdictReceipts } from './verdict-receipts.ts'
import { verdictRequests } from './verdict-requests.ts'

describe('the tables of the outcomes context', () => {
  let testDatabase: TestDatabase
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
  })
  afterAll(() => testDatabase.close())

  it('are in the database as they are declared', () =>
    expectTablesMatchSchema(testDatabase, [
      ...allFacts.map(fact => fact.table),
      sealedVerdicts,
      verdictReceipts,
      verdictRequests,
    ]))
})
