// A key of one workspace finds nothing of another, over every operation that the OpenAPI document lists.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, startTestRung, type TestRung } from '../harness/rung.ts'
import {
  type ApiDocument,
  fillPath,
  namesSomething,
  type Operation,
  pathParameter,
  readApiDocument,
  referencesIn,
  titleOf,
} from './api-document.ts'
import { oneOfEverything, type Statement } from './one-of-everything.ts'
import { putAt, valueAt } from './places.ts'

const TODAY = '2026-03-18'
const OURS = { prefix: 'alpha', marker: 'zanzibar', today: TODAY }
const THEIRS = { prefix: 'beta', marker: 'quokka', today: TODAY }

/** Whose ids stand in a path, where that is not the resource the path begins with. */
const NAMED_AFTER: Readonly<Record<string, string>> = { '/v1/worklists': '/v1/people' }

/** What is taken as sent and refers to nothing: usage of an account that may be told of later. */
const REFERS_LATER = ['POST /v1/group groupId']

/** One workspace with one of everything, and the names of each thing by the path it was posted to. */
type Filled = {
  readonly key: string
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly idOf: ReadonlyMap<string, string>
  readonly said: readonly Statement[]
}

let rung: TestRung
let document: ApiDocument
let ours: Filled
let theirs: Filled
let empty: string

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  document = await readApiDocument(rung)
  ours = await fill(OURS)
  theirs = await fill(THEIRS)
  empty = (await rung.workspace('Empty')).adminKey
  await rung.settle()
})
afterAll(() => rung.stop())

describe('the things of this test', () => {
  it('are one for every operation that takes a body', () => {
    const said = new Set(ours.said.map(({ path }) => `POST ${path}`))
    const unsaid = workspaceOperations()
      .filter(({ method, path, body }) => method === 'POST' && body !== undefined && !path.endsWith('/batch'))
      .map(titleOf)
    expect(unsaid.filter(title => !said.has(title))).toEqual([])
  })

  it('are one for every reference that a body may hold', () => {
    const missing = withReferences().filter(({ sample, at }) => typeof valueAt(sample, at) !== 'string')
    expect(missing.map(({ operation, at }) => `${titleOf(operation)} ${at.join('.')}`)).toEqual([])
  })

  it('are found by their own workspace under each of their names', async () => {
    for (const operation of withPath()) {
      const names = namesBehind(operation, ours)
      expect({ operation: titleOf(operation), names: names.length }).not.toMatchObject({ names: 0 })
      for (const name of names) {
        const answer = await rung.call({ ...request(operation, name, ours), key: ours.key })
        expect({ operation: titleOf(operation), name, ...answer }).toMatchObject({ status: 200 })
      }
    }
  })
})

describe('what is looked for', () => {
  it('is noticed in an answer: our words, our names and our ids', () => {
    const [id = ''] = ours.idOf.values()
    for (const ours of [OURS.marker, OURS.prefix, id]) {
      const leak = { status: 404, headers: new Headers(), text: `There is no "x" beside ${ours}` }
      expect(() => expectNothingOfOurs(leak, ['x'])).toThrow()
    }
  })
})

