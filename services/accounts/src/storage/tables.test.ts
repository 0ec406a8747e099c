// The tables as Drizzle knows them, held against the migrated schema.

import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from './tables.ts'

describe('schema accounts', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('has the tables that the code declares', () => expectTablesMatchSchema(database, TABLES))

  it('has no table that the code does not declare', async () => {
    const rows = await database.query(
      `select pg_class.relname from pg_catalog.pg_class
       join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
       where pg_namespace.nspname = 'accounts' and pg_class.relkind = 'r'`,
    )
    expect(rows).toHaveLength(TABLES.length)
  })

  it('binds every table to a workspace, its owner too', async () => {
    const rows = await database.query(
      `select pg_class.relname from pg_catalog.pg_class
       join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
       where pg_namespace.nspname = 'accounts' and pg_class.relkind = 'r'
         and not (pg_class.relrowsecurity and pg_class.relforcerowsecurity)`,
    )
    expect(rows).toEqual([])
  })

  it('lets nobody change or delete a fact', async () => {
    const accounts = database.connectAs('accounts')
    const workspace = 'ws_00000000000000000000000001'
    for (const text of [
      'update accounts.tickets set escalated = false',
      'delete from accounts.tickets',
      'truncate accounts.tickets',
    ]) {
      await expect(accounts.inWorkspace(workspace, tx => tx.query({ text }))).rejects.toThrow(
        'permission denied',
      )
    }
  })
})
