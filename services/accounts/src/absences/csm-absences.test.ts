// Absences of CSMs: who records them, and what their deputy may do while they last.
import type { Role } from '@rung/http-service'
import type { Browser } from '@rung/test-harness/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'
import { ABSENCE_POLICY } from './policy.ts'

const PATH = '/v1/csm-absences'
const ROLES = { ann: 'csm', bo: 'csm', cy: 'csm', max: 'manager', vera: 'viewer' } as const
type Name = keyof typeof ROLES

let on: AccountsUnderTest
const ids = {} as Record<Name, string>
const browsers = {} as Record<Name, Browser>
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-02')
  for (const name of Object.keys(ROLES) as Name[]) {
    const person = { externalId: name, name: `${name} of us`, timeZone: 'America/Los_Angeles' }
    ids[name] = (await on.make('people', person)).id
    browsers[name] = await signedIn(name)
  }
  for (const csm of ['ann', 'bo', 'cy']) await on.make('accounts', { externalId: `of-${csm}`, csm })
})
afterAll(() => on.close())

async function signedIn(person: Name, role: Role = ROLES[person]): Promise<Browser> {
  const browser = on.browser()
  const { body } = await on.call('POST', '/v1/invitations', { person, role })
  expect(await browser.signIn(body.token)).toMatchObject({ status: 201 })
  return browser
}

type Listed = { id: string; csmId: string; deputyId: string; underway: boolean; deputyRole: string | null }
const record = (by: Name, body: object) => browsers[by].send('POST', PATH, body)
const listed = async (by: Name, query = ''): Promise<Listed[]> => {
  const { status, body } = await browsers[by].send('GET', `${PATH}${query}`)
  expect(status).toBe(200)
  return (body as { data: Listed[] }).data
}
const note = (by: Name, account: string, externalId: string) =>
  browsers[by].send('POST', '/v1/notes', { externalId, account, text: 'They called.', topic: 'competitor' })
const audited = (id: string) =>
  on.testDatabase.query<{ action: string; person: string | null }>(
    `select action, person_id as person from audit.entries where subject_id = $1 order by seq`,
    [id],
  )

