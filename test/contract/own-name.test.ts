// A key that names a person speaks for that person alone, in every operation of the document that says whose something is.
import type { ApiClient } from '@rung/cli'
import { type Answer, startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readApiDocument } from './api-document.ts'
import { oneOfEverything, type SampleRequest } from './one-of-everything.ts'

const TODAY = '2026-03-18'
const FACTS = { prefix: 'eta', marker: 'lemur', today: TODAY }

/** Bodies that name a person of the vendor and are not in their name, each with its reason. */
const NOT_IN_THEIR_NAME: readonly string[] = [
  // who looks after an account: assigned by whoever writes accounts
  '/v1/accounts',
]

let rung: TestRung
let admin: ApiClient
let authored: string[]
let keys: Readonly<
  Record<'own' | 'integration' | 'adminOfOwn', { readonly id: string; readonly key: string }>
>
let ids: Readonly<Record<'own' | 'other', string>>

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  const { client } = await rung.workspace('Names')
  admin = client
  for (const { path, body } of oneOfEverything(FACTS)) await client.post(path, body)
  const other = await client.post<{ id: string }>('/v1/people', { externalId: 'other', name: 'Otto' })
  const own = await client.get<{ id: string }>(`/v1/people/${FACTS.prefix}-csm`)
  ids = { own: own.id, other: other.id }
  const makeKey = (scope: string, person?: string) =>
    client.post<{ id: string; key: string }>('/v1/keys', { scope, ...(person ? { person } : {}) })
  keys = {
    own: await makeKey('write', `${FACTS.prefix}-csm`),
    integration: await makeKey('write'),
    adminOfOwn: await makeKey('admin', `${FACTS.prefix}-csm`),
  }
  authored = await authoredFacts()
  await rung.settle()
})
afterAll(() => rung.stop())

describe('facts that say whose they are', () => {
  it('are these', () => {
    expect(authored).toEqual([
      '/v1/ladder-evidence',
      '/v1/ladder-pins',
      '/v1/notes',
      '/v1/pulses',
      '/v1/team-answers',
      '/v1/touches',
      '/v1/vendor-verdicts',
    ])
  })

  it('are refused in another’s name, one by one and in batches, and are by default one’s own', async () => {
    for (const path of authored) {
      const body = bodyOf(path)
      const another = await send('POST', path, { ...body, person: 'other' })
      expect({ path, ...refused(another) }).toEqual({ path, status: 403, fields: ['person'] })
      const batch = await send('POST', `${path}/batch`, { items: [{ ...body, person: 'other' }, body] })
      expect({ path, results: JSON.parse(batch.text).results }).toMatchObject({
        path,
        results: [{ status: 'rejected', problem: { errors: [{ field: 'person' }] } }, { status: 'created' }],
      })
      const own = await send('POST', path, body)
      expect({ path, status: own.status, body: JSON.parse(own.text) }).toMatchObject({
        path,
        status: 201,
        body: { person: ids.own },
      })
    }
  })

  it('are changed by nobody else: by their name, by PATCH and by PUT', async () => {
    for (const path of authored) {
      const body = bodyOf(path)
      const externalId = `others${path.replaceAll('/', '-')}`
      await rung.client(keys.integration.key).post(path, { ...body, externalId, person: 'other' })
      const before = await admin.get(`${path}/${externalId}`)
      for (const [method, address, said] of [
        ['POST', path, { ...body, externalId }],
        ['POST', path, { ...body, externalId, person: `${FACTS.prefix}-csm` }],
        ['PATCH', `${path}/${externalId}`, { occurredAt: '2026-03-01' }],
        ['PATCH', `${path}/${externalId}`, { person: `${FACTS.prefix}-csm` }],
        ['PATCH', `${path}/${externalId}`, { retracted: true }],
        ['PUT', `${path}/${externalId}`, body],
      ] as const) {
        const answer = await send(method, address, said)
        expect({ method, address, said, ...refused(answer) }).toMatchObject({
          status: 403,
          fields: ['person'],
        })
      }
      expect(await admin.get(`${path}/${externalId}`)).toEqual(before)
    }
  })

  it('may be said by admins and integrations in the name of anybody, and the audit says that they did', async () => {
    for (const path of authored) {
      for (const key of [keys.integration, keys.adminOfOwn]) {
        const made = await rung
          .client(key.key)
          .post<{ id: string }>(path, { ...bodyOf(path), person: 'other' })
        const { data } = await admin.get<{ data: { by: object }[] }>(`/v1/audit?subject=${made.id}`)
        expect({ path, by: data.map(({ by }) => by) }).toMatchObject({
          path,
          by: [{ keyId: key.id, onBehalfOf: ids.other }],
        })
      }
    }
  })
})

