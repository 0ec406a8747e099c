// Every id that an answer names as evidence is told in a sentence, of every kind of fact, over everything a workspace may hold.
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Operation, readApiDocument } from './api-document.ts'
import { addressOf, type FilledWorkspace, fillWorkspace } from './filled-workspace.ts'
import { neededQuery } from './needed-query.ts'

const TODAY = '2026-03-18'
const SAMPLE = { prefix: 'told', marker: 'told', today: TODAY }
const MOST = 200

type Told = {
  id: string
  status: string
  kind: string | null
  day: string | null
  what: string
  link: string | null
}

let rung: TestRung
let operations: readonly Operation[]
let filled: FilledWorkspace
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  operations = (await readApiDocument(rung)).operations
  filled = await fillWorkspace(rung, SAMPLE)
})
afterAll(() => rung.stop())

async function ask(path: string, key = filled.key): Promise<{ status: number; body: unknown }> {
  const { status, text } = await rung.call({ method: 'GET', path, key })
  return { status, body: text.startsWith('{') ? JSON.parse(text) : null }
}

async function told(ids: readonly string[], query = ''): Promise<Told[]> {
  const all: Told[] = []
  for (let at = 0; at < ids.length; at += MOST) {
    const some = ids.slice(at, at + MOST).join(',')
    const { status, body } = await ask(`/v1/evidence?ids=${encodeURIComponent(some)}${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    all.push(...(body as { data: Told[] }).data)
  }
  return all
}

/** What stands under `evidence` anywhere in an answer. */
function evidenceIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([field, inside]) =>
    field === 'evidence' && Array.isArray(inside)
      ? inside.filter(each => typeof each === 'string')
      : evidenceIn(inside),
  )
}

describe('GET /v1/evidence', () => {
  it('tells every kind of fact there is', async () => {
    const kinds = operations
      .map(({ path }) => /^\/v1\/([a-z-]+)\/batch$/.exec(path)?.[1])
      .filter(kind => kind !== undefined)
    expect(kinds.length).toBeGreaterThan(20)
    const found = await told([...new Set(filled.idOf.values())])
    const of = new Set(found.filter(({ status }) => status === 'known').map(({ kind }) => kind))
    expect(kinds.filter(kind => !of.has(kind))).toEqual([])
    for (const { what, status, link } of found) {
      if (status !== 'known' || link === null) continue
      expect(what).not.toMatch(/undefined|null|NaN/)
      expect((await ask(link)).status, link).toBe(200)
    }
  })

  it('tells every id that an answer of the API names', async () => {
    const named = new Set<string>()
    for (const operation of operations) {
      if (operation.method !== 'GET' || operation.path.endsWith('/export')) continue
      const query = new URLSearchParams(neededQuery(operation, SAMPLE))
      const { body } = await ask(`${addressOf(operation, filled)}?${query}`)
      for (const id of evidenceIn(body)) named.add(id)
    }
    expect(named.size).toBeGreaterThan(10)
    expect([...named].some(id => id.startsWith('day:'))).toBe(true)
    const found = await told([...named], `&account=${SAMPLE.prefix}-account`)
    expect(found.filter(({ status }) => status !== 'known' && status !== 'retracted')).toEqual([])
  })
})