describe('an absence', () => {
  it('lets the deputy write to the covered accounts from its first day to its last, where the CSM is', async () => {
    const made = await record('ann', { deputy: 'bo', startsOn: '2026-03-03', endsOn: '2026-03-05' })
    expect(made).toMatchObject({
      status: 201,
      body: { csmId: ids.ann, deputyId: ids.bo, startsOn: '2026-03-03', endsOn: '2026-03-05' },
    })
    expect(await note('bo', 'of-ann', 'early')).toMatchObject({ status: 403 })
    expect(await listed('vera', '?csm=ann')).toEqual([
      { ...(made.body as object), underway: false, deputyRole: 'csm' },
    ])
    // still the second of March in Los Angeles
    on.clock.set('2026-03-03T07:59:00Z')
    expect(await note('bo', 'of-ann', 'early')).toMatchObject({ status: 403 })
    on.clock.set('2026-03-03T08:00:00Z')
    expect(await note('bo', 'of-ann', 'covered')).toMatchObject({ status: 201, body: { person: ids.bo } })
    expect(await note('bo', 'of-bo', 'own')).toMatchObject({ status: 201 })
    expect(await note('bo', 'of-cy', 'of-another')).toMatchObject({ status: 403 })
    expect(await note('cy', 'of-ann', 'no-deputy')).toMatchObject({ status: 403 })
    expect(await note('ann', 'of-ann', 'who-is-away')).toMatchObject({ status: 201 })
    expect(await listed('bo', '?deputy=me')).toMatchObject([{ csmId: ids.ann, underway: true }])
    on.clock.set('2026-03-05T07:59:00Z')
    expect(await note('bo', 'of-ann', 'last')).toMatchObject({ status: 201 })
    on.clock.set('2026-03-05T08:00:00Z')
    expect(await note('bo', 'of-ann', 'late')).toMatchObject({ status: 403 })
    expect(await listed('bo')).toEqual([])
  })

  it('is taken back by whose it is: the deputy is let out at once', async () => {
    const { body } = await record('ann', { deputy: 'bo', startsOn: '2026-03-04', endsOn: '2026-03-20' })
    const { id } = body as Listed
    expect(await note('bo', 'of-ann', 'while')).toMatchObject({ status: 201 })
    for (const other of ['bo', 'cy', 'vera'] as const) {
      expect(await browsers[other].send('DELETE', `${PATH}/${id}`)).toMatchObject({ status: 403 })
    }
    expect(await on.call('DELETE', `${PATH}/${id}`, undefined, on.otherKey)).toMatchObject({ status: 404 })
    expect(await browsers.ann.send('DELETE', `${PATH}/${id}`)).toMatchObject({ status: 200, body: { id } })
    expect(await browsers.ann.send('DELETE', `${PATH}/${id}`)).toMatchObject({ status: 404 })
    expect(await note('bo', 'of-ann', 'after')).toMatchObject({ status: 403 })
    expect(await audited(id)).toEqual([
      { action: 'csm_absence.created', person: ids.ann },
      { action: 'csm_absence.deleted', person: ids.ann },
    ])
  })

  it('outlasts the role of its deputy, lends nothing while they have none, and says so', async () => {
    const { body } = await record('cy', { deputy: 'ann', startsOn: '2026-03-04', endsOn: '2026-03-20' })
    const { id } = body as Listed
    expect(await note('ann', 'of-cy', 'with-a-role')).toMatchObject({ status: 201 })
    expect(await on.call('DELETE', '/v1/roles/ann')).toMatchObject({ status: 200 })
    expect(await note('ann', 'of-cy', 'without-one')).toMatchObject({ status: 401 })
    expect(await listed('cy', '?csm=me')).toMatchObject([{ id, underway: true, deputyRole: null }])
    expect(await on.call('PUT', '/v1/roles/ann', { role: 'viewer' })).toMatchObject({ status: 200 })
    browsers.ann = await signedIn('ann', 'viewer')
    expect(await note('ann', 'of-cy', 'only-reads')).toMatchObject({ status: 403 })
    expect(await listed('cy', '?csm=me')).toMatchObject([{ id, deputyRole: 'viewer' }])
    browsers.ann = await signedIn('ann')
    expect(await note('ann', 'of-cy', 'with-a-role-again')).toMatchObject({ status: 201 })
    expect(await listed('cy', '?csm=me')).toMatchObject([{ id, deputyRole: 'csm' }])
    expect(await browsers.cy.send('DELETE', `${PATH}/${id}`)).toMatchObject({ status: 200 })
  })

  it('of anybody is recorded by managers and keys of no person, of a CSM by themselves', async () => {
    const away = { csm: 'cy', deputy: 'ann', startsOn: '2026-04-01', endsOn: '2026-04-02' }
    for (const other of ['ann', 'bo', 'vera'] as const) {
      expect(await record(other, away)).toMatchObject({ status: 403 })
    }
    const byManager = await record('max', away)
    expect(byManager).toMatchObject({ status: 201, body: { csmId: ids.cy } })
    // the same again changes nothing, whoever says it
    expect(await record('cy', { ...away, csm: 'me' })).toMatchObject({ status: 200, body: byManager.body })
    expect(await on.call('POST', PATH, away)).toMatchObject({ status: 200, body: byManager.body })
    const { id } = byManager.body as Listed
    expect(await audited(id)).toEqual([{ action: 'csm_absence.created', person: ids.max }])
    expect(await on.call('DELETE', `${PATH}/${id}`)).toMatchObject({ status: 200 })
  })

  it('is refused that is none, by field', async () => {
    const days = { startsOn: '2026-05-01', endsOn: '2026-05-02' }
    const field = (name: string) => ({ status: 400, body: { errors: [{ field: name }] } })
    expect(await record('ann', { deputy: 'ann', ...days })).toMatchObject(field('deputy'))
    expect(await record('ann', { deputy: 'nobody', ...days })).toMatchObject(field('deputy'))
    expect(await record('max', { csm: 'nobody', deputy: 'bo', ...days })).toMatchObject(field('csm'))
    expect(await on.call('POST', PATH, { deputy: 'bo', ...days })).toMatchObject(field('csm'))
    for (const endsOn of ['2026-05-01', '2026-04-30', '2027-05-03']) {
      expect(await record('ann', { deputy: 'bo', ...days, endsOn })).toMatchObject(field('endsOn'))
    }
    on.clock.set('2026-03-06T12:00:00Z')
    const past = { deputy: 'bo', startsOn: '2026-03-01', endsOn: '2026-03-05' }
    expect(await record('ann', past)).toMatchObject(field('endsOn'))
    expect(await browsers.max.send('GET', `${PATH}?csm=nobody`)).toMatchObject(field('csm'))
    expect(await browsers.max.send('GET', `${PATH}?deputy=nobody`)).toMatchObject(field('deputy'))
  })

  it('names people of its workspace alone, and is listed there alone', async () => {
    const days = { startsOn: '2026-06-01', endsOn: '2026-06-02' }
    const before = await listed('ann')
    await record('ann', { deputy: 'bo', ...days })
    const theirs = await on.call('POST', PATH, { csm: ids.ann, deputy: ids.bo, ...days }, on.otherKey)
    expect(theirs).toMatchObject({ status: 400, body: { errors: [{ field: 'csm' }] } })
    expect(await on.call('GET', PATH, undefined, on.otherKey)).toMatchObject({ body: { data: [] } })
    expect(await listed('ann')).toHaveLength(before.length + 1)
  })

  it('is deleted once, of many at the same time', async () => {
    const { body } = await record('ann', { deputy: 'bo', startsOn: '2026-07-01', endsOn: '2026-07-02' })
    const { id } = body as Listed
    const answers = await Promise.all([1, 2, 3].map(() => browsers.max.send('DELETE', `${PATH}/${id}`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404])
  })

  it('is one of so many of a CSM at most', async () => {
    for (let day = 0; day < ABSENCE_POLICY.absencesMost; day++) {
      const endsOn = new Date(Date.UTC(2026, 8, 2 + day)).toISOString().slice(0, 10)
      expect(await record('bo', { deputy: 'cy', startsOn: '2026-09-01', endsOn })).toMatchObject({
        status: 201,
      })
    }
    const more = { deputy: 'ann', startsOn: '2026-09-01', endsOn: '2026-09-02' }
    expect(await record('bo', more)).toMatchObject({ status: 409 })
    expect(await record('cy', more)).toMatchObject({ status: 201 })
  })
})
