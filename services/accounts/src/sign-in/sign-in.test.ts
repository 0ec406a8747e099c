// People sign in by links that are good once; their sessions rotate, expire, end, and are of one workspace.
import type { Browser } from '@rung/test-harness/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'

const MINUTES = 60
const HOURS = 3600
const DAYS = 86_400

let on: AccountsUnderTest
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-01')
  for (const name of ['ann', 'bo', 'cy', 'dee', 'eli', 'fay']) {
    await on.make('people', { externalId: name, name: `${name} of us`, email: `${name}@vendor.example` })
  }
})
afterAll(() => on.close())

const invite = async (body: object): Promise<{ id: string; token: string; link: string }> => {
  const made = await on.call('POST', '/v1/invitations', body)
  expect(made).toMatchObject({ status: 201 })
  return made.body
}

async function signedIn(person: string, role: string): Promise<Browser> {
  const browser = on.browser()
  const { token } = await invite({ person, role })
  expect(await browser.signIn(token)).toMatchObject({ status: 201 })
  return browser
}

const me = (browser: Browser) => browser.send('GET', '/v1/session')
const audited = async (action: string, subject?: string) =>
  (await on.call('GET', `/v1/audit?action=${action}${subject === undefined ? '' : `&subject=${subject}`}`))
    .body.data