describe('a forecast that somebody commits to', () => {
  const final = { quarter: '2026-Q2', retainedMinor: 1, arrAfterMinor: 2 }
  const commit = (body: object, key = keys.own.key) => send('POST', '/v1/forecast/finals', body, key)

  it('is one’s own, neither another’s nor that of all', async () => {
    expect(refused(await commit({ ...final, csm: 'other' }))).toEqual({ status: 403, fields: ['csm'] })
    expect(refused(await commit({ ...final, csm: null }))).toEqual({ status: 403, fields: ['csm'] })
    for (const body of [final, { ...final, csm: `${FACTS.prefix}-csm` }]) {
      expect(JSON.parse((await commit(body)).text)).toMatchObject({ csmId: ids.own, personId: ids.own })
    }
  })

  it('is that of anybody or of all by an integration, and audited as such', async () => {
    const ofAll = await commit(final, keys.integration.key)
    expect(JSON.parse(ofAll.text)).toMatchObject({ csmId: null, personId: null })
    const ofOther = JSON.parse((await commit({ ...final, csm: 'other' }, keys.integration.key)).text)
    const { data } = await admin.get<{ data: object[] }>(`/v1/audit?subject=${ofOther.id}`)
    expect(data).toMatchObject([
      { action: 'forecast.committed', by: { keyId: keys.integration.id, onBehalfOf: ids.other } },
    ])
  })
})

describe('a card of a worklist', () => {
  it('is acted on by its own CSM; by an integration on their behalf, which is audited; and read by everybody', async () => {
    const { cards } = await admin.get<{ cards: { id: string }[] }>(`/v1/worklists/${FACTS.prefix}-csm`)
    const [card] = cards
    const others = await send('POST', `/v1/worklists/other/cards/${card?.id}/actions`, { action: 'start' })
    expect(refused(others)).toEqual({ status: 403, fields: ['csm'] })
    expect((await send('GET', '/v1/worklists/other', undefined)).status).toBe(200)
    const path = `/v1/worklists/${FACTS.prefix}-csm/cards/${card?.id}/actions`
    expect((await send('POST', path, { action: 'start' }, keys.integration.key)).status).toBe(200)
    const { data } = await admin.get<{ data: object[] }>(`/v1/audit?subject=${card?.id}`)
    expect(data).toMatchObject([
      { action: 'worklist.acted', by: { keyId: keys.integration.id, personId: null, onBehalfOf: ids.own } },
    ])
    expect((await send('POST', path, { action: 'start' })).status).toBe(200)
  })
})

/** Every kind of fact whose body says which person of the vendor it is of. */
async function authoredFacts(): Promise<string[]> {
  const document = await readApiDocument(rung)
  const posts = document.operations.filter(
    ({ method, path }) => method === 'POST' && !path.endsWith('/batch'),
  )
  const isFact = (path: string) =>
    document.operations.some(each => each.method === 'PUT' && each.path === `${path}/{id}`)
  return posts
    .filter(({ path, body }) => {
      const fields = Object.keys((body && document.resolve(body).properties) ?? {})
      return isFact(path) && fields.some(name => name === 'person' || name === 'csm')
    })
    .map(({ path }) => path)
    .filter(path => !NOT_IN_THEIR_NAME.includes(path))
    .sort()
}

/** What was said of such a thing, as a new one, and by nobody in particular. */
function bodyOf(path: string): SampleRequest['body'] {
  const {
    externalId: _,
    person: __,
    ...body
  } = oneOfEverything(FACTS).find(each => each.path === path)?.body ?? {}
  return path === '/v1/ladder-evidence' ? { ...body, source: 'csm_judgement' } : body
}

function send(method: string, path: string, body: unknown, key = keys.own.key): Promise<Answer> {
  return rung.call({ method, path, key, ...(body === undefined ? {} : { body }) })
}

function refused({ status, text }: Answer): { status: number; fields: string[] } {
  const { errors = [] } = JSON.parse(text)
  return { status, fields: errors.map((error: { field: string }) => error.field) }
}
