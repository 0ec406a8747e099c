// test/golden/queries.sql, held against the schema, the source and what is sent: a wrong column fails before it runs.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { onStatement, type SentStatement } from '@rung/test-harness/record-statements'
import { startTestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readApiDocument } from './api-document.ts'
import { addressOf, fillWorkspace } from './filled-workspace.ts'
import { formatQueries, parseQueries, readQueries, tidy } from './golden-queries.ts'
import { neededQuery } from './needed-query.ts'

const ROOT = join(import.meta.dirname, '../..')
const TODAY = '2026-03-18'
const golden = readQueries()
const known = new Map(golden.map(({ name, text }) => [name, text]))

describe('each statement of test/golden/queries.sql', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await createTestDatabase()
  })
  afterAll(() => test.close())

  it('can be prepared against the schema', async () => {
    const wrong: string[] = []
    for (const statement of golden) wrong.push(...(await preparing(test, statement)))
    expect(wrong).toEqual([])
  })

  it('would fail with a column that is not there', async () => {
    const text = 'select accounts.nmae from directory.accounts where accounts.workspace_id = $1'
    expect(await preparing(test, { name: 'planted', text })).toEqual([
      'planted: column accounts.nmae does not exist',
    ])
  })
})

describe('the file', () => {
  it('holds every statement that the source names (after a change: npm run golden:queries)', () => {
    const files = globSync('{packages,services}/*/src/**/*.ts', { cwd: ROOT }).filter(
      path => !/(\.test|\.fixture|-under-test)\.ts$|packages\/(test-harness|evaluation)\//.test(path),
    )
    const named = files.flatMap(path => namesIn(readFileSync(join(ROOT, path), 'utf8')))
    expect(named.length).toBeGreaterThan(150)
    expect(named.filter(name => !known.has(name))).toEqual([])
  })

  it('holds each as it is sent', async () => {
    const sent = new Map<string, string>()
    const stop = onStatement(({ name, text }) => name !== null && sent.set(name, tidy(text)))
    await sendMost()
    stop()
    expect(sent.size).toBeGreaterThan(100)
    const otherwise = [...sent].filter(([name, text]) => known.get(name) !== text).map(([name]) => name)
    expect(otherwise).toEqual([])
  })
})

describe('its form', () => {
  it('is read as it was written, rows of values as one', () => {
    const statements: SentStatement[] = [
      { name: null, text: 'insert into a (b, c) values ($1, $2), ($3, $4)' },
      { name: 'z-last', text: '\n      select 1\n        from a' },
      { name: null, text: 'insert into a (b, c) values ($1, $2)' },
    ]
    expect(parseQueries(formatQueries(statements))).toEqual([
      { name: 'z-last', text: 'select 1\n  from a' },
      { name: null, text: 'insert into a (b, c) values ($1, $2)' },
    ])
  })
})

/** `name: '...'` beside `text:`, as statements are written. */
function namesIn(source: string): string[] {
  return [...source.matchAll(/\bname: '([a-z0-9-]+)',\s+text[:,]/g)].map(([, name]) => name ?? '')
}

async function preparing(test: TestDatabase, { name, text }: SentStatement): Promise<string[]> {
  try {
    await test.query(`prepare golden as ${text}`)
    await test.query('deallocate golden')
    return []
  } catch (error) {
    return [`${name ?? text.slice(0, 80)}: ${(error as Error).message}`]
  }
}

/** A workspace with one of everything, and every read of it, now and of a day before. */
async function sendMost(): Promise<void> {
  const rung = await startTestRung(TODAY)
  const { operations } = await readApiDocument(rung)
  const sample = { prefix: 'query', marker: 'query', today: TODAY }
  const filled = await fillWorkspace(rung, sample)
  for (const operation of operations) {
    if (operation.method !== 'GET') continue
    const address = addressOf(operation, filled)
    const query = new URLSearchParams(neededQuery(operation, sample)).toString()
    const hasPast = operation.parameters.some(({ name }) => name === 'asOf')
    for (const asked of [query, ...(hasPast ? [`${query}&asOf=2026-03-01`] : [])])
      await rung.call({ method: 'GET', path: `${address}?${asked}`, key: filled.key })
  }
  await rung.stop()
}
