// Tokens of users over HTTP: keys, proof, what a page may learn, coverage, enforcement, and the validator.
import { generateKeyPairSync } from 'node:crypto'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { SignJWT } from 'jose'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createPlaybookUnderTest,
  OTHER,
  PAGE_ORIGIN,
  type PlaybookUnderTest,
  pageKeyOf,
  WELL,
  WORKSPACE,
} from '../../playbook-under-test.ts'
import { nudgeCalls } from '../../proof/storage/nudge-calls.ts'
import { nudgeSigning, userTokenKeys } from '../../proof/storage/user-token-keys.ts'

type Body = Record<string, unknown> & {
  readonly id: string
  readonly secret: string
  readonly detail: string
  readonly decisionId: string
  readonly days: readonly Record<string, unknown>[]
}

let test: PlaybookUnderTest
beforeEach(async () => {
  if (test === undefined) test = await createPlaybookUnderTest('2026-03-01T08:00:00Z')
  else await test.beginAnew()
  // what was remembered and counted of the tests before is long over
  test.clock.advance({ days: 8 * ++turn })
  await test.addAccount('acc_1')
  await test.record('acc_1', 'usage', [{ values: { ...WELL.usage, 'milestone:first_report': null } }])
  await test.record('acc_1', 'outcomes', [
    { kind: 'outcome', id: 'out_1', values: { ...WELL.outcome, 'needs_milestone:first_report': 1 } },
  ])
})
let turn = 0
afterAll(() => test.close())

type Sent = { readonly status: number; readonly body: Body }

