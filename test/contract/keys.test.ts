// Over every operation of the OpenAPI document: no key, a key of too little scope, and keys that are no good any more.
import { randomBytes } from 'node:crypto'
import { type Answer, startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPath, type Operation, placesIn, readApiDocument, titleOf } from './api-document.ts'

type Scope = 'collect' | 'read' | 'write' | 'admin' | 'scim'

/** Which scopes may do what an operation of a scope does. The words of the API reference, as a table. */
const MAY: Readonly<Record<string, readonly Scope[]>> = {
  collect: ['collect', 'write', 'admin'],
  read: ['read', 'write', 'admin'],
  write: ['write', 'admin'],
  admin: ['admin'],
  operator: [],
  link: [],
  invitation: [],
  session: [],
}
const SCOPES: readonly Scope[] = ['collect', 'read', 'write', 'admin', 'scim']
/**
 * What may be asked without a key: whether the process is well, how one signs in, the way to an issuer and what its tokens open, of which there is
 * none here, and calendars, whose address is the secret: those of nobody are not there.
 */
const ISSUER = ['GET /v1/sign-in/oidc', 'GET /v1/sign-in/oidc/callback']
const TOKEN = 'POST /v1/sessions/token'
const CALENDARS = ['GET /v1/calendars/{token}/promises.ics', 'GET /v1/calendars/{token}/renewals.ics']
const PUBLIC = ['GET /livez', 'GET /readyz', ...CALENDARS, ...ISSUER, 'GET /v1/sign-in/ways', TOKEN]
const NAME = 'harbour'

let rung: TestRung
let workspace: TestWorkspace
let operations: readonly Operation[]
let accountId: string
const keys = new Map<Scope, string>()

beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  operations = (await readApiDocument(rung)).operations
  workspace = await rung.workspace('Keys')
  accountId = (await workspace.client.post<{ id: string }>('/v1/accounts', { externalId: NAME })).id
  for (const scope of SCOPES) keys.set(scope, (await makeKey({ scope })).key)
})
afterAll(() => rung.stop())

describe('every operation', () => {
  it('asks for a key, but for those that say nothing of anybody', async () => {
    const open = operations.filter(({ scope }) => scope === 'public').map(titleOf)
    expect(open.toSorted()).toEqual(PUBLIC)
    for (const operation of operations) {
      expect(Object.keys(MAY)).toContain(operation.scope.replace('public', 'operator'))
      const { status } = await ask(operation, undefined)
      const answered = [...CALENDARS, ...ISSUER, TOKEN].includes(titleOf(operation)) ? 404 : 200
      if (operation.scope === 'public') expect({ ...operation, status }).toMatchObject({ status: answered })
      else expect({ operation: titleOf(operation), status }).toMatchObject({ status: 401 })
    }
  })

  it('refuses a key of another scope, and lets every key of a scope that may do it past the door', async () => {
    for (const operation of operations.filter(({ scope }) => scope !== 'public')) {
      for (const scope of SCOPES) {
        const { status } = await ask(operation, keys.get(scope))
        const refused = status === 401 || status === 403
        const expected = !MAY[operation.scope]?.includes(scope)
        expect({ operation: titleOf(operation), scope, refused }).toMatchObject({ refused: expected })
        if (refused) expect(status).toBe(403)
      }
    }
  })

  it('refuses a publishable key, from its own pages too, but to send what people do and to ask for a nudge', async () => {
    const origin = 'https://app.vendor.example'
    const { key } = await makeKey({ scope: 'collect', publishable: true, origins: [origin] })
    for (const operation of operations.filter(({ scope }) => scope !== 'public')) {
      const expected = operation.scope === 'collect' ? [200, 400] : [403]
      const { status } = await ask(operation, key, 'nobody', { origin })
      expect({ operation: titleOf(operation), status, isExpected: expected.includes(status) }).toMatchObject({
        isExpected: true,
      })
      const elsewhere = await ask(operation, key, 'nobody', { origin: 'https://evil.example' })
      expect({ operation: titleOf(operation), status: elsewhere.status }).toMatchObject({ status: 403 })
    }
  })

  it('refuses the key of the operator, but for workspaces alone', async () => {
    for (const operation of operations.filter(({ scope }) => scope !== 'public')) {
      const { status } = await ask(operation, rung.operatorKey)
      const refused = status === 401 || status === 403
      expect({ operation: titleOf(operation), refused }).toMatchObject({
        refused: operation.scope !== 'operator',
      })
    }
  })

  it('refuses keys that were forged, revoked or have expired, and tells nobody what is there', async () => {
    const bad = [...forged(), await revoked(), await expired()]
    for (const operation of operations.filter(({ scope }) => scope !== 'public')) {
      const names = placesIn(operation.path).length > 0 ? [NAME, accountId, 'nobody'] : ['nobody']
      const input = bad.map(key => Promise.all(names.map(name => ask(operation, key, name))))
      for (const answers of await Promise.all(input)) {
        for (const { status, headers } of answers) {
          expect({ operation: titleOf(operation), status }).toMatchObject({ status: 401 })
          expect(headers.get('www-authenticate')).toContain('Bearer')
        }
        expect(new Set(answers.map(sayingOf)).size).toBe(1)
      }
    }
  })

  it('says of a key that was never made what it says of one of a workspace that was never made', async () => {
    const [operation] = operations.filter(({ scope }) => scope === 'read')
    if (operation === undefined) throw new Error('nothing may be read')
    const [sameWorkspace, noWorkspace] = forged()
    const answers = await Promise.all([ask(operation, sameWorkspace), ask(operation, noWorkspace)])
    expect(new Set(answers.map(sayingOf)).size).toBe(1)
  })
})

/** Calls it with nothing in it: past the door it may refuse whatever it likes, in other words. */
function ask(
  operation: Operation,
  key: string | undefined,
  name = 'nobody',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const path = fillPath(operation.path, [name, name])
  const body = operation.body === undefined ? {} : { body: {} }
  return rung.call({
    method: operation.method,
    path,
    headers,
    ...body,
    ...(key === undefined ? {} : { key }),
  })
}

function makeKey(wanted: object): Promise<{ id: string; key: string }> {
  return workspace.client.post('/v1/keys', wanted)
}

/** Of this workspace, of one that is not there, and two that are no keys at all. */
function forged(): [string, string, ...string[]] {
  const secret = randomBytes(32).toString('base64url')
  const ours = workspace.id.replace('ws_', '')
  return [`rung_${ours}_${secret}`, `rung_01${'0'.repeat(24)}_${secret}`, 'rung_', `${rung.operatorKey}x`]
}

async function revoked(): Promise<string> {
  const { id, key } = await makeKey({ scope: 'admin' })
  await workspace.client.post(`/v1/keys/${id}/revoke`, {})
  return key
}

async function expired(): Promise<string> {
  const expiresAt = new Date(rung.clock.now().getTime() + 60_000).toISOString()
  const { key } = await makeKey({ scope: 'admin', expiresAt })
  rung.clock.advance({ seconds: 61 })
  return key
}

/** What an answer says, without the id of its request. */
function sayingOf({ text }: Answer): string {
  const { instance: _, ...rest } = JSON.parse(text)
  return JSON.stringify(rest)
}
