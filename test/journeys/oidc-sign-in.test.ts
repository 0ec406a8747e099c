// People sign in at the vendor's own issuer: who they become, which role they have, and what of it an attacker can use.
import { oidcSettingsOf } from '@rung/accounts'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_ID, createWalker, type Issuer, startIssuer, type Walker } from './issuer.ts'
import { type RungWithIssuer, START, startRungWithIssuer } from './rung-with-issuer.ts'

const ROLES = 'admin=rung-admins; manager=cs-leads; csm=cn=cs,ou=groups'
const HOURS = 3600

let on: RungWithIssuer
let issuer: Issuer
let rung: TestRung
let ours: TestWorkspace

beforeAll(async () => {
  on = await startRungWithIssuer(ROLES)
  ;({ issuer, rung, ours } = on)
  for (const name of ['ann', 'bo', 'cy', 'dee', 'eli']) {
    await ours.client.post('/v1/people', {
      externalId: name,
      name: `${name} of us`,
      email: `${name}@vendor.example`,
    })
  }
})
afterAll(() => on.stop())

/** Somebody whom the issuer knows, in the workspace of this test. */
function known(sub: string, groups: readonly string[], more: object = {}): void {
  const claims = { email: `${sub}@vendor.example`, email_verified: true, name: `${sub} at the issuer` }
  issuer.people.set(sub, { ...claims, groups, tenant: 'ours', ...more })
  issuer.signsIn = sub
}

const isCallback = ({ pathname }: URL) => pathname === `${START}/callback`
const signIn = (walker: Walker, returnTo?: string) => on.signIn(walker, returnTo)
const sessionOf = (walker: Walker) => on.sessionOf(walker)
const me = (walker: Walker) => on.me(walker)
const problemIn = (url: URL) => [url.pathname, url.searchParams.get('problem')]

async function admin(method: string, path: string, body?: object): Promise<void> {
  const { status } = await rung.call({
    method,
    path,
    key: ours.adminKey,
    ...(body === undefined ? {} : { body }),
  })
  expect(status).toBe(200)
}

/** A browser that has never been here is sent to the issuer, and comes back without a session. */
async function isRefused(problem: string): Promise<void> {
  const walker = createWalker()
  await refusedWith(problem, walker, signIn(walker))
}

async function refusedWith(
  problem: string,
  walker: Walker,
  came: Promise<{ readonly url: URL }>,
): Promise<void> {
  const before = sessionOf(walker)
  expect(problemIn((await came).url)).toEqual(['/sign-in', problem])
  expect(sessionOf(walker)).toBe(before)
}

describe('the ways of signing in', () => {
  it('are told to whoever asks, with 200, and whether a session is worth asking for', async () => {
    const ask = async (headers = {}) => {
      const { status, text } = await rung.call({ method: 'GET', path: '/v1/sign-in/ways', headers })
      return { status, body: JSON.parse(text) }
    }
    const body = {
      oidc: { name: 'Example SSO' },
      demo: [],
      demoMade: null,
      invitation: true,
      hasCookie: false,
    }
    expect(await ask()).toEqual({ status: 200, body })
    expect(await ask({ cookie: 'rung_session=old' })).toEqual({
      status: 200,
      body: { ...body, hasCookie: true },
    })
  })
})

describe('somebody of the company', () => {
  it('signs in, is the person of their address, has the role of their groups, and comes to the page they asked for', async () => {
    known('ann', ['cs-leads', 'everybody'])
    const walker = createWalker()
    const { url } = await signIn(walker, '/accounts?band=red#acc_1')
    expect(`${url.pathname}${url.search}${url.hash}`).toBe('/accounts?band=red#acc_1')
    expect(await me(walker)).toMatchObject({
      status: 200,
      body: {
        person: { externalId: 'ann', name: 'ann of us' },
        role: 'manager',
        method: 'oidc',
        workspace: { id: ours.id },
        expiresAt: '2026-03-19T00:00:00.000Z',
      },
    })
    // nothing of the sign-in is left in the browser
    expect([...walker.cookies.keys()].filter(name => name.startsWith(rung.address))).toEqual([
      `${rung.address} rung_session`,
    ])
  })

  it('is the same person under another address, and has the role that their groups give now, whatever an open session had', async () => {
    known('ann', ['cn=cs,ou=groups'], { email: 'ann.new@vendor.example' })
    const walker = createWalker()
    await signIn(walker)
    expect(await me(walker)).toMatchObject({ body: { person: { externalId: 'ann' }, role: 'csm' } })
  })

  it('becomes a person here when nobody has their address', async () => {
    known('new', ['cs-leads'])
    const walker = createWalker()
    await signIn(walker)
    expect(await me(walker)).toMatchObject({
      body: { person: { name: 'new at the issuer' }, role: 'manager' },
    })
    const { person } = (await me(walker)).body
    expect(await ours.client.get(`/v1/people/${person.id}`)).toMatchObject({ email: 'new@vendor.example' })
    await signIn(createWalker())
    const { data } = await ours.client.get<{ data: { email: string | null }[] }>('/v1/people?limit=100')
    expect(data.filter(({ email }) => email === 'new@vendor.example')).toHaveLength(1)
  })

  it('is out after a working day', async () => {
    known('bo', ['cs-leads'])
    const walker = createWalker()
    await signIn(walker)
    rung.clock.advance({ seconds: 12 * HOURS })
    expect((await me(walker)).status).toBe(401)
  })

  it('has the audit say who they are at the issuer, and nothing of their address', async () => {
    const { data } = await ours.client.get<{ data: { after: object }[] }>('/v1/audit?action=identity.linked')
    expect(data[0]).toMatchObject({ after: { issuer: issuer.url } })
    expect(JSON.stringify(data)).not.toContain('@')
  })
})

