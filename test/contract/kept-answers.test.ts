// Under an Idempotency-Key every operation does its work together with its answer, or does nothing at all.
import type { ApiClient } from '@rung/cli'
import { services } from '@rung/database'
import type { Browser } from '@rung/test-harness/browser'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiDocument, fillPath, placesIn, readApiDocument } from './api-document.ts'
import { type FilledWorkspace, fillWorkspace } from './filled-workspace.ts'
import {
  atTheEnd,
  onceJudged,
  oneOfEverything,
  type SampleRequest,
  toWhatWasMade,
} from './one-of-everything.ts'

const TODAY = '2026-03-18'
const ROLES = services.map(service => `rung_${service}`).join(', ')

/** Whose work needs no answer kept beside it, each with its reason. */
const SAFE_TWICE: readonly string[] = [
  // compares what is stored with what would be computed, and writes nothing
  '/v1/scores/replay',
  // decided again on the same day and surface it is the same, under the same id
  '/ofrep/v1/evaluate/flags',
  '/ofrep/v1/evaluate/flags/nudge',
  '/ofrep/v1/evaluate/flags/{key}',
  // says what is right and wrong with a token, and keeps nothing
  '/v1/user-tokens/validate',
  // says which days a calendar file has, and writes nothing
  '/v1/work-calendars/read-file',
  // says what is wrong with a text, and writes nothing
  '/v1/plays/lint',
  // an import that is begun again goes on, under the id of its workspace
  '/v1/workspace-imports',
  // a row of an export has the key it had: sent again it is there already
  '/v1/workspace-imports/{workspace}/rows',
]

/** Nobody with a key calls these. What a link is used for it is used for once. */
const NO_KEY = ['public', 'link', 'invitation']

let rung: TestRung
let document: ApiDocument
let key: string
const tried: string[] = []

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  document = await readApiDocument(rung)
  key = (await rung.workspace('Kept')).adminKey
  await prepareEveryTable()
})
afterAll(() => rung.stop())

