// The migrated schema, held against its text in test/golden/schema.sql: a change of it shows up in review.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect, describeSchema } from '@rung/database'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const GOLDEN = join(import.meta.dirname, '../golden/schema.sql')

describe('the schema', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('is what test/golden/schema.sql says (after a migration: npm run golden)', async () => {
    const admin = connect({ url: database.adminUrl, applicationName: 'schema test', maxConnections: 1 })
    const text = await describeSchema(admin)
    await admin.close()
    if (process.env.RUNG_UPDATE_GOLDEN === '1') await writeFile(GOLDEN, text)
    expect(text).toBe(await readFile(GOLDEN, 'utf8'))
  })
})