describe('nobody signs in', () => {
  it('whose groups give no role', async () => {
    known('cy', ['kitchen'])
    await isRefused('no_role')
    known('stranger', [])
    await isRefused('no_role')
  })

  it('whose groups give none any more, though an open session ends and a role of an admin’s stays', async () => {
    known('cy', ['cs-leads'])
    const walker = createWalker()
    await signIn(walker)
    known('cy', [])
    await isRefused('no_role')
    expect((await me(walker)).status).toBe(401)
    await admin('PUT', '/v1/roles/cy', { role: 'viewer' })
    const again = createWalker()
    await signIn(again)
    expect(await me(again)).toMatchObject({ body: { role: 'viewer' } })
  })

  it('whom an admin has taken out, until an admin lets them in again', async () => {
    known('dee', ['cs-leads'])
    const walker = createWalker()
    await signIn(walker)
    await admin('DELETE', '/v1/roles/dee')
    expect((await me(walker)).status).toBe(401)
    await refusedWith('deactivated', walker, signIn(walker))
    await admin('PUT', '/v1/roles/dee', { role: 'viewer' })
    await signIn(walker)
    expect(await me(walker)).toMatchObject({ status: 200, body: { role: 'manager' } })
  })

  it('who was taken back as a person', async () => {
    known('eli', ['cs-leads'])
    await signIn(createWalker())
    await admin('PATCH', '/v1/people/eli', { retracted: true })
    const walker = createWalker()
    await refusedWith('deactivated', walker, signIn(walker))
  })

  it('with an address that the issuer does not say is theirs, or that passed to another subject', async () => {
    known('thief', ['cs-leads'], { email: 'ann@vendor.example', email_verified: false })
    const walker = createWalker()
    await signIn(walker)
    expect((await me(walker)).body.person.name).toBe('thief at the issuer')
    known('colleague', ['cs-leads'], { email: 'ann@vendor.example' })
    await isRefused('not_known')
  })

  it('whose claim names no workspace of ours', async () => {
    known('abroad', ['cs-leads'], { tenant: 'theirs' })
    await isRefused('not_known')
  })

  it('who cancels at the issuer', async () => {
    issuer.signsIn = null
    await isRefused('cancelled')
  })
})

