// A person is erased: her words are nowhere any more, in no table and no log, and every number is as if she were not.
import { createLog } from '@rung/http-service'
import { type Answer, startTestRung, type TestRung } from '@rung/test-harness/rung'
import { searchDatabase } from '@rung/test-harness/search-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answersOf, withoutWords } from './answers.ts'
import { recordHarbour } from './harbour.ts'
import { HER_ID, HER_LOGIN, HER_NAME, HER_WORDS, recordLeaver } from './leaver.ts'
import { type Recorded, say } from './tell.ts'

const TODAY = '2026-03-18'
const HER_TEXTS = Object.values(HER_WORDS)

let rung: TestRung
let ours: Recorded
/** Told the same in the same order, and asked to erase nobody. */
let twin: Recorded
let before: ReadonlyMap<string, string>
let foundBefore: readonly string[]
let erased: Answer
let erasedAgain: Answer
const logged: string[] = []

beforeAll(async () => {
  const log = createLog('debug', { write: line => void logged.push(line) })
  rung = await startTestRung(TODAY, { log })
  ours = await recordEverything()
  twin = await recordEverything()
  await rung.query('analyze')
  before = await answersOf(rung, ours.key, TODAY)
  foundBefore = await searchDatabase(rung, HER_TEXTS)
  // not counted yet when she is erased
  await recordMore([ours, twin], 'uncounted', HER_WORDS.uncounted)
  erased = await erase(HER_ID)
  erasedAgain = await erase(HER_ID)
})
afterAll(() => rung.stop())

describe('her words', () => {
  it('were found by the search, each of them, before she was erased', () => {
    const kept = HER_TEXTS.filter(word => foundBefore.some(found => found.endsWith(`: ${word}`)))
    // today's come later, and what no metric shows would have been found in events
    expect(HER_TEXTS.filter(word => !kept.includes(word))).toEqual([HER_WORDS.uncounted])
    const tables = new Set(foundBefore.map(found => found.split(':')[0]))
    expect([...tables]).toEqual(
      expect.arrayContaining([
        'accounts.data_flags',
        'accounts.keys',
        'accounts.stakeholders',
        'accounts.words',
        'audit.entries',
        'playbook.nudge_decisions',
        'outcomes.sealed_verdicts',
        'outcomes.verdict_receipts',
        'pg_catalog.pg_stats',
        'signals.snapshots',
        'usage.aliases',
        'usage.attachments',
        'usage.day_cells',
        'usage.events',
        'usage.identities',
        'usage.memberships',
        'usage.property_cells',
        'usage.ties',
      ]),
    )
  })

  it('are in no row of the workspace in any table, once she is', async () => {
    expect(erased.status, erased.text).toBe(201)
    // the twin holds them still: only rows of the workspace that erased are looked at
    expect(await foundOf(ours)).toEqual([])
    expect((await foundOf(twin)).length).toBeGreaterThan(0)
  })

  it('are in no log line, and the log was listening', () => {
    expect(logged.length).toBeGreaterThan(100)
    expect(logged.filter(holdsHerWords)).toEqual([])
  })

  it('are not told again under an Idempotency-Key', async () => {
    const rows = await rung.query(
      `select from access.idempotency_keys as kept where kept.workspace_id = $1 and kept.answer <> ''`,
      [await workspaceOf(ours)],
    )
    expect(rows).toEqual([])
  })
})

describe('the erasure', () => {
  it('answers the same when it is asked for again, by any of her names', async () => {
    const { id, who, ...rest } = JSON.parse(erased.text)
    expect(rest).toMatchObject({ kind: 'stakeholder', erasedAt: `${TODAY}T12:00:00.000Z` })
    expect(erasedAgain.status).toBe(200)
    expect(erasedAgain.text).toBe(erased.text)
    const byId = await erase(who)
    expect({ status: byId.status, text: byId.text }).toEqual({ status: 200, text: erased.text })
    expect(id).toMatch(/^ers_/)
  })

  it('is in the audit once, and says who and not what', async () => {
    const { data } = await ours.client.get<{ data: object[] }>('/v1/audit?action=person.erased')
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({ subject: { kind: 'stakeholders', id: JSON.parse(erased.text).who } })
  })

  it('refuses her when another system sends her again', async () => {
    const body = { externalId: HER_ID, account: 'harbour', name: HER_NAME }
    const answer = await rung.call({ method: 'POST', path: '/v1/stakeholders', key: ours.key, body })
    expect(answer.status).toBe(409)
    const touch = { account: 'harbour', stakeholders: [HER_ID], kind: 'call', notes: HER_NAME }
    const refused = await rung.call({ method: 'POST', path: '/v1/touches', key: ours.key, body: touch })
    expect(refused.status).toBe(400)
  })
})