describe('another workspace', () => {
  it('finds nothing by an id or a name in a path', async () => {
    for (const operation of withPath()) {
      for (const name of namesBehind(operation, ours)) {
        const answer = await rung.call({ ...request(operation, name, theirs), key: theirs.key })
        expect({ operation: titleOf(operation), name, status: answer.status }).toMatchObject({ status: 404 })
        expectNothingOfOurs(answer, [name])
      }
    }
  })

  it('is refused the field when a body names something of ours', async () => {
    for (const { operation, at, sample } of withReferences()) {
      const theirName = String(valueAt(sample, at))
      const ourName = theirName.replace(THEIRS.prefix, OURS.prefix)
      for (const name of [ourName, ours.idOf.get(ourName) ?? 'an id that is missing']) {
        const [own = ''] = namesBehind(operation, theirs)
        const body = operation.method === 'PATCH' ? { [at[0] ?? '']: sample[at[0] ?? ''] } : sample
        const path = fillPath(operation.path, own)
        const method = operation.method
        const answer = await rung.call({ method, path, key: theirs.key, body: putAt(body, at, name) })
        const refused = { title: titleOf(operation), at: at.join('.'), fields: refusedFields(answer) }
        expect(refused).toEqual({ ...refused, fields: [expect.stringMatching(fieldAt(at))] })
        expectNothingOfOurs(answer, [name])
      }
    }
  })

  it('gets empty lists when it asks for those of something of ours', async () => {
    for (const { operation, parameter } of withQueryReferences()) {
      for (const name of [`${OURS.prefix}-account`, ours.idOf.get(`${OURS.prefix}-account`) ?? '']) {
        const path = `${operation.path}?${parameter}=${name}`
        expect((await list(path, ours.key)).length).toBeGreaterThan(0)
        expect({ path, data: await list(path, theirs.key) }).toEqual({ path, data: [] })
      }
    }
  })

  it('sees nothing of ours in any list or summary', async () => {
    for (const operation of workspaceOperations()) {
      if (operation.method !== 'GET' || pathParameter(operation)) continue
      for (const key of [theirs.key, empty]) {
        const answer = await rung.call({ method: 'GET', path: operation.path, key })
        expect({ operation: titleOf(operation), status: answer.status }).toMatchObject({ status: 200 })
        expectNothingOfOurs(answer, [])
        const body = JSON.parse(answer.text)
        if (key === empty && 'data' in body && operation.path !== '/v1/keys') expect(body.data).toEqual([])
      }
    }
  })

  it('may use the very names we use, for things of its own', async () => {
    const { adminKey } = await rung.workspace('Namesakes')
    const before = await everythingOf(ours)
    for (const statement of ours.said) {
      const answer = await say(statement, adminKey)
      expect(answer.headers.get('idempotency-replayed')).toBe(null)
      expect([...ours.idOf.values()].filter(id => answer.text.includes(id))).toEqual([])
    }
    await rung.settle()
    expect(await everythingOf(ours)).toEqual(before)
  })

  it('changes nothing of ours by usage that it sends in the name of our accounts and people', async () => {
    const before = await everythingOf(ours)
    for (const account of [`${OURS.prefix}-account`, ours.idOf.get(`${OURS.prefix}-account`)]) {
      const common = { userId: `${OURS.prefix}-user`, timestamp: `${TODAY}T10:00:00Z` }
      const batch = [
        { type: 'group', groupId: account, ...common },
        { type: 'track', event: `${OURS.marker} report`, context: { groupId: account }, ...common },
        { type: 'track', event: `${OURS.marker} report`, ...common },
        { type: 'alias', previousId: `${OURS.prefix}-anonymous`, ...common },
      ]
      const answer = await rung.call({ method: 'POST', path: '/v1/batch', key: theirs.key, body: { batch } })
      expect(JSON.parse(answer.text)).toMatchObject({ counts: { accepted: 4 } })
    }
    await rung.settle()
    expect(await everythingOf(ours)).toEqual(before)
  })
})

async function fill(telling: typeof OURS): Promise<Filled> {
  const { adminKey } = await rung.workspace(telling.marker)
  const names = new Map<string, string[]>()
  const idOf = new Map<string, string>()
  const said = oneOfEverything(telling)
  for (const statement of said) {
    const { path, body } = statement
    const { id } = JSON.parse((await say(statement, adminKey)).text) as { id?: string }
    if (id === undefined) continue
    const externalId = typeof body.externalId === 'string' ? [body.externalId] : []
    names.set(path, [...(names.get(path) ?? []), id, ...externalId])
    for (const name of externalId) idOf.set(name, id)
  }
  return { key: adminKey, names, idOf, said }
}

