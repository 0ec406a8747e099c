// Nothing missed, nothing twice: whatever the order in which transactions begin and commit, and wherever a reader breaks off.
import type { Database, Tx } from '@rung/database'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeFeed, createChangeFeed, type Wanted } from './change-feed.ts'
import { parsePosition } from './position.ts'
import { deleteChangesBefore } from './storage/read-changes.ts'
import { recordChanges } from './storage/record-changes.ts'
import type { Listener } from './subscriber.ts'

const OURS = 'ws_00000000000000000000000001'
const THEIRS = 'ws_00000000000000000000000002'
const START = new Date('2026-03-10T12:00:00.000Z')

let test: TestDatabase
let accounts: Database
let outcomes: Database
let now = START
let isAllowed = true

const feedWith = (more: { changesAtOnce?: number } = {}): ChangeFeed =>
  createChangeFeed({
    database: accounts,
    clock: () => now,
    log: { error: details => expect(details).toBe('no error') },
    mayListen: async (_tx, ids) => new Set(isAllowed ? ids : []),
    pollEveryMs: 5,
    ...more,
  })

beforeAll(async () => {
  test = await createTestDatabase()
  accounts = test.connectAs('accounts')
  outcomes = test.connectAs('outcomes')
})
afterAll(() => test.close())

const say = (tx: Tx, ...names: string[]) =>
  recordChanges(
    tx,
    names.map(name => ({
      type: 'fact.recorded' as const,
      resource: 'touches',
      accountIds: [name],
      personId: null,
      at: now,
    })),
  )
const record = (...names: string[]) => outcomes.inWorkspace(OURS, tx => say(tx, ...names))

/** A transaction that has written, and commits when it is told to. */
async function begin(...names: string[]): Promise<() => Promise<void>> {
  const written = Promise.withResolvers<void>()
  const mayCommit = Promise.withResolvers<void>()
  const done = outcomes.inWorkspace(OURS, async tx => {
    await say(tx, ...names)
    written.resolve()
    await mayCommit.promise
  })
  await written.promise
  return () => {
    mayCommit.resolve()
    return done
  }
}

/** Where a reader stands who begins now. */
const here = async (feed = feedWith()) => (await feed.read({ workspaceId: OURS, from: null })).position
const namesOf = (changes: readonly { change: { accountIds: readonly string[] } }[]) =>
  changes.flatMap(({ change }) => change.accountIds)
const readFrom = (position: string, feed = feedWith()) =>
  feed.read({ workspaceId: OURS, from: parsePosition(position) ?? 'unknown' })

describe('reading on from a position', () => {
  it('tells what was recorded since, in order, of this workspace alone', async () => {
    const start = await here()
    await record('a', 'b')
    await accounts.inWorkspace(THEIRS, tx => say(tx, 'theirs'))
    await record('c')
    const { changes, position, reset } = await readFrom(start)
    expect([namesOf(changes), reset]).toEqual([['a', 'b', 'c'], false])
    expect((await readFrom(position)).changes).toEqual([])
  })

  it('tells what a transaction wrote that commits late, though others that began after it were told before', async () => {
    const early = await begin('early')
    const start = await here()
    await record('late')
    const first = await readFrom(start)
    expect(namesOf(first.changes)).toEqual(['late'])
    await early()
    await record('later')
    const second = await readFrom(first.position)
    expect(namesOf(second.changes)).toEqual(['early', 'later'])
    // and one who was away meanwhile hears of all three, once
    expect(namesOf((await readFrom(start)).changes).toSorted()).toEqual(['early', 'late', 'later'])
  })

  it('goes on from the middle of what became visible together', async () => {
    const early = await begin('0')
    const start = await here()
    await record('1', '2')
    await early()
    await record('3')
    const { changes } = await readFrom(start)
    expect(namesOf(changes)).toEqual(['0', '1', '2', '3'])
    await record('4')
    for (const [index, { position }] of changes.entries()) {
      const rest = await readFrom(position)
      expect(namesOf(rest.changes)).toEqual(['0', '1', '2', '3', '4'].slice(index + 1))
      // and from the middle of that again
      const [next] = rest.changes
      if (next === undefined) throw new Error('there is more')
      expect(namesOf((await readFrom(next.position)).changes)).toEqual(
        ['0', '1', '2', '3', '4'].slice(index + 2),
      )
    }
  })

  it('tells nothing of what was rolled back', async () => {
    const start = await here()
    const broken = outcomes.inWorkspace(OURS, async tx => {
      await say(tx, 'never')
      throw new Error('the change failed')
    })
    await expect(broken).rejects.toThrow('the change failed')
    expect((await readFrom(start)).changes).toEqual([])
  })

  it('names each account once, and many accounts in several changes', async () => {
    const start = await here()
    const ids = Array.from({ length: 250 }, (_, index) => `acc_${index}`)
    await outcomes.inWorkspace(OURS, tx =>
      recordChanges(tx, [
        { type: 'score.changed', accountIds: [...ids, 'acc_0'], personId: 'per_1', at: now },
        { type: 'config.published', accountIds: [], personId: null, at: now },
      ]),
    )
    const { changes } = await readFrom(start)
    expect(changes.map(({ change }) => change.accountIds.length)).toEqual([100, 100, 50, 0])
    expect(namesOf(changes)).toEqual(ids)
    expect(changes[0]?.change).toMatchObject({
      type: 'score.changed',
      resource: null,
      personId: 'per_1',
      at: now,
    })
  })

  it('begins anew where too much was missed, the position is too old, or it is of another server', async () => {
    const start = await here()
    await record('1', '2', '3')
    const small = feedWith({ changesAtOnce: 2 })
    expect(await readFrom(start, small)).toMatchObject({ changes: [], reset: true })
    expect((await readFrom(start)).reset).toBe(false)
    const text = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    expect(await readFrom(text(['900000000:900000000:', START.getTime()]))).toMatchObject({
      changes: [],
      reset: true,
    })
    expect(await feedWith().read({ workspaceId: OURS, from: 'unknown' })).toMatchObject({
      changes: [],
      reset: true,
    })
    now = new Date(START.getTime() + 25 * 3_600_000)
    const anew = await readFrom(start)
    expect(anew).toMatchObject({ changes: [], reset: true })
    await record('4')
    expect(namesOf((await readFrom(anew.position)).changes)).toEqual(['4'])
    now = START
  })

  it('keeps what can be resumed from, and takes away the rest', async () => {
    const start = await here()
    const before = new Date(START.getTime() - 1)
    await accounts.inWorkspace(OURS, async tx => {
      await recordChanges(tx, [{ type: 'model.promoted', accountIds: ['old'], personId: null, at: before }])
      await say(tx, 'new')
      expect(await deleteChangesBefore(tx, { before: START, toTell: START })).toBe(1)
    })
    expect(namesOf((await readFrom(start)).changes)).toEqual(['new'])
  })
})