describe('an attack', () => {
  /** A browser that has signed in at the issuer, and the address that it is about to come back to. */
  async function aboutToComeBack(walker: Walker, change: (url: URL) => void = () => {}): Promise<URL> {
    const toIssuer = await walker.visit(`${rung.address}${START}`, ({ origin }) => origin === issuer.url)
    change(toIssuer.url)
    return (await walker.visit(toIssuer.url, isCallback)).url
  }
  const comeBack = (walker: Walker, url: URL) => walker.visit(url, on.isBack)

  it('by a state of another browser, of none, or of one’s own making, signs nobody in', async () => {
    known('bo', ['cs-leads'])
    const attacker = createWalker()
    const theirs = await aboutToComeBack(attacker)
    const victim = createWalker()
    // no sign-in was begun here
    await refusedWith('expired', victim, comeBack(victim, theirs))
    // another one was
    await victim.visit(`${rung.address}${START}`, ({ origin }) => origin === issuer.url)
    await refusedWith('expired', victim, comeBack(victim, theirs))
    for (const state of ['', 'guessed']) {
      const url = await aboutToComeBack(victim)
      url.searchParams.set('state', state)
      await refusedWith('expired', victim, comeBack(victim, url))
    }
    const url = await aboutToComeBack(victim)
    victim.cookies.set(`${rung.address} rung_sign_in`, `${'A'.repeat(43)}.9999999999.Lw.${'A'.repeat(43)}`)
    await refusedWith('expired', victim, comeBack(victim, url))
  })

  it('by an answer that is used again, by its code or by its state, signs nobody in', async () => {
    known('bo', ['cs-leads'])
    const walker = createWalker()
    const toIssuer = await walker.visit(`${rung.address}${START}`, ({ origin }) => origin === issuer.url)
    const { url } = await walker.visit(toIssuer.url, isCallback)
    const kept = walker.cookies.get(`${rung.address} rung_sign_in`) ?? ''
    await comeBack(walker, url)
    expect((await me(walker)).status).toBe(200)
    const replayed = createWalker()
    // the browser forgot it
    await refusedWith('expired', walker, comeBack(walker, url))
    // a copy of all of it: the code is used
    replayed.cookies.set(`${rung.address} rung_sign_in`, kept)
    await refusedWith('issuer_failed', replayed, comeBack(replayed, url))
    // a fresh code of the same sign-in: its state is used
    const fresh = await walker.visit(toIssuer.url, isCallback)
    expect(fresh.url.searchParams.get('code')).not.toBe(url.searchParams.get('code'))
    replayed.cookies.set(`${rung.address} rung_sign_in`, kept)
    await refusedWith('expired', replayed, comeBack(replayed, fresh.url))
  })

  it('by an ID token of another sign-in, or a code whose secret this browser has not, signs nobody in', async () => {
    known('bo', ['cs-leads'])
    for (const [name, value] of [
      ['nonce', 'of-another-sign-in'],
      ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
    ] as const) {
      const walker = createWalker()
      const url = await aboutToComeBack(walker, toIssuer => toIssuer.searchParams.set(name, value))
      await refusedWith('issuer_failed', walker, comeBack(walker, url))
    }
  })

  it('by an answer that says it is of another issuer, or of none, signs nobody in', async () => {
    known('bo', ['cs-leads'])
    for (const iss of ['https://evil.example', null]) {
      const walker = createWalker()
      const url = await aboutToComeBack(walker)
      expect(url.searchParams.get('iss')).toBe(issuer.url)
      if (iss === null) url.searchParams.delete('iss')
      else url.searchParams.set('iss', iss)
      await refusedWith('issuer_failed', walker, comeBack(walker, url))
    }
  })

  it('by a session that was planted before gets nothing of the one that begins', async () => {
    known('bo', ['cs-leads'])
    const attacker = createWalker()
    await signIn(attacker)
    const planted = sessionOf(attacker) ?? ''
    const victim = createWalker()
    victim.cookies.set(`${rung.address} rung_session`, planted)
    known('new', ['cs-leads'])
    await signIn(victim)
    expect(sessionOf(victim)).not.toBe(planted)
    expect((await me(attacker)).status).toBe(401)
  })

  it.each([
    '//evil.example',
    'https:evil.example',
    'https://evil.example/',
    '\\\\evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    '@evil.example',
    '',
  ])('by returnTo %j ends on a page of this server', async hostile => {
    known('bo', ['cs-leads'])
    const { url } = await signIn(createWalker(), hostile)
    expect(url.href).toBe(`${rung.address}/`)
  })

  it('by a sign-in that was begun and left lying opens nothing after ten minutes', async () => {
    known('bo', ['cs-leads'])
    const walker = createWalker()
    const url = await aboutToComeBack(walker)
    rung.clock.advance({ seconds: 600 })
    await refusedWith('expired', walker, comeBack(walker, url))
  })
})

describe('a Rung without an issuer', () => {
  it('has no such way, and says so', async () => {
    const plain = await startTestRung('2026-03-18')
    const ways = await plain.call({ method: 'GET', path: '/v1/sign-in/ways' })
    const start = await plain.call({ method: 'GET', path: START })
    await plain.stop()
    expect(JSON.parse(ways.text)).toMatchObject({ oidc: null })
    expect(start.status).toBe(404)
  })
})

describe('an issuer that is away', () => {
  it('is said on the page of signing in, and asked again the next time', async () => {
    const away = await startIssuer()
    const settings = oidcSettingsOf({
      RUNG_OIDC_ISSUER: away.url,
      RUNG_OIDC_CLIENT_ID: CLIENT_ID,
      RUNG_OIDC_WORKSPACE: `ws_${'0'.repeat(26)}`,
    })
    const other = await startTestRung('2026-03-18', { oidc: settings })
    const start = () =>
      createWalker().visit(
        `${other.address}${START}`,
        url => url.origin !== other.address || url.pathname === '/sign-in',
      )
    const failed = await start()
    // a public client, which has PKCE alone
    away.serve(`${other.address}${START}/callback`)
    const served = await start()
    away.people.set('ann', { email: 'ann@vendor.example', email_verified: true })
    away.signsIn = 'ann'
    const unknown = await createWalker().visit(
      `${other.address}${START}`,
      ({ pathname }) => pathname === '/sign-in',
    )
    await other.stop()
    await away.stop()
    expect(problemIn(failed.url)).toEqual(['/sign-in', 'issuer_failed'])
    expect(served.url.origin).toBe(away.url)
    // its workspace is not there
    expect(problemIn(unknown.url)).toEqual(['/sign-in', 'not_known'])
  })
})