describe('others', () => {
  it('keep their own names on devices that they shared with her', async () => {
    const rows = await rung.query<{ anonymous_key: string; user_key: string }>(
      `select anonymous_key, user_key from usage.ties where workspace_id = $1 and user_key in ('zoe', 'aaron')`,
      [await workspaceOf(ours)],
    )
    expect(rows.map(row => row.user_key).sort()).toEqual(['aaron', 'zoe'])
    expect(rows.find(row => row.user_key === 'zoe')?.anonymous_key).toBe('kiosk')
  })
})

describe('every number', () => {
  it('is the same right after it, today and on days gone by, as known now and then', async () => {
    await rung.settle()
    const [left, right] = [await answersOf(rung, ours.key, TODAY), await answersOf(rung, twin.key, TODAY)]
    expectTheSame(left, right)
    expect([...left].filter(([, text]) => holdsHerWords(text)).map(([path]) => path)).toEqual([])
    expect([...right].filter(([, text]) => holdsHerWords(text)).map(([path]) => path)).toContain(
      '/v1/worklists/cleo',
    )
    // what was known of closed days does not move with what is told today
    const closed = (answers: ReadonlyMap<string, string>) =>
      new Map([...answers].filter(([path]) => path.includes('knownAt=')))
    expectTheSame(closed(left), closed(before))
  })

  it('stays the same when she and others go on, when days are counted anew, and on the next day', async () => {
    const shared = {
      event: 'Invoice Sent',
      timestamp: `${TODAY}T10:00:00Z`,
      properties: { amount: 0.7, tier: 'gold' },
    }
    for (const told of [ours, twin]) {
      await told.client.post('/v1/batch', {
        batch: [
          { type: 'track', messageId: 'late-1', userId: HER_LOGIN, ...shared },
          { type: 'track', messageId: 'late-2', anonymousId: HER_WORDS.anonymous, ...shared },
          {
            type: 'track',
            messageId: 'late-3',
            userId: 'user-2',
            ...shared,
            context: { groupId: 'harbour' },
          },
          {
            type: 'track',
            messageId: 'late-4',
            userId: 'shared-desk',
            ...shared,
            context: { groupId: 'harbour' },
          },
          { type: 'alias', messageId: 'late-5', previousId: 'new-phone', userId: HER_LOGIN },
          { type: 'track', messageId: 'late-8', userId: 'aaron', anonymousId: HER_WORDS.device, ...shared },
          { type: 'track', messageId: 'late-9', anonymousId: HER_WORDS.device, ...shared },
          { type: 'track', messageId: 'late-6', userId: 'new-phone', ...shared },
          {
            type: 'group',
            messageId: 'late-7',
            userId: HER_LOGIN,
            groupId: 'harbour',
            timestamp: `${TODAY}T09:00:00Z`,
          },
        ],
      })
      await told.client.post('/v1/nudges/decide', {
        account: 'harbour',
        user: HER_LOGIN,
        surface: 'elsewhere',
      })
      // asks something new, and then what it asked before: every day is counted anew
      for (const windowDays of [27, 28]) {
        await told.client.post('/v1/metrics', { ...AMOUNTS, windowDays })
        await rung.settle()
      }
    }
    await rung.settle()
    expectTheSame(await answersOf(rung, ours.key, TODAY), await answersOf(rung, twin.key, TODAY))
    rung.clock.advance({ days: 1 })
    await rung.settle()
    const tomorrow = '2026-03-19'
    expectTheSame(await answersOf(rung, ours.key, tomorrow), await answersOf(rung, twin.key, tomorrow))
    expect(await foundOf(ours)).toEqual([])
  })
})