async function send(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  { body, key, headers = {} }: { body?: object; key?: string; headers?: Record<string, string> } = {},
): Promise<Sent> {
  const answer = await test.app.inject({
    method,
    url,
    headers: {
      ...(key === undefined ? test.authorized('admin') : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(body !== undefined && { payload: body }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const register = (body: object = { algorithm: 'HS256' }) => send('POST', '/v1/user-token-keys', { body })

const tokenFor = (secret: string, claims: object = {}) =>
  new SignJWT({ sub: 'u_1', account: 'acc_1', exp: test.clock.now().getTime() / 1000 + 300, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))

const ask = (token: string | undefined, body: object = { surface: 'home' }, workspace = WORKSPACE) =>
  send('POST', '/v1/nudges/decide', {
    body,
    key: pageKeyOf(workspace),
    headers: { origin: PAGE_ORIGIN, ...(token !== undefined && { 'rung-user-token': token }) },
  })

const react = (id: string, token: string | undefined) =>
  send('POST', `/v1/nudges/${id}/reactions`, {
    body: { reaction: 'tell_me_more' },
    key: pageKeyOf(WORKSPACE),
    headers: { origin: PAGE_ORIGIN, ...(token !== undefined && { 'rung-user-token': token }) },
  })

describe('a signed call from a page', () => {
  it('is decided for the user the token names, and that user alone may react to it', async () => {
    const { secret } = (await register()).body
    const token = await tokenFor(secret)
    const asked = await ask(token)
    expect(asked).toMatchObject({ status: 200, body: { nudge: { milestone: 'first_report' } } })
    const { decisionId } = asked.body
    const another = await tokenFor(secret, { sub: 'u_2' })
    expect((await react(decisionId, another)).status).toBe(404)
    expect((await react('ndg_nothing', token)).status).toBe(404)
    expect((await react(decisionId, token)).status).toBe(200)
  })

  it('may name the same user and account beside it, and no others', async () => {
    const token = await tokenFor((await register()).body.secret)
    const same = { surface: 'home', user: 'u_1', account: 'acc_1' }
    expect((await ask(token, same)).status).toBe(200)
    expect(await ask(token, { ...same, user: 'u_2' })).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'user' }] },
    })
    expect((await ask(token, { ...same, account: 'acc_2' })).status).toBe(403)
  })

  it('is refused with a plain problem when the token is not good, and nothing is looked up', async () => {
    const { secret } = (await register()).body
    const expired = await tokenFor(secret, { exp: test.clock.now().getTime() / 1000 - 3600 })
    expect(await ask(expired)).toMatchObject({
      status: 401,
      body: {
        detail: expect.stringContaining('expired 60 minutes ago'),
        errors: [{ field: 'rung-user-token' }],
      },
    })
    const foreign = await ask(await tokenFor('rung_sign_of_somebody_else'))
    const unknown = await ask(await tokenFor('rung_sign_of_somebody_else', { account: 'nobody' }))
    expect(foreign.status).toBe(401)
    expect(foreign.body.detail).toBe(unknown.body.detail)
    expect((await ask('', { surface: 'home' })).status).toBe(401)
    expect((await ask(await tokenFor(secret), { surface: 'home' }, OTHER)).status).toBe(401)
    expect(await test.database.query('select from playbook.nudge_decisions')).toHaveLength(0)
  })

  it('proves nothing where the key may not stand, whoever signed', async () => {
    const token = await tokenFor((await register()).body.secret)
    const answer = await send('POST', '/v1/nudges/decide', {
      body: { surface: 'home' },
      key: pageKeyOf(WORKSPACE),
      headers: { origin: 'https://evil.example', 'rung-user-token': token },
    })
    expect(answer.status).toBe(403)
  })
})

describe('keys for tokens', () => {
  it('show a secret once, keep none, and are audited', async () => {
    const made = await register()
    expect(made).toMatchObject({
      status: 201,
      body: { algorithm: 'HS256', secret: expect.stringMatching(/^rung_sign_[\w-]{43}$/), usable: true },
    })
    const listed = await send('GET', '/v1/user-token-keys')
    expect(JSON.stringify(listed.body)).not.toContain(made.body.secret)
    const rows = await test.database.query('select * from playbook.user_token_keys')
    expect(JSON.stringify(rows)).not.toContain(made.body.secret)
    const audit = await test.database.query('select action, after from audit.entries')
    expect(audit).toMatchObject([{ action: 'user_token_key.created' }])
    expect(JSON.stringify(audit)).not.toContain(made.body.secret)
  })

  it('follow each other: two at once, the first retired, and its tokens prove nothing from then on', async () => {
    const first = (await register()).body
    const second = (await register()).body
    expect((await register()).status).toBe(409)
    for (const { secret } of [first, second]) expect((await ask(await tokenFor(secret))).status).toBe(200)
    const retired = await send('POST', `/v1/user-token-keys/${first.id}/retire`)
    expect(retired).toMatchObject({ status: 200, body: { usable: false, retiredAt: expect.any(String) } })
    expect((await send('POST', `/v1/user-token-keys/${first.id}/retire`)).body).toEqual(retired.body)
    expect((await ask(await tokenFor(first.secret))).status).toBe(401)
    expect((await ask(await tokenFor(second.secret))).status).toBe(200)
    expect((await register()).status).toBe(201)
    expect((await send('POST', '/v1/user-token-keys/utk_none/retire')).status).toBe(404)
  })

  it('are never three, whoever comes at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => register()))
    expect(made.filter(({ status }) => status === 201)).toHaveLength(2)
  })

  it('may be public ones: Ed25519 alone, and no private half is taken', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const pem = (key: typeof publicKey, type: 'spki' | 'pkcs8') =>
      key.export({ type, format: 'pem' }).toString()
    const wrong = [
      pem(privateKey, 'pkcs8'),
      pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey, 'spki'),
      'no key',
    ]
    for (const text of wrong) {
      expect(await register({ algorithm: 'EdDSA', publicKey: text })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'publicKey' }] },
      })
    }
    const made = await register({ algorithm: 'EdDSA', publicKey: pem(publicKey, 'spki') })
    expect(made).toMatchObject({ status: 201, body: { secret: null, publicKey: pem(publicKey, 'spki') } })
    const token = await new SignJWT({
      sub: 'u_1',
      account: 'acc_1',
      exp: test.clock.now().getTime() / 1000 + 60,
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: made.body.id })
      .sign(privateKey)
    expect((await ask(token)).status).toBe(200)
  })

  it('are for admins', async () => {
    for (const scope of ['write', 'read'] as const) {
      const { authorization } = test.authorized(scope)
      const key = authorization.replace('Bearer ', '')
      expect((await send('GET', '/v1/user-token-keys', { key })).status).toBe(403)
      expect((await send('GET', '/v1/nudges/signing', { key })).status).toBe(403)
      expect((await send('POST', '/v1/user-tokens/validate', { key, body: { token: 'x' } })).status).toBe(403)
    }
  })
})

