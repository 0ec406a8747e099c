// What counts as a statement and what as a flight.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CountedDatabase, countStatements } from './count-statements.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const one = { text: 'select 1' }
let test: TestDatabase
let counted: CountedDatabase

beforeAll(async () => {
  test = await createTestDatabase()
  counted = countStatements(test.connectAs('health'))
})
afterAll(() => test.close())

const sentBy = async (work: (database: CountedDatabase['database']) => Promise<unknown>) => {
  const before = counted.sent()
  await work(counted.database)
  const { statements, flights } = counted.sent()
  return { statements: statements - before.statements, flights: flights - before.flights }
}

describe('counted statements', () => {
  it('are begin, those of the work however they were built, and commit', async () => {
    const work = (database: CountedDatabase['database']) =>
      database.inWorkspace(WORKSPACE, async tx => {
        await tx.query(one)
        await tx.db.execute('select 1')
      })
    expect(await sentBy(work)).toEqual({ statements: 4, flights: 4 })
  })

  it('share a flight when issued together; what only reads begins with them, and nobody waits for its end', async () => {
    const together = (options?: { readOnly: true }) =>
      sentBy(database =>
        database.inWorkspace(
          WORKSPACE,
          tx => Promise.all([tx.query(one), tx.query(one), tx.query(one)]),
          options,
        ),
      )
    expect(await together({ readOnly: true })).toEqual({ statements: 5, flights: 1 })
    expect(await together()).toEqual({ statements: 5, flights: 3 })
  })

  it('are counted outside of a transaction too, and nothing of another pool is', async () => {
    expect(await sentBy(database => database.query(one))).toEqual({ statements: 1, flights: 1 })
    expect(await sentBy(() => test.asService('health').query(one))).toEqual({ statements: 0, flights: 0 })
  })
})