describe('once nobody knows her any more', () => {
  it('she is in no column of any table, nor in what PostgreSQL remembers of one, nor in a log line', async () => {
    expect((await erase(HER_ID, twin)).status).toBe(201)
    await rung.settle()
    expect(await searchDatabase(rung, HER_TEXTS)).toEqual([])
    expect(logged.filter(holdsHerWords)).toEqual([])
  })
})

const AMOUNTS = {
  key: 'amounts',
  filter: { properties: { plan: 'pro' } },
  aggregation: { kind: 'sum', property: 'amount' },
}

async function recordEverything(): Promise<Recorded> {
  const { adminKey, client } = await rung.workspace('Dispatch Ltd')
  const told: Recorded = { rung, key: adminKey, client, today: TODAY }
  await say(told, 'people', { externalId: 'cleo', name: 'Cleo', timeZone: 'Europe/Berlin', hoursPerDay: 6 })
  const { key } = await client.post<{ key: string }>('/v1/keys', { scope: 'write', person: 'cleo' })
  await client.post('/v1/metrics', AMOUNTS)
  await client.post('/v1/metrics', {
    key: 'shown',
    filter: {},
    aggregation: { kind: 'last', property: 'note' },
  })
  await client.post('/v1/metrics', {
    key: 'golden',
    filter: { properties: { tier: 'gold' } },
    aggregation: { kind: 'unique_users' },
  })
  await recordHarbour({ facts: rung.client(key), events: client, today: TODAY })
  await client.post('/v1/accounts', {
    externalId: 'harbour',
    name: 'Harbour Foods',
    segment: 'mid_market',
    csm: 'cleo',
    seats: 4,
    occurredAt: '2025-10-01',
  })
  await recordLeaver(told)
  await rung.settle()
  for (const surface of ['home', 'settings']) {
    await client.post('/v1/nudges/decide', { account: 'harbour', user: HER_LOGIN, surface })
  }
  await client.post('/v1/signals/backfill', { from: '2026-02-10', to: '2026-03-17', everyDays: 5 })
  await rung.settle()
  return told
}

async function recordMore(
  reports: readonly Recorded[],
  messageId: string,
  anonymousId: string,
): Promise<void> {
  for (const { client } of reports) {
    await client.post('/v1/batch', {
      batch: [
        {
          type: 'track',
          event: 'Invoice Sent',
          messageId,
          anonymousId,
          properties: { amount: 0.3, plan: 'pro' },
        },
        { type: 'alias', messageId: `${messageId}-alias`, previousId: anonymousId, userId: HER_LOGIN },
      ],
    })
  }
}

function erase(who: string, { key } = ours): Promise<Answer> {
  return rung.call({
    method: 'POST',
    path: '/v1/erasures',
    key,
    body: { kind: 'stakeholder', who },
  })
}

async function workspaceOf(told: Recorded): Promise<string> {
  const [workspace] = (
    await told.client.get<{ data: { subject: { id: string } }[] }>('/v1/audit?action=workspace.created')
  ).data
  return workspace?.subject.id ?? ''
}

function holdsHerWords(line: string): boolean {
  return HER_TEXTS.some(word => line.toLowerCase().includes(word))
}

/** Where her words are found in rows of a workspace. */
async function foundOf(told: Recorded): Promise<string[]> {
  const workspaceId = await workspaceOf(told)
  const rows = await rung.query<{ name: string; rows: string }>(
    `select pg_class.oid::pg_catalog.regclass::text as name,
       pg_catalog.query_to_xml(
         pg_catalog.format('select looked::text as row from %s as looked where workspace_id = %L', pg_class.oid::pg_catalog.regclass, $1::text),
         true, false, ''
       )::text as rows
     from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname not in ('information_schema', 'rung_migrations')
       and pg_class.relkind in ('r', 'p', 'm')`,
    [workspaceId],
  )
  return rows.flatMap(({ name, rows: text }) =>
    HER_TEXTS.filter(word => text.toLowerCase().includes(word)).map(word => `${name}: ${word}`),
  )
}

function expectTheSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): void {
  const [one, other] = [withoutWords(left), withoutWords(right)]
  const differing = Object.keys(one).filter(path => JSON.stringify(one[path]) !== JSON.stringify(other[path]))
  // the first in full, so that it can be seen what moved
  const [first = ''] = differing
  expect({ [first]: one[first], differing }).toEqual({ [first]: other[first], differing: [] })
}