describe('an invitation', () => {
  it('signs its person in once, with its role, and says who they are', async () => {
    const made = await invite({ person: 'ann', role: 'csm' })
    expect(made.link).toMatch(/\/sign-in#rung_inv_/)
    const browser = on.browser()
    const signed = await browser.signIn(made.token)
    expect(signed).toMatchObject({
      status: 201,
      body: {
        person: { externalId: 'ann', name: 'ann of us' },
        role: 'csm',
        workspace: { id: on.workspaceId, name: 'Ours', currency: 'EUR' },
        method: 'invitation',
        expiresAt: '2026-03-31T12:00:00.000Z',
        idleExpiresAt: '2026-03-08T12:00:00.000Z',
      },
    })
    const cookie = signed.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^rung_session=rung_ses_\S+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
    expect(await me(browser)).toMatchObject({
      status: 200,
      body: { role: 'csm', person: { name: 'ann of us' } },
    })
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(200)

    const again = await on.browser().signIn(made.token)
    expect(again).toMatchObject({ status: 410, body: { detail: expect.stringContaining('was used') } })
    const listed = await on.call('GET', '/v1/invitations?limit=1000')
    const found = listed.body.data.find((each: { id: string }) => each.id === made.id)
    expect(found).toMatchObject({ usedAt: on.clock.now().toISOString(), role: 'csm' })
    expect(JSON.stringify(listed.body)).not.toContain(made.token.slice(-43))
    expect((await audited('person.invited', made.id))[0]).toMatchObject({ after: { role: 'csm' } })
    expect((await audited('session.started', signed.body.id))[0]).toMatchObject({
      after: { method: 'invitation' },
      by: { keyId: signed.body.id, personId: signed.body.person.id },
    })
  })

  it('used by many at once signs one of them in', async () => {
    const { token } = await invite({ person: 'bo', role: 'viewer' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => on.browser().signIn(token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(410)])
  })

  it('finds its person by address, whatever its letters, and takes the role they have', async () => {
    await signedIn('cy', 'manager')
    const browser = on.browser()
    expect(await browser.signIn((await invite({ email: 'CY@vendor.example' })).token)).toMatchObject({
      status: 201,
      body: { role: 'manager', person: { externalId: 'cy' } },
    })
  })

  it('opens nothing once it expired, was revoked, or another one was made', async () => {
    const brief = await invite({ person: 'bo', role: 'csm', expiresAt: '2026-03-01T13:00:00Z' })
    on.clock.advance({ seconds: HOURS })
    expect(await on.browser().signIn(brief.token)).toMatchObject({ status: 410 })

    const taken = await invite({ person: 'bo', role: 'csm' })
    const revoked = await on.call('DELETE', `/v1/invitations/${taken.id}`)
    expect(revoked).toMatchObject({ status: 200, body: { revokedAt: on.clock.now().toISOString() } })
    expect(await on.call('DELETE', `/v1/invitations/${taken.id}`)).toEqual(revoked)
    expect(await on.browser().signIn(taken.token)).toMatchObject({ status: 410 })
    expect(await audited('invitation.revoked', taken.id)).toHaveLength(1)

    const older = await invite({ person: 'bo', role: 'csm' })
    const newer = await invite({ person: 'bo', role: 'viewer' })
    expect(await on.browser().signIn(older.token)).toMatchObject({ status: 410 })
    expect(await on.browser().signIn(newer.token)).toMatchObject({ status: 201, body: { role: 'viewer' } })
    const used = await on.call('DELETE', `/v1/invitations/${newer.id}`)
    expect(used.status).toBe(409)
  })

  it('that was never made, or is signed by nobody here, is not known', async () => {
    const { token } = await invite({ person: 'bo', role: 'csm' })
    for (const bad of [`${token.slice(0, -1)}!`, token.replace('_inv_', '_ask_'), 'x', on.adminKey]) {
      const { status } = await on.browser().signIn(bad)
      expect([401, 403]).toContain(status)
    }
    expect((await on.browser().send('POST', '/v1/sessions')).status).toBe(401)
  })

  it('400: names nobody, two people, no role, or an end that is too far', async () => {
    const fields = async (body: object) =>
      (await on.call('POST', '/v1/invitations', body)).body.errors.map(
        (error: { field: string }) => error.field,
      )
    expect(await fields({ role: 'csm' })).toEqual(['person'])
    expect(await fields({ person: 'ann', email: 'ann@vendor.example', role: 'csm' })).toEqual(['person'])
    expect(await fields({ person: 'nobody', role: 'csm' })).toEqual(['person'])
    expect(await fields({ email: 'nobody@vendor.example', role: 'csm' })).toEqual(['email'])
    expect(await fields({ person: 'eli' })).toEqual(['role'])
    expect(await fields({ person: 'eli', role: 'root' })).toEqual(['role'])
    expect(await fields({ person: 'eli', role: 'csm', expiresAt: '2026-05-01T00:00:00Z' })).toEqual([
      'expiresAt',
    ])
    expect(await fields({ person: 'eli', role: 'csm', expiresAt: '2020-01-01T00:00:00Z' })).toEqual([
      'expiresAt',
    ])
  })
})

describe('a sign-in', () => {
  it('gives an id that nobody knew before, and ends the session that was planted in the browser', async () => {
    const attacker = await signedIn('bo', 'viewer')
    const planted = attacker.cookie
    const victim = on.browser()
    victim.cookie = planted
    const { token } = await invite({ person: 'dee', role: 'admin' })
    expect(await victim.signIn(token)).toMatchObject({ status: 201, body: { person: { externalId: 'dee' } } })
    expect(victim.cookie).not.toBe(planted)
    on.clock.advance({ seconds: 1 })
    expect((await me(attacker)).status).toBe(401)
    expect(await me(victim)).toMatchObject({ status: 200, body: { role: 'admin' } })

    const stranger = on.browser()
    stranger.cookie = 'rung_session=chosen_by_somebody_else'
    const { token: another } = await invite({ person: 'dee' })
    await stranger.signIn(another)
    expect(stranger.cookie).toMatch(/^rung_session=rung_ses_/)
  })

  it('over https sets a cookie of this host alone, that never leaves https', async () => {
    const { token } = await invite({ person: 'dee', role: 'admin' })
    const signed = await on.browser().send('POST', '/v1/sessions', undefined, {
      authorization: `Bearer ${token}`,
      'x-forwarded-proto': 'https',
    })
    expect(signed.headers.get('set-cookie')).toMatch(
      /^__Host-rung_session=\S+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    )
  })
})

describe('a session', () => {
  it('gets a new id once an hour; the one before is good for what is on its way, and then ends the session of whoever copied it', async () => {
    const browser = await signedIn('ann', 'csm')
    const first = browser.cookie
    on.clock.advance({ seconds: 59 * MINUTES })
    await me(browser)
    expect(browser.cookie).toBe(first)
    on.clock.advance({ seconds: 2 * MINUTES })
    const { csrf } = (await me(browser)).body
    expect(browser.cookie).not.toBe(first)

    const late = on.browser()
    late.cookie = first
    expect(await me(late)).toMatchObject({ status: 200, body: { csrf } })
    expect(late.cookie).toBe(first)
    // the new id comes back: from now on the old one is worth a minute
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(200)
    on.clock.advance({ seconds: 61 })
    const copy = on.browser()
    copy.cookie = first
    const refused = await copy.send('GET', '/v1/accounts')
    expect(refused).toMatchObject({ status: 401, body: { detail: expect.stringContaining('as of a copy') } })
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(401)
    const [entry] = await audited('session.copied')
    expect(entry).toMatchObject({ by: { keyId: null }, subject: { kind: 'sessions' } })
  })

  it('whose new id never arrived goes on with the one it has, and gets another', async () => {
    const browser = await signedIn('ann', 'csm')
    const first = browser.cookie
    on.clock.advance({ seconds: 61 * MINUTES })
    await me(browser)
    const lost = browser.cookie
    browser.cookie = first
    on.clock.advance({ seconds: 10 * MINUTES })
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(200)
    expect((await me(browser)).status).toBe(200)
    expect([first, lost]).not.toContain(browser.cookie)
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(200)
    browser.cookie = lost
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(401)
  })

  it('asked for by many pages at once rotates once, and signs none of them out', async () => {
    const browser = await signedIn('ann', 'csm')
    on.clock.advance({ seconds: 61 * MINUTES })
    const { cookie } = browser
    const pages = Array.from({ length: 6 }, () => Object.assign(on.browser(), { cookie }))
    const answers = await Promise.all(pages.map(me))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(1)
  })

  it('ends a week after its last use, and a month after it began', async () => {
    const idle = await signedIn('ann', 'csm')
    const busy = await signedIn('bo', 'csm')
    for (let day = 0; day < 29; day += 6) {
      on.clock.advance({ seconds: 6 * DAYS })
      const { status } = await me(busy)
      expect({ day, status }).toEqual({ day, status: day < 24 ? 200 : 401 })
      if (day === 0) expect((await me(idle)).status).toBe(200)
      if (day > 6) expect((await me(idle)).status).toBe(401)
    }
    const { body } = await on.call('GET', '/v1/sessions?limit=1000')
    expect(body.data).toEqual([])
  })

  it('ends when it signs out, for whoever has a copy too', async () => {
    const browser = await signedIn('ann', 'csm')
    const copy = Object.assign(on.browser(), { cookie: browser.cookie })
    const { id } = (await me(browser)).body
    const out = await browser.send('DELETE', '/v1/session')
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(
      /^rung_session=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/,
    )
    expect(browser.cookie).toBe('')
    expect((await me(copy)).status).toBe(401)
    expect(await audited('session.ended', id)).toHaveLength(1)
  })

  it('is listed to admins, and ends at once when one revokes it', async () => {
    const admin = await signedIn('dee', 'admin')
    const browser = await signedIn('ann', 'csm')
    const own = (await me(browser)).body
    expect((await browser.send('GET', '/v1/sessions')).status).toBe(403)
    const listed = (await admin.send('GET', '/v1/sessions?limit=1000')).body.data
    const found = listed.find((each: { id: string }) => each.id === own.id)
    expect(found).toMatchObject({ person: own.person.id, role: 'csm', isCurrent: false, revokedAt: null })
    expect(listed.filter((each: { isCurrent: boolean }) => each.isCurrent)).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toMatch(/rung_ses_|sha256/)

    expect((await browser.send('GET', '/v1/accounts')).status).toBe(200)
    const revoked = await admin.send('DELETE', `/v1/sessions/${own.id}`)
    expect(revoked).toMatchObject({ status: 200, body: { revokedAt: on.clock.now().toISOString() } })
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(401)
    expect((await admin.send('DELETE', `/v1/sessions/${own.id}`)).body).toEqual(revoked.body)
    expect(await audited('session.revoked', own.id)).toHaveLength(1)
    expect((await admin.send('DELETE', '/v1/sessions/ses_nobody')).status).toBe(404)
  })

  it('is nothing in another workspace: not listed, not ended, its people not named', async () => {
    const browser = await signedIn('ann', 'csm')
    const { id } = (await me(browser)).body
    const listed = await on.call('GET', '/v1/sessions', undefined, on.otherKey)
    expect(listed.body.data).toEqual([])
    expect((await on.call('GET', '/v1/roles', undefined, on.otherKey)).body.data).toEqual([])
    expect((await on.call('DELETE', `/v1/sessions/${id}`, undefined, on.otherKey)).status).toBe(404)
    const theirs = await on.call('POST', '/v1/invitations', { person: 'ann', role: 'csm' }, on.otherKey)
    expect(theirs.status).toBe(400)
    expect((await me(browser)).status).toBe(200)

    const [ours, others] = [
      on.workspaceId,
      (await on.call('GET', '/v1/workspace', undefined, on.otherKey)).body.id,
    ]
    const strayed = Object.assign(on.browser(), {
      cookie: browser.cookie.replace(ours.replace('ws_', ''), others.replace('ws_', '')),
    })
    expect((await me(strayed)).status).toBe(401)
  })

  it('is stored as a hash alone', async () => {
    const { cookie } = await signedIn('ann', 'csm')
    const rows = await on.testDatabase.query('select * from accounts.sessions')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(cookie.slice(-43))
  })
})

describe('a role', () => {
  const put = (person: string, role: string) => on.call('PUT', `/v1/roles/${person}`, { role })

  it('that changes asks for a new id: the one before opens nothing, and is worth nothing after', async () => {
    const browser = await signedIn('ann', 'csm')
    const before = browser.cookie
    const { id } = (await me(browser)).body
    expect(await put('ann', 'manager')).toMatchObject({ status: 200, body: { role: 'manager' } })
    const stopped = await browser.send('GET', '/v1/accounts')
    expect(stopped).toMatchObject({
      status: 401,
      body: { detail: expect.stringContaining('GET /v1/session') },
    })
    expect(await me(browser)).toMatchObject({ status: 200, body: { id, role: 'manager' } })
    expect(browser.cookie).not.toBe(before)
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(200)
    const knew = Object.assign(on.browser(), { cookie: before })
    expect((await me(knew)).status).toBe(401)
    expect((await me(browser)).status).toBe(200)
    const [entry] = await audited('role.changed')
    expect(entry).toMatchObject({ before: { role: 'csm' }, after: { role: 'manager' } })
  })

  it('that waits in a link is gone once it is settled otherwise', async () => {
    const { token } = await invite({ person: 'ann', role: 'admin' })
    await put('ann', 'viewer')
    expect((await on.browser().signIn(token)).status).toBe(410)
  })

  it('that is taken away ends sessions and invitations; given again, it signs in again', async () => {
    const browser = await signedIn('fay', 'csm')
    const { token } = await invite({ person: 'fay' })
    expect((await on.call('DELETE', '/v1/roles/fay')).status).toBe(200)
    expect((await me(browser)).status).toBe(401)
    expect((await on.browser().signIn(token)).status).toBe(410)
    expect((await on.call('DELETE', '/v1/roles/fay')).status).toBe(409)
    expect((await on.call('DELETE', '/v1/roles/nobody')).status).toBe(404)
    expect(await audited('role.removed')).toHaveLength(1)
    await signedIn('fay', 'viewer')
  })

  it('is listed with what its person is called', async () => {
    const { body } = await on.call('GET', '/v1/roles?limit=1000')
    expect(body.data).toContainEqual(
      expect.objectContaining({ externalId: 'fay', name: 'fay of us', role: 'viewer' }),
    )
    expect((await put('nobody', 'csm')).status).toBe(404)
  })

  it('is nobody’s who was taken back, or erased', async () => {
    const [back, gone] = [await signedIn('eli', 'csm'), await signedIn('bo', 'csm')]
    expect((await on.call('PATCH', '/v1/people/eli', { retracted: true })).status).toBe(200)
    on.clock.advance({ seconds: 1 })
    expect((await me(back)).status).toBe(401)
    expect((await on.call('POST', '/v1/erasures', { kind: 'person', who: 'bo' })).status).toBe(201)
    expect((await me(gone)).status).toBe(401)
    const { body } = await on.call('GET', '/v1/roles?limit=1000')
    expect(body.data.map((each: { name: string | null }) => each.name)).not.toContain('bo of us')
  })
})

describe('what a CSM who is signed in writes', () => {
  it('is of accounts in their own care alone: new facts, changes, moves, and the accounts themselves', async () => {
    await on.make('people', { externalId: 'gil', name: 'Gil' })
    await on.make('accounts', { externalId: 'mine', csm: 'gil' })
    await on.make('accounts', { externalId: 'other', csm: 'ann' })
    await on.make('tickets', { externalId: 't-other', account: 'other', openedAt: '2026-03-01T08:00:00Z' })
    const browser = await signedIn('gil', 'csm')
    const post = async (path: string, body: object) => (await browser.send('POST', path, body)).status
    const patch = async (path: string, body: object) => (await browser.send('PATCH', path, body)).status
    const ticket = (account: string) => ({ account, openedAt: '2026-03-01T08:00:00Z' })
    expect(await post('/v1/tickets', ticket('mine'))).toBe(201)
    expect(await post('/v1/tickets', ticket('other'))).toBe(403)
    expect(await patch('/v1/tickets/t-other', { priority: 'high' })).toBe(403)
    expect(await patch('/v1/tickets/t-other', { account: 'mine' })).toBe(403)
    const batch = await browser.send('POST', '/v1/tickets/batch', {
      items: [ticket('mine'), ticket('other')],
    })
    expect(batch.body.results.map((each: { status: string }) => each.status)).toEqual(['created', 'rejected'])
    expect(await patch('/v1/accounts/mine', { segment: 'smb' })).toBe(200)
    expect(await patch('/v1/accounts/other', { csm: 'gil' })).toBe(403)
    expect(await post('/v1/accounts', { externalId: 'new', csm: 'gil' })).toBe(403)
    expect(await post('/v1/people', { name: 'Somebody' })).toBe(403)
    // given away, it is theirs no more
    expect(await patch('/v1/accounts/mine', { csm: 'ann' })).toBe(200)
    expect(await post('/v1/tickets', ticket('mine'))).toBe(403)
    expect((await browser.send('GET', '/v1/accounts/mine')).status).toBe(200)
  })
})