describe('what is posted under an Idempotency-Key', () => {
  const facts = { prefix: 'gamma', marker: 'okapi', today: TODAY }

  it('is done with its answer or not at all, whatever can be said of customers', async () => {
    for (const statement of oneOfEverything(facts)) await expectBothOrNeither(statement, key)
    await rung.settle()
    for (const statement of onceJudged(facts)) await expectBothOrNeither(statement, key)
  })

  it('likewise in batches', async () => {
    const batches = document.operations.filter(
      ({ method, path }) => method === 'POST' && /\/batch$/.test(path),
    )
    const said = new Map(oneOfEverything(facts).map(({ path, body }) => [path, body]))
    expect(batches.length).toBeGreaterThan(15)
    for (const { path } of batches) {
      const body = said.get(path.replace(/\/batch$/, ''))
      if (body === undefined) continue
      const { externalId: _, ...rest } = body
      await expectBothOrNeither({ path, body: { items: [rest, rest] } }, key)
    }
  })

  it('likewise what is said to things that Rung made, a person who is erased, a key and a workspace', async () => {
    const filled = await fillWorkspace(rung, { prefix: 'delta', marker: 'tapir', today: TODAY })
    const client = rung.client(filled.key)
    for (const { method = 'POST', path, body } of toWhatWasMade({ prefix: 'delta' })) {
      if (method !== 'POST') continue
      // What is shown to a user and what becomes of a draft follow below.
      if (path.startsWith('/v1/config') || path.startsWith('/v1/nudges')) continue
      const [names = []] = namesFor(path, filled)
      await expectBothOrNeither({ path: fillPath(path, names), body }, filled.key)
    }
    const nudge = await shownNudge(client)
    await expectBothOrNeither(
      { path: `/v1/nudges/${nudge}/reactions`, body: { reaction: 'tell_me_more' } },
      filled.key,
    )
    await expectBothOrNeither({ path: `/v1/nudges/${nudge}/impressions`, body: {} }, filled.key)
    await expectBothOrNeither({ path: '/v1/config/versions/0/rollback', body: {} }, filled.key)
    const { data } = await client.get<{ data: { id: string; status: string }[] }>('/v1/config/drafts')
    const draft = `/v1/config/drafts/${data[0]?.id}`
    await expectBothOrNeither({ path: `${draft}/shadow`, body: {} }, filled.key)
    await rung.settle()
    await expectBothOrNeither({ path: `${draft}/publish`, body: {} }, filled.key)
    const { id } = await client.post<{ id: string }>('/v1/keys', { scope: 'read' })
    await expectBothOrNeither({ path: `/v1/keys/${id}/revoke`, body: undefined }, filled.key)
    const webhook = `/v1/webhooks/${filled.namesAt('/v1/webhooks')[0]}`
    await expectBothOrNeither({ path: `${webhook}/test`, body: undefined }, filled.key)
    const [delivery] = filled.namesAt('/v1/webhooks/{id}/deliveries')
    await expectBothOrNeither(
      { path: `${webhook}/deliveries/${delivery}/redeliver`, body: undefined },
      filled.key,
    )
    await expectBothOrNeither(
      { path: '/v1/workspaces', body: { name: 'Two', currency: 'EUR' } },
      rung.operatorKey,
    )
    for (const statement of atTheEnd({ prefix: 'delta', marker: 'tapir', today: TODAY })) {
      await expectBothOrNeither(statement, filled.key)
    }
  })

  it('likewise what somebody who is signed in keeps for themselves', async () => {
    await rung.client(key).post('/v1/people', { externalId: 'keeper', name: 'Keeper' })
    const browser = await rung.signIn(key, { person: 'keeper', role: 'manager' })
    await browser.send('GET', '/v1/session')
    const body = { page: 'accounts', name: 'At risk', search: 'band=at_risk', shared: true }
    await expectBothOrNeither({ path: '/v1/views', body }, browser)
    await expectBothOrNeither({ path: '/v1/calendar-address', body: undefined }, browser)
    // the first reading of a day keeps the list, whoever reads; and nothing listens there, as the answer says
    await browser.send('GET', '/v1/worklists/me')
    await browser.send('PUT', '/v1/digest-settings', { enabled: false, slackUrl: 'http://127.0.0.1:9/list' })
    await expectBothOrNeither({ path: '/v1/digest-settings/test', body: undefined }, browser)
  })

  it('likewise the end of an import of a workspace', async () => {
    const [{ number } = { number: 0 }] = await rung.query<{ number: number }>(
      'select access.schema_number() as number',
    )
    const workspace = {
      id: `ws_${'7'.repeat(26)}`,
      name: 'Moved',
      currency: 'EUR',
      createdAt: '2025-01-01T00:00:00Z',
    }
    const head = { rungExport: 1, schema: number, exportedAt: '2026-02-01T00:00:00Z', workspace }
    await rung.client(rung.operatorKey).post('/v1/workspace-imports', head)
    const path = `/v1/workspace-imports/${workspace.id}/complete`
    await expectBothOrNeither({ path, body: { counts: {} } }, rung.operatorKey)
  })

  it('is every operation there is', () => {
    const untried = document.operations
      .filter(({ method, scope }) => method === 'POST' && !NO_KEY.includes(scope))
      .map(({ path }) => path)
      .filter(path => !SAFE_TWICE.includes(path))
      .filter(path => !tried.some(each => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(each)))
    expect(untried).toEqual([])
  })
})

