// A key of one workspace finds nothing of another, over every operation that the OpenAPI document lists.

import { type Answer, startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type ApiDocument,
  fillPath,
  namesSomething,
  type Operation,
  placesIn,
  readApiDocument,
  referencesIn,
  titleOf,
} from './api-document.ts'
import { type FilledWorkspace, fillWorkspace, say } from './filled-workspace.ts'
import { neededQuery } from './needed-query.ts'
import type { Sample } from './one-of-everything.ts'
import { putAt, valueAt } from './places.ts'

const TODAY = '2026-03-18'
const OURS = { prefix: 'alpha', marker: 'zanzibar', today: TODAY }
const THEIRS = { prefix: 'beta', marker: 'quokka', today: TODAY }

let rung: TestRung
let document: ApiDocument
let ours: FilledWorkspace
let theirs: FilledWorkspace
let empty: string

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  document = await readApiDocument(rung)
  ours = await fillWorkspace(rung, OURS)
  theirs = await fillWorkspace(rung, THEIRS)
  empty = (await rung.workspace('Empty')).adminKey
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
    for (const operation of withPath().filter(each => !endsWhatIsRead(each))) {
      const found = namesFor(operation, ours)
      expect({ operation: titleOf(operation), names: found.length }).not.toMatchObject({ names: 0 })
      for (const names of found) {
        const { status, text } = await rung.call({ ...request(operation, names, ours), key: ours.key })
        // A conflict has found it too: what was published or discarded does not change any more.
        const isFound = status < 300 || status === 409
        expect({ operation: titleOf(operation), names, text, isFound }).toMatchObject({ isFound: true })
      }
    }
  })
})

describe('what is looked for', () => {
  it('is noticed in an answer: our words, our names and our ids', () => {
    const [id = ''] = ours.idOf.values()
    for (const mark of [OURS.marker, OURS.prefix, id]) {
      const leak = { status: 404, headers: new Headers(), text: `There is no "x" beside ${mark}` }
      expect(() => expectNothingOfOurs(leak, ['x'])).toThrow()
    }
  })
})

