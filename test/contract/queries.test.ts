// test/golden/queries.sql, held against the schema, the source and what is sent: a wrong column fails before it runs.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CountedRequest, countByRequest } from '@rung/test-harness/count-by-request'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { onStatement, type SentStatement } from '@rung/test-harness/record-statements'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Operation, readApiDocument, titleOf } from './api-document.ts'
import { addressOf, type FilledWorkspace, fillWorkspace } from './filled-workspace.ts'
import { formatQueries, parseQueries, readQueries, tidy } from './golden-queries.ts'
import { neededQuery } from './needed-query.ts'
import { type RouteStatements, statementTable } from './statement-table.ts'

const ROOT = join(import.meta.dirname, '../..')
const STATEMENTS = join(ROOT, 'test/golden/statements.txt')
const SAMPLE = { prefix: 'query', marker: 'query', today: '2026-03-18' }
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
})

describe('a list of ids', () => {
  it('is hashed by whatever a subquery gives is held against it (`isAmong`), and looked through by none', () => {
    const found = golden.filter(({ text }) => looksThroughList(text))
    expect(found.map(({ name, text }) => name ?? text)).toEqual([])
  })

  it('that is looked through would be found', () => {
    const subquery = 'select newest.id from (select facts.id from published.facts) as newest where'
    expect(looksThroughList(`${subquery} newest."accountId" = any($4)`)).toBe(true)
    expect(looksThroughList(`${subquery} (newest.id in (select unnest($4::text[]))) is true`)).toBe(false)
  })
})

describe('every read of a workspace with one of everything', () => {
  let rung: TestRung
  let reads: readonly Operation[]
  let filled: FilledWorkspace
  const sent = new Map<string, string>()
  const stopListening = onStatement(({ name, text }) => name !== null && sent.set(name, tidy(text)))
  const { requests, stop } = countByRequest()
  beforeAll(async () => {
    rung = await startTestRung(SAMPLE.today)
    reads = (await readApiDocument(rung)).operations.filter(({ method }) => method === 'GET')
    filled = await fillWorkspace(rung, SAMPLE)
  })
  afterAll(async () => {
    stopListening()
    stop()
    await rung.stop()
  })

  const keyFor = ({ scope }: Operation) =>
    scope === 'operator' ? rung.operatorKey : scope === 'link' ? filled.link : filled.key

  /** Asks it, and gives what that took. */
  const ask = async (operation: Operation, more: Record<string, string> = {}): Promise<CountedRequest> => {
    const query = new URLSearchParams({ ...neededQuery(operation, SAMPLE), ...more }).toString()
    const before = requests.length
    await rung.call({
      method: 'GET',
      path: `${addressOf(operation, filled)}?${query}`,
      key: keyFor(operation),
    })
    const [request] = requests.slice(before)
    if (request === undefined) throw new Error(`${titleOf(operation)} was not counted`)
    return request
  }

  it('sends as many statements as test/golden/statements.txt says (after a change: npm run golden)', async () => {
    const counted: RouteStatements[] = []
    for (const operation of reads) {
      await ask(operation)
      counted.push({ route: titleOf(operation), statements: (await ask(operation)).statements })
    }
    // a day on, so that its list is still to be made
    rung.clock.advance({ days: 1 })
    await rung.settle()
    for (const operation of reads.filter(({ path }) => path === '/v1/worklists/{csm}')) {
      await rung.client(filled.key).get('/v1/workspace')
      const { statements } = await ask(operation)
      counted.push({ route: `${titleOf(operation)}, first of a day`, statements })
      // some minutes on, when little is new
      rung.clock.advance({ seconds: 300 })
      await ask(operation)
      counted.push({ route: `${titleOf(operation)}, some minutes on`, ...(await ask(operation)) })
    }
    const decide = { method: 'POST', path: '/v1/nudges/decide' } as const
    const body = filled.said.find(({ path }) => path === decide.path)?.body as Record<string, unknown>
    for (const [when, user] of [
      ['first of a day', 'somebody-new'],
      ['asked again', 'somebody-new'],
    ]) {
      await rung.client(filled.key).get('/v1/workspace')
      const before = requests.length
      await rung.call({ ...decide, key: filled.key, body: { ...body, user } })
      const statements = requests[before]?.statements ?? Number.NaN
      counted.push({ route: `${titleOf(decide)}, ${when}`, statements })
    }
    const table = statementTable(counted)
    if (process.env.RUNG_UPDATE_GOLDEN === '1') writeFileSync(STATEMENTS, table)
    expect(table).toBe(readFileSync(STATEMENTS, 'utf8'))
  })

  it('and of a day before sends each statement as test/golden/queries.sql has it', async () => {
    for (const operation of reads.filter(each => each.parameters.some(({ name }) => name === 'asOf')))
      await ask(operation, { asOf: '2026-03-01' })
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

/** What an index finds is another matter: there a list is as good. */
function looksThroughList(text: string): boolean {
  return [...text.matchAll(/\) as (\w+)/g)].some(([, alias]) =>
    new RegExp(`\\b${alias}\\."?\\w+"? = any ?\\(\\$`).test(text),
  )
}
