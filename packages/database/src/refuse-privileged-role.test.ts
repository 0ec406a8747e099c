// Logins that could step around row-level security are refused at start.
import { randomBytes } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from './connect.ts'
import { refusePrivilegedRole } from './refuse-privileged-role.ts'
import { services } from './roles.ts'

const login = `rung_test_${randomBytes(6).toString('hex')}`
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.query(`create role ${login} login password 'secret'`)
})
afterAll(async () => {
  await database.query(`drop role ${login}`)
  await database.close()
})

async function refusalAfter(statement: string): Promise<string> {
  await database.query(statement)
  const url = new URL(database.adminUrl)
  url.username = login
  url.password = 'secret'
  const asLogin = connect({ url: url.href, applicationName: 'privileged test', maxConnections: 1 })
  const refusal = await refusePrivilegedRole(asLogin).then(
    () => 'none',
    (error: Error) => error.message,
  )
  await asLogin.close()
  return refusal
}

it('lets every service through', async () => {
  for (const service of services) await refusePrivilegedRole(database.asService(service))
})

it('refuses a superuser, a role that may bypass policies, and one that may become such a role or the owner', async () => {
  expect(await refusalAfter('select 1')).toBe('none')
  expect(await refusalAfter(`alter role ${login} superuser`)).toContain(`${login} is a superuser`)
  expect(await refusalAfter(`alter role ${login} nosuperuser bypassrls`)).toContain(
    `${login} is free to bypass`,
  )
  expect(await refusalAfter(`alter role ${login} nobypassrls; grant rung_owner to ${login}`)).toContain(
    `${login} may become rung_lister, which is able to see every workspace`,
  )
  expect(await refusalAfter(`revoke rung_owner from ${login}`)).toBe('none')
})
