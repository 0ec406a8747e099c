// Whether every parameter, part of a path, field of a body and cursor of the document stands what lies at the bounds of what it takes
// and past them: nothing is answered with 500, every 400 names its field, and what was let in can be judged.
import { encodeCursor } from '@rung/http-service'
import { type Call, startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeAnswer } from '../../scripts/fuzz/judge-answer.ts'
import {
  type ApiDocument,
  apiDocumentOf,
  fillPath,
  type Operation,
  placesIn,
  titleOf,
} from './api-document.ts'
import { boundariesOf, fieldsIn, textsOf } from './boundaries.ts'
import { addressOf, type FilledWorkspace, fillWorkspace } from './filled-workspace.ts'
import { goldenDocument } from './golden-document.ts'
import { neededQuery } from './needed-query.ts'
import { putAt } from './places.ts'

// The golden one, which another test holds against the one served: its operations are known before Rung has started.
const document: ApiDocument = apiDocumentOf(goldenDocument())
const TELLING = { prefix: 'edge', marker: 'xanadu', today: '2026-03-18' }

let rung: TestRung
let filled: FilledWorkspace

/**
 * How many of the values at its bounds a place is given: all, or every third and at least one, each place beginning at another, so that
 * each value is tried in hundreds of places. Batches, each in one request, and cursors are given all either way. An account that came of
 * it is then asked as many of its answers.
 */
export type Tried = 'all' | 'third'

/** Tests of every operation of the document, and of what they let in. */
export function holdBoundaries(tried: Tried): void {
  const choose = choosing(tried)
  beforeAll(async () => {
    rung = await startTestRung(TELLING.today)
    filled = await fillWorkspace(rung, TELLING)
  })
  afterAll(() => rung.stop())

  const operations = document.operations.map(operation => [titleOf(operation), operation] as const)

  describe('at the bounds of what it takes', () => {
    it.each(operations)('%s', async (_, operation) => {
      const wrong: string[] = []
      for (const { said, call } of callsOf(operation, choose)) {
        const answer = await rung.call({
          ...call,
          key: keyFor(operation),
        })
        const fault = judgeAnswer(answer.status, answer.text)
        if (fault !== undefined) wrong.push(`${said}: ${fault}: ${answer.text.slice(0, 300)}`)
      }
      expect(wrong).toEqual([])
    })
  })

  describe('what was let in at the bounds', () => {
    it('is judged, and every account answers', async () => {
      await rung.settle()
      const accounts = await rung.call({ method: 'GET', path: '/v1/accounts?limit=1000', key: filled.key })
      const { data } = JSON.parse(accounts.text) as { data: { id: string }[] }
      const answers = document.operations.filter(
        ({ method, path }) => method === 'GET' && /^\/v1\/accounts\/\{id\}\/[^{]*$/.test(path),
      )
      for (const { id } of data) {
        for (const operation of choose(answers)) {
          const { path } = operation
          const input = new URLSearchParams(neededQuery(operation, TELLING))
          const answer = await rung.call({
            method: 'GET',
            path: `${fillPath(path, [id])}?${input}`,
            key: filled.key,
          })
          expect(answer.status, `${path} of ${id}: ${answer.text.slice(0, 300)}`).toBeLessThan(500)
        }
      }
      for (const list of [
        'renewals',
        'contradictions',
        'forecast',
        'due-promises',
        'capabilities',
        'usage/metrics',
      ]) {
        const answer = await rung.call({ method: 'GET', path: `/v1/${list}`, key: filled.key })
        expect(answer.status, answer.text.slice(0, 300)).toBe(200)
      }
    })
  })
}

function keyFor({ scope }: Operation): string {
  if (scope === 'operator') return rung.operatorKey
  return scope === 'link' ? filled.link : filled.key
}

type Probe = { readonly said: string; readonly call: Call }

/** Of the values of one place, those that are tried. */
type Choose = <T>(values: readonly T[]) => T[]

function choosing(tried: Tried): Choose {
  let places = 0
  return values => {
    places += 1
    const first = places % values.length
    return tried === 'all' ? [...values] : values.filter((_, index) => (index - first) % 3 === 0)
  }
}

function callsOf(operation: Operation, choose: Choose): Probe[] {
  // It would take the workspace itself away.
  if (titleOf(operation) === 'DELETE /v1/workspace') return []
  return [
    ...callsByPath(operation, choose),
    ...callsByQuery(operation, choose),
    ...callsByBody(operation, choose),
  ]
}

function callsByPath(operation: Operation, choose: Choose): Probe[] {
  const { method, path, body } = operation
  const names = placesIn(path).map(place => filled.namesAt(place)[0] ?? 'nobody')
  return names.flatMap((_, at) =>
    choose(textsOf({ maxLength: 255 })).map(text => {
      const address = fillPath(path, names.with(at, text.toWellFormed()))
      return { said: address, call: { method, path: address, ...(body === undefined ? {} : { body: {} }) } }
    }),
  )
}

function callsByQuery(operation: Operation, choose: Choose): Probe[] {
  const { method, parameters } = operation
  const inQuery = parameters.filter(parameter => parameter.in === 'query')
  const needed = Object.entries(neededQuery(operation, TELLING))
  return inQuery.flatMap(({ name, schema = {} }) => {
    const values = name === 'cursor' ? CURSORS : choose(boundariesOf(document, schema)).map(String)
    return values.map(value => {
      const others = needed.filter(([other]) => other !== name).map(([other, sample]) => `${other}=${sample}`)
      const said = `${addressOf(operation, filled)}?${[...others, `${name}=${encodeURIComponent(value.toWellFormed())}`].join('&')}`
      return { said: said.slice(0, 200), call: { method, path: said } }
    })
  })
}

const CURSORS = [
  ...[['a\0b'], ['\ud800'], ['9999-12-31'], [2 ** 31], [2 ** 53], [null], [1e308]],
  ...[['0000-01-01', '0000-01-01T00:00:00Z', 2 ** 40, 2 ** 40, '9999-12-31', 'a\0b']],
  ...[['risk', 1e308, 'a\0b', '9999-12-31', '9999-12-31T00:00:00Z', 2 ** 40]],
].map(key => encodeCursor(key))

function callsByBody(operation: Operation, choose: Choose): Probe[] {
  const { method, path, body } = operation
  if (body === undefined) return []
  const address = addressOf(operation, filled)
  const isBatch = path.endsWith('/batch') && path !== '/v1/batch'
  const stated = filled.said.find(statement => statement.path === path.replace(/\/batch$|\/\{id\}$/, ''))
  const base = stated?.body ?? {}
  const item = isBatch ? document.resolve(body).properties?.items?.items : undefined
  const bodies = fieldsIn(document, item ?? body).flatMap(({ at, schema }, field) =>
    (isBatch ? boundariesOf(document, schema) : choose(boundariesOf(document, schema))).map(
      (value, index) => ({
        said: `${method} ${address} ${at.join('.')}=${JSON.stringify(value)?.slice(0, 60)}`,
        // A fact of its own each, so that all that is let in is judged; a change is of the one there is.
        body: { ...(putAt(base, at, value) as object), ...ownName(base, at, `edge-${field}-${index}`) },
      }),
    ),
  )
  if (!isBatch) return bodies.map(({ said, body }) => ({ said, call: { method, path: address, body } }))
  return [
    {
      said: address,
      call: { method, path: address, body: { items: bodies.map(each => each.body).slice(0, 1_000) } },
    },
  ]
}

function ownName(base: object, at: readonly string[], name: string): object {
  return 'externalId' in base && at[0] !== 'externalId' ? { externalId: name } : {}
}