describe('listening', () => {
  /** Hears until it was told so many names. */
  function ear(count: number) {
    const heard: string[] = []
    const positions: string[] = []
    const all = Promise.withResolvers<readonly string[]>()
    const ready = Promise.withResolvers<string>()
    const reset = Promise.withResolvers<string>()
    const over = Promise.withResolvers<void>()
    const listener: Listener = {
      ready: ready.resolve,
      changed: changes => {
        heard.push(...namesOf(changes))
        positions.push(...changes.map(({ position }) => position))
        if (heard.length >= count) all.resolve(heard)
      },
      reset: reset.resolve,
      alive: () => undefined,
      end: over.resolve,
    }
    return {
      listener,
      heard,
      positions,
      all: all.promise,
      ready: ready.promise,
      reset: reset.promise,
      over: over.promise,
    }
  }
  const wanted = (from: Wanted['from'] = null): Wanted => ({ workspaceId: OURS, id: 'ses_1', from })

  it('tells all who listen what one look found, and each who joins what it missed, once and in order', async () => {
    const feed = feedWith()
    const start = parsePosition(await here(feed)) ?? null
    await record('1')
    feed.start()
    const first = ear(40)
    feed.listen(wanted(), first.listener)
    await first.ready
    const joined: ReturnType<typeof ear>[] = []
    for (let index = 2; index < 42; index++) {
      await record(`${index}`)
      if (index % 5 !== 0) continue
      const one = ear(41)
      joined.push(one)
      feed.listen(wanted(start), one.listener)
    }
    const names = Array.from({ length: 41 }, (_, index) => `${index + 1}`)
    expect(await first.all).toEqual(names.slice(1))
    for (const one of joined) expect(await one.all).toEqual(names)
    // where each was told something, it would go on with the rest
    const [one] = joined
    for (const [index, position] of (one?.positions ?? []).entries()) {
      expect(namesOf((await readFrom(position, feed)).changes)).toEqual(names.slice(index + 1))
    }
    await feed.stop()
    expect(feed.listeners()).toBe(0)
    await Promise.all(joined.map(({ over }) => over))
  })

  it('hears of a transaction that commits after younger ones', async () => {
    const feed = feedWith()
    feed.start()
    const early = await begin('early')
    const one = ear(1)
    const both = ear(2)
    feed.listen(wanted(), one.listener)
    feed.listen(wanted(), both.listener)
    await Promise.all([one.ready, both.ready])
    await record('late')
    expect(await one.all).toEqual(['late'])
    await early()
    expect(await both.all).toEqual(['late', 'early'])
    await feed.stop()
  })

  it('ends for who may not listen any more, and stops looking when nobody does', async () => {
    const feed = feedWith()
    feed.start()
    const one = ear(1)
    feed.listen(wanted(), one.listener)
    await one.ready
    isAllowed = false
    await one.over
    isAllowed = true
    expect(feed.listeners()).toBe(0)
    const two = ear(1)
    const leave = feed.listen(wanted(), two.listener)
    await two.ready
    leave()
    expect(feed.listeners()).toBe(0)
    await feed.stop()
  })

  it('is told to begin anew by a look that finds too much', async () => {
    const feed = feedWith({ changesAtOnce: 2 })
    feed.start()
    const one = ear(1)
    feed.listen(wanted(), one.listener)
    await one.ready
    await record('1', '2', '3')
    const anew = await one.reset
    await record('4')
    expect(await one.all).toEqual(['4'])
    expect(namesOf((await readFrom(anew, feed)).changes)).toEqual(['4'])
    await feed.stop()
  })
})

describe('a position', () => {
  it.each(['', 'x', 'W10', Buffer.from('["1:1:",-1]').toString('base64url')])('is not "%s"', text => {
    expect(parsePosition(text)).toBeUndefined()
  })
  it.each(['0:1:', '2:1:', '1:3:4', '1:4:3,2', '1:9:2,2', '1:2', '1:2:;drop', '99999999999999999999:1:'])(
    'holds no snapshot %s',
    snapshot => {
      const text = Buffer.from(JSON.stringify([snapshot, 1])).toString('base64url')
      expect(parsePosition(text)).toBeUndefined()
    },
  )
})