/** A nudge that was shown: to a user of an account that nobody sees in two ways. */
async function shownNudge(client: ApiClient): Promise<string> {
  const measure = { baseline: 0, target: 10, startsOn: '2026-03-01', dueOn: '2026-09-01' }
  await client.post('/v1/accounts', { externalId: 'undisputed' })
  await client.post('/v1/outcomes', {
    account: 'undisputed',
    statement: 'Ten reports',
    importance: 5,
    measure,
    milestones: [{ key: 'tapir_many_reports' }],
  })
  await rung.settle()
  const input = { account: 'undisputed', user: 'somebody', surface: 'home' }
  return (await client.post<{ decisionId: string }>('/v1/nudges/decide', input)).decisionId
}

/** Says it while no answer can be kept, then for good, then again. */
async function expectBothOrNeither(
  { path, body }: { readonly path: string; readonly body: SampleRequest['body'] | undefined },
  by: string | Browser,
): Promise<void> {
  if (SAFE_TWICE.includes(path)) return
  tried.push(path)
  const headers = { 'idempotency-key': `said ${tried.length}` }
  const post = () =>
    typeof by === 'string'
      ? rung.call({ method: 'POST', path, key: by, headers, ...(body === undefined ? {} : { body }) })
      : by.send('POST', path, body, headers)
  await rung.settle()
  const before = await everyTable()
  await rung.query(`revoke insert on access.idempotency_keys from ${ROLES}`)
  const refused = await post()
  await rung.query(`grant insert on access.idempotency_keys to ${ROLES}`)
  expect({ path, status: refused.status }).toEqual({ path, status: 500 })
  expect({ path, changed: changedSince(before, await everyTable()) }).toEqual({ path, changed: [] })

  const done = await post()
  expect({ path, status: done.status, text: done.text }).toMatchObject({ status: expect.closeTo(201, -1) })
  expect({ path, replayed: done.headers.get('idempotency-replayed') }).toEqual({ path, replayed: null })
  await rung.settle()
  const after = await everyTable()
  const again = await post()
  expect({ path, replayed: again.headers.get('idempotency-replayed') }).toEqual({ path, replayed: 'true' })
  expect({ path, text: again.text, status: again.status }).toEqual({
    path,
    text: done.text,
    status: done.status,
  })
  expect({ path, changed: changedSince(after, await everyTable()) }).toEqual({ path, changed: [] })
}

type Tables = ReadonlyMap<string, string>

/** What is in every table, as one hash each. */
async function everyTable(): Promise<Tables> {
  const rows = await rung.query<{ name: string; hash: string | null }>('select * from public.every_table()')
  return new Map(rows.map(({ name, hash }) => [name, String(hash)]))
}

/**
 * Makes what hashes every table, a statement each, so that a session plans it once and plans anew what was granted or revoked
 * meanwhile. When a key was last used is nobody's work, and neither are the tallies of what came to the collector and of who
 * asked for nudges: they count a refused try and a replay too, a moment later.
 */
async function prepareEveryTable(): Promise<void> {
  const tables = await rung.query<{ name: string }>(`
    select pg_class.oid::regclass::text as name
    from pg_class join pg_namespace on pg_namespace.oid = pg_class.relnamespace
    where pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema' and pg_class.relkind in ('r', 'p')
      and pg_class.oid not in ('usage.call_sources'::regclass, 'usage.call_refusals'::regclass, 'playbook.nudge_calls'::regclass)
    order by name`)
  expect(tables.length).toBeGreaterThan(50)
  const each = tables.map(
    ({
      name,
    }) => `return query select '${name}', sum(hashtextextended((to_jsonb(looked) - 'last_used_at')::text, 0)::numeric)
      from ${name} as looked;`,
  )
  await rung.query(`create function public.every_table() returns table (name text, hash numeric) language plpgsql
    as $tables$ begin ${each.join('\n')} end $tables$`)
}

function changedSince(before: Tables, after: Tables): string[] {
  return [...after].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [name]))
}

function namesFor(path: string, filled: FilledWorkspace): string[][] {
  return placesIn(path).reduce<string[][]>(
    (begun, place) => begun.flatMap(names => filled.namesAt(place).map(name => [...names, name])),
    [[]],
  )
}