/** Says it under an Idempotency-Key that is the same for the same words, whoever says them. */
async function say({ path, body }: Statement, key: string): Promise<Answer> {
  const headers = {
    'idempotency-key': createHash('sha256')
      .update(JSON.stringify([path, body]))
      .digest('hex'),
  }
  const answer = await rung.call({ method: 'POST', path, key, body, headers })
  expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300)
  expect(answer.text).not.toContain('"status":"rejected"')
  return answer
}

/** Every operation that a key of a workspace may call. */
function workspaceOperations(): Operation[] {
  return document.operations.filter(({ scope }) => scope !== 'public' && scope !== 'operator')
}

function withPath(): Operation[] {
  return workspaceOperations().filter(operation => pathParameter(operation) !== undefined)
}

function namesBehind({ path }: Operation, filled: Filled): readonly string[] {
  if (!path.includes('{')) return []
  const resource = path.slice(0, path.indexOf('/{'))
  return filled.names.get(NAMED_AFTER[resource] ?? resource) ?? []
}

/** A request under a name, with a body that the workspace might send about a thing of its own. */
function request(operation: Operation, name: string, from: Filled) {
  const { method, path } = operation
  const { externalId: _, ...said } = from.said.find(each => path.startsWith(`${each.path}/`))?.body ?? {}
  return { method, path: fillPath(path, name), ...(operation.body === undefined ? {} : { body: said }) }
}

function withReferences() {
  return workspaceOperations().flatMap(operation => {
    const { body, path } = operation
    if (body === undefined) return []
    const resource = path.replace(/\/(batch|\{[^}]+\}.*)$/, '')
    const said = theirs.said.find(each => each.path === path || each.path === resource)?.body
    const isBatchOf = said !== undefined && path === `${resource}/batch`
    const sample: Readonly<Record<string, unknown>> = isBatchOf ? { items: [said] } : (said ?? {})
    return referencesIn(document, body)
      .filter(at => !REFERS_LATER.includes(`${titleOf(operation)} ${at.join('.')}`))
      .map(at => ({ operation, at, sample }))
  })
}

function withQueryReferences() {
  return workspaceOperations().flatMap(operation =>
    operation.parameters
      .filter(parameter => parameter.in === 'query' && namesSomething(parameter.description))
      .map(parameter => ({ operation, parameter: parameter.name })),
  )
}

/** The fields that a refusal names: of the request, or of the one item that was sent. */
function refusedFields({ status, text }: Answer): string[] {
  const body = JSON.parse(text)
  const problem = status === 200 ? body.results[0].problem : body
  return (problem?.errors ?? []).map((error: { field: string }) => error.field)
}

/** The place as a refusal names it: inside its item, a list as a whole or one value of it. */
function fieldAt(at: readonly string[]): RegExp {
  const inItem = at[0] === 'items' ? at.slice(2) : at
  return new RegExp(`^${inItem.join('\\.').replace(/\\.0$/, '(\\.0)?')}$`)
}

async function list(path: string, key: string): Promise<unknown[]> {
  return JSON.parse((await rung.call({ method: 'GET', path, key })).text).data
}

/** Our marker and our ids, but for the names that the request itself held: a refusal may say them again. */
function expectNothingOfOurs({ text }: Answer, sent: readonly string[]): void {
  const rest = sent.reduce((left, name) => left.replaceAll(name, ''), text)
  const marks = [OURS.marker, OURS.prefix, ...ours.idOf.values(), ...[...ours.names.values()].flat()]
  expect(marks.filter(mark => rest.includes(mark))).toEqual([])
}

/** All that can be read in a workspace. */
async function everythingOf(filled: Filled): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const operation of workspaceOperations().filter(({ method }) => method === 'GET')) {
    const names = pathParameter(operation) ? namesBehind(operation, filled) : ['']
    for (const name of names) {
      const path = fillPath(operation.path, name)
      seen[path] = JSON.parse((await rung.call({ method: 'GET', path, key: filled.key })).text)
    }
  }
  return seen
}