describe('another workspace', () => {
  it('finds nothing by an id or a name in a path', async () => {
    for (const operation of withPath()) {
      for (const names of foreignNames(operation)) {
        const answer = await rung.call({ ...request(operation, names, theirs), key: theirs.key })
        const seen = { operation: titleOf(operation), names, status: answer.status }
        expect(seen).toMatchObject({ status: 404 })
        expectNothingOfOurs(answer, names)
      }
    }
  })

  it('is refused the field when a body names something of ours', async () => {
    for (const { operation, at, sample } of withReferences()) {
      const ourName = String(valueAt(sample, at)).replace(THEIRS.prefix, OURS.prefix)
      for (const name of [ourName, ours.idOf.get(ourName) ?? 'an id that is missing']) {
        const [own = []] = namesFor(operation, theirs)
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

  it('gets nothing when it asks for what belongs to something of ours', async () => {
    for (const { operation, parameter } of withQueryReferences()) {
      const ourName = `${OURS.prefix}-${ACCOUNTS_BY.has(parameter) ? 'account' : parameter}`
      for (const name of [ourName, ours.idOf.get(ourName) ?? 'an id that is missing']) {
        const pathFor = (sample: Sample): string =>
          `${operation.path}?${new URLSearchParams({ ...neededQuery(operation, sample), [parameter]: name })}`
        const path = pathFor(THEIRS)
        const own = await rung.call({ method: 'GET', path: pathFor(OURS), key: ours.key })
        expect({ path, status: own.status }).toEqual({ path, status: 200 })
        const answer = await rung.call({ method: 'GET', path, key: theirs.key })
        if (answer.status === 200) {
          const { data, lines = data } = parsed(answer)
          expect({ path, lines }).toEqual({ path, lines: [] })
        } else if (answer.status !== 404) expect(refusedFields(answer)).toEqual([parameter])
        expectNothingOfOurs(answer, [name])
      }
    }
  })

  it('sees nothing of ours in any list or summary', async () => {
    for (const operation of workspaceOperations()) {
      if (operation.method !== 'GET' || placesIn(operation.path).length > 0) continue
      const needed = neededQuery(operation, THEIRS)
      const path = `${operation.path}?${new URLSearchParams(needed)}`
      // an empty workspace has nothing that could be named
      const keys = Object.keys(needed).length === 0 ? [theirs.key, empty] : [theirs.key]
      for (const key of keys) {
        const answer = await rung.call({ method: 'GET', path, key })
        expect({ operation: titleOf(operation), status: answer.status }).toMatchObject({ status: 200 })
        expectNothingOfOurs(answer, [])
        const body = parsed(answer)
        // A workspace has a key, a note of its making, the experts' models, the plays that ship and quarters to come from the first;
        // of countries everybody knows the same.
        const hasFromFirst = [
          '/v1/keys',
          '/v1/audit',
          '/v1/models',
          '/v1/plays',
          '/v1/forecast/book',
          '/v1/webhook-event-types',
          '/v1/holiday-countries',
        ].includes(operation.path)
        const isNew = key === empty && !hasFromFirst
        if (isNew && 'data' in body) expect(body.data).toEqual([])
      }
    }
  })

  describe('leaves all of ours as it was', () => {
    let before: Record<string, unknown>
    beforeAll(async () => {
      before = await everythingOf(ours)
    })

    it('when it uses the very names we use, for things of its own', async () => {
      const { adminKey } = await rung.workspace('Namesakes')
      for (const statement of ours.said.filter(({ path }) => !path.includes('{'))) {
        const answer = await say(rung, statement, adminKey)
        const replayed = answer.headers.get('idempotency-replayed')
        expect({ ...statement, replayed }).toMatchObject({ replayed: null })
        expect([...ours.idOf.values()].filter(id => answer.text.includes(id))).toEqual([])
      }
      await rung.settle()
      expect(await everythingOf(ours)).toEqual(before)
    })

    it('when it sends usage in the name of our accounts and people', async () => {
      for (const account of [`${OURS.prefix}-account`, ours.idOf.get(`${OURS.prefix}-account`)]) {
        const common = { userId: `${OURS.prefix}-user`, timestamp: `${TODAY}T10:00:00Z` }
        const batch = [
          { type: 'group', groupId: account, ...common },
          { type: 'track', event: `${OURS.marker} report`, context: { groupId: account }, ...common },
          { type: 'track', event: `${OURS.marker} report`, ...common },
          { type: 'alias', previousId: `${OURS.prefix}-anonymous`, ...common },
        ]
        const answer = await rung.call({
          method: 'POST',
          path: '/v1/batch',
          key: theirs.key,
          body: { batch },
        })
        expect(JSON.parse(answer.text)).toMatchObject({ counts: { accepted: 4 } })
      }
      await rung.settle()
      expect(await everythingOf(ours)).toEqual(before)
    })
  })
})

/** Every operation that a key of a workspace may call. */
function workspaceOperations(): Operation[] {
  const others = ['public', 'operator', 'link', 'invitation', 'session']
  return document.operations.filter(({ scope }) => !others.includes(scope))
}

/** What is found before it is deleted is asked for by the others; deleted, it is found by none. */
const endsWhatIsRead = ({ method, path }: Operation): boolean =>
  method === 'DELETE' && document.operations.some(each => each.method === 'GET' && each.path === path)

function withPath(): Operation[] {
  return workspaceOperations().filter(({ path }) => placesIn(path).length > 0)
}

/** Parameters that name an account by what it is to another. */
const ACCOUNTS_BY: ReadonlySet<string> = new Set(['paidBy', 'parent'])

/** What a workspace may put for the parameters of a path: each thing of its own under each of its names. */
function namesFor({ path }: Operation, filled: FilledWorkspace): string[][] {
  return placesIn(path).reduce<string[][]>(
    (begun, place) => begun.flatMap(names => filled.namesAt(place).map(name => [...names, name])),
    [[]],
  )
}

/** The same with our names in every place, and with ours in one place and theirs in the others. */
function foreignNames(operation: Operation): string[][] {
  const [first = []] = namesFor(operation, theirs)
  const mixed = namesFor(operation, ours).flatMap(names =>
    names.map((name, index) => first.map((theirName, place) => (place === index ? name : theirName))),
  )
  // A word that every workspace has, such as the name of a pair of views, is no name of ours.
  const own = namesFor(operation, theirs).map(names => names.join())
  return [...namesFor(operation, ours), ...mixed].filter(names => !own.includes(names.join()))
}

/** A request under these names, with a body that the workspace might send about a thing of its own. */
function request(operation: Operation, names: readonly string[], from: FilledWorkspace) {
  const { method, path } = operation
  const said =
    from.said.find(each => each.path === path) ?? from.said.find(each => path.startsWith(`${each.path}/`))
  const { externalId: _, ...body } = said?.body ?? {}
  return { method, path: fillPath(path, names), ...(operation.body === undefined ? {} : { body }) }
}

function withReferences() {
  return workspaceOperations().flatMap(operation => {
    const { body, path } = operation
    if (body === undefined) return []
    const resource = path.replace(/\/(batch|\{[^}]+\})$/, '')
    const said = theirs.said.find(each => each.path === path || each.path === resource)?.body
    const isBatchOf = said !== undefined && path === `${resource}/batch`
    const sample: Readonly<Record<string, unknown>> = isBatchOf ? { items: [said] } : (said ?? {})
    return referencesIn(document, body).map(at => ({ operation, at, sample: withTwin(sample, at, said) }))
  })
}

/** What turned out to be another names one of its own kind: itself will do, where only names of others are tried. */
function withTwin(
  sample: Readonly<Record<string, unknown>>,
  at: readonly string[],
  said: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const list = at.indexOf('paysFor')
  if (list >= 0) return putAt(sample, at.slice(0, list + 1), [said?.externalId]) as typeof sample
  if (!['mergedInto', 'parent'].includes(at.at(-1) ?? '')) return sample
  return putAt(sample, at, said?.externalId) as Readonly<Record<string, unknown>>
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
  const problem = status === 200 ? body.results?.[0].problem : body
  return (problem?.errors ?? []).map((error: { field: string }) => error.field)
}

/** The place as a refusal names it: inside its item, a list as a whole or one value of it. */
function fieldAt(at: readonly string[]): RegExp {
  const inItem = at[0] === 'items' ? at.slice(2) : at
  return new RegExp(`^${inItem.join('\\.').replace(/\\.0$/, '(\\.0)?')}$`)
}

/** Our marker and our ids, but for the names that the request itself held: a refusal may say them again. */
function expectNothingOfOurs({ text }: Answer, sent: readonly string[]): void {
  const rest = sent.reduce((left, name) => left.replaceAll(name, ''), text)
  const marks = [OURS.marker, OURS.prefix, ...ours.ids]
  expect(marks.filter(mark => rest.includes(mark))).toEqual([])
}

/** JSON, lines of it, or a text. */
function parsed({ headers, text }: Answer): Record<string, unknown> {
  const type = headers.get('content-type') ?? ''
  if (type.startsWith('text/')) return { text }
  const isLines = type.startsWith('application/x-ndjson')
  return JSON.parse(isLines ? `{"lines": [${text.trimEnd().replaceAll('\n', ',')}]}` : text)
}

/** All that can be read in a workspace. */
async function everythingOf(filled: FilledWorkspace): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const operation of workspaceOperations().filter(({ method }) => method === 'GET')) {
    // Each export is written down, so two are never alike; what is in it is read by the other routes.
    if (operation.path === '/v1/workspace/export') continue
    for (const names of namesFor(operation, filled)) {
      const query = new URLSearchParams(neededQuery(operation, filled === ours ? OURS : THEIRS))
      const path = `${fillPath(operation.path, names)}?${query}`
      // a position in the feed moves with whatever happens anywhere; what is told after it does not
      const { cursor: _, ...answer } = parsed(await rung.call({ method: 'GET', path, key: filled.key }))
      seen[path] = answer
    }
  }
  return seen
}