describe('enforcement', () => {
  const enforce = (enforced: boolean) => send('PUT', '/v1/nudges/signing', { body: { enforced } })
  const byServer = { surface: 'home', account: 'acc_1', user: 'u_1' }

  it('waits for a key and a signed call, and coverage by day is shown before', async () => {
    expect((await enforce(true)).body.detail).toContain('No key is registered')
    const { id, secret } = (await register()).body
    expect((await enforce(true)).body.detail).toContain('No signed call')
    await ask(await tokenFor(secret))
    await ask(undefined)
    await ask('broken')
    await test.post('/v1/nudges/decide', byServer)
    const before = await send('GET', '/v1/nudges/signing')
    expect(before.body).toMatchObject({ enforced: false, notYet: null })
    expect(before.body.days).toHaveLength(28)
    expect(before.body.days[0]).toEqual({
      day: test.clock.now().toISOString().slice(0, 10),
      signed: 1,
      unsigned_page: 1,
      unsigned_server: 1,
      refused: 1,
      signedShare: 0.25,
      byKey: [{ keyId: id, calls: 1 }],
    })
    expect(await enforce(true)).toMatchObject({ status: 200, body: { enforced: true } })
    expect((await enforce(true)).status).toBe(200)
    const audit = await test.database.query<{ action: string }>('select action from audit.entries')
    expect(audit.map(({ action }) => action).toSorted()).toEqual([
      'nudge_signing.changed',
      'user_token_key.created',
    ])
  })

  it('answers whoever asks without a token the same, with whatever key, about whomever', async () => {
    const { id, secret } = (await register()).body
    await ask(await tokenFor(secret))
    expect((await test.post('/v1/nudges/decide', byServer)).body).toMatchObject({
      nudge: { milestone: 'first_report' },
    })
    await enforce(true)
    const accounts = ['acc_1', 'nobody', "'; --"]
    const answers = await Promise.all([
      ...accounts.map(account => ask(undefined, { surface: 'home', account, user: 'u_1' })),
      ...accounts.map(account => test.post('/v1/nudges/decide', { ...byServer, account })),
    ])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({
      status: 200,
      body: { nudge: null, reason: { kind: 'user_not_proven' } },
    })
    expect((await ask(await tokenFor(secret))).body.nudge).not.toBeNull()
    expect(await send('POST', `/v1/user-token-keys/${id}/retire`)).toMatchObject({ status: 409 })
    await enforce(false)
    expect((await test.post('/v1/nudges/decide', byServer)).body.nudge).not.toBeNull()
    expect((await send('POST', `/v1/user-token-keys/${id}/retire`)).status).toBe(200)
  })

  it('lets a page without a token react to nothing, and says so alike of every nudge', async () => {
    const { decisionId } = (await ask(await tokenFor((await register()).body.secret))).body
    const told = await Promise.all([decisionId, 'ndg_nothing'].map(id => react(id, undefined)))
    expect(told.map(({ status }) => status)).toEqual([400, 400])
    expect(told[0]?.body.detail).toBe(told[1]?.body.detail)
  })
})

describe('the validator', () => {
  const validate = (token: string) => send('POST', '/v1/user-tokens/validate', { body: { token } })

  it('says what is right, and whether account and person are known', async () => {
    const { id, secret } = (await register()).body
    const good = await validate(`  ${await tokenFor(secret)}\n`)
    expect(good.body).toMatchObject({
      valid: true,
      user: 'u_1',
      account: 'acc_1',
      keyId: id,
      accountKnown: true,
      personKnown: false,
    })
    const nowhere = await validate(await tokenFor(secret, { account: 'nobody' }))
    expect(nowhere.body).toMatchObject({ valid: true, accountKnown: false, personKnown: false })
  })

  it('says each thing that is wrong, and neither counts nor keeps', async () => {
    const { secret } = (await register()).body
    const { body } = await validate(await tokenFor(secret, { sub: undefined, exp: 1 }))
    expect(body).toMatchObject({ valid: false, user: null, accountKnown: null })
    const findings = body.findings as { check: string; ok: boolean }[]
    expect(findings.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['sub', 'exp'])
    const { days } = (await send('GET', '/v1/nudges/signing')).body
    expect(days[0]).toMatchObject({ signed: 0, refused: 0, signedShare: null })
  })
})

it('keeps the tables as migrated', () =>
  expectTablesMatchSchema(test.database, [userTokenKeys, nudgeSigning, nudgeCalls]))
