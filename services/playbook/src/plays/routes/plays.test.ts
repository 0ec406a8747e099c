// /v1/plays: what ships, versions a workspace writes, and what is refused; and the cards that name them.
import { REASON_KINDS, worklistPolicy } from '@rung/worklist'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPlaybookUnderTest, OTHER, type PlaybookUnderTest } from '../../playbook-under-test.ts'
import type { PlayAnswer } from './schema/play.ts'

let test: PlaybookUnderTest
beforeAll(async () => {
  test = await createPlaybookUnderTest('2026-03-02T09:00:00Z')
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

type Problem = { status: number; errors: { field: string; message: string; fix: string }[] }

const list = async (workspace?: string) =>
  (await test.get<{ data: PlayAnswer[] }>('/v1/plays', workspace)).body.data
const read = async (key: string) => (await test.get<PlayAnswer>(`/v1/plays/${key}`)).body
const versions = async (key: string) =>
  (await test.get<{ data: PlayAnswer[] }>(`/v1/plays/${key}/versions`)).body.data

/** What is written of a play that was read. */
function written(answer: PlayAnswer, over: object = {}) {
  const { key: _, version: __, retired, ships, recordedAt, personId, personName, ...play } = answer
  return { ...play, ...over }
}
const own = (over: object = {}) => ({
  name: 'Ask who decides',
  reasons: ['renewal_window'],
  hours: 0.5,
  talk: {
    opening: {
      withWords: 'You wanted “{outcome}”. Who decides on {due_on}?',
      without: 'Who decides for you?',
    },
    agree: 'A name.',
  },
  reactions: Object.fromEntries(
    ['tell_me_more', 'disagree', 'not_important', 'different_view'].map(reaction => [
      reaction,
      { does: 'Ask again.', withinDays: 3 },
    ]),
  ),
  ...over,
})

describe('GET /v1/plays', () => {
  it('answers what comes with Rung, with what to say and what to do then, for each reason', async () => {
    const { status, body } = await test.get<{ data: PlayAnswer[] }>('/v1/plays')
    expect(status).toBe(200)
    expect(body).toMatchObject({ hoursPerDay: 4, careShare: 0.1 })
    expect(new Set(body.data.flatMap(({ reasons }) => reasons))).toEqual(new Set(REASON_KINDS))
    const [first] = worklistPolicy.plays
    expect(body.data[0]).toMatchObject({ ...first, ships: true, recordedAt: null, personName: null })
  })

  it('answers one of them, and 404 for what is none', async () => {
    expect(await read('close_the_gap')).toMatchObject({ version: 0, retired: false })
    expect((await test.get('/v1/plays/nothing')).status).toBe(404)
    expect((await test.get('/v1/plays/nothing/versions')).status).toBe(404)
  })
})

describe('a play of one’s own', () => {
  it('is written with a middling guess, listed after what ships, and seen by its workspace alone', async () => {
    const { status, body } = await test.post<PlayAnswer>('/v1/plays', { key: 'who_decides', play: own() })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      key: 'who_decides',
      version: 1,
      ships: false,
      restDays: 21,
      works: { low: { a: 5, b: 5 } },
      recordedAt: '2026-03-02T09:00:00.000Z',
    })
    expect((await list()).at(-1)).toEqual(body)
    expect((await list(OTHER)).map(({ key }) => key)).not.toContain('who_decides')
  })

  it('is refused under a key that is there', async () => {
    const again = await test.post<Problem>('/v1/plays', { key: 'close_the_gap', play: own() })
    expect([again.status, again.body.errors[0]?.field]).toEqual([409, 'key'])
  })

  it('is refused with every fault, its field and its fix, and then nothing is kept', async () => {
    const bad = own({
      talk: {
        opening: { withWords: 'Dana told us “{everybody_said}”.', without: 'Our product takes 5 minutes.' },
        agree: '{price}',
      },
    })
    const { status, body } = await test.post<Problem>('/v1/plays', { key: 'bad_one', play: bad })
    expect(status).toBe(400)
    const fields = body.errors.map(({ field }) => field)
    expect(fields).toContain('play.talk.opening.withWords')
    expect(fields).toContain('play.talk.opening.without')
    expect(fields).toContain('play.talk.agree')
    for (const { fix } of body.errors) expect(fix).not.toBe('')
    expect((await test.get('/v1/plays/bad_one')).status).toBe(404)
    const linted = await test.post<{ faults: { field: string }[] }>('/v1/plays/lint', { play: bad })
    expect(linted.body.faults.map(({ field }) => `play.${field}`)).toEqual(fields)
    expect((await test.post<{ faults: [] }>('/v1/plays/lint', { play: own() })).body.faults).toEqual([])
  })
})

describe('a version', () => {
  it('stands beside those before it, with who and when; what ships is the first', async () => {
    const before = await read('close_the_gap')
    const changed = await test.post<PlayAnswer>('/v1/plays/close_the_gap/versions', {
      version: 0,
      play: written(before, { name: 'Close it', hours: 2 }),
    })
    expect(changed.body).toMatchObject({ version: 1, name: 'Close it', ships: true })
    const all = await versions('close_the_gap')
    expect(all.map(({ version, name }) => [version, name])).toEqual([
      [1, 'Close it'],
      [0, 'Close the success gap'],
    ])
    const audited = await test.database.query(
      `select action, before, after from audit.entries where subject_id = 'close_the_gap'`,
    )
    expect(audited).toEqual([
      {
        action: 'play.changed',
        before: { version: 0, name: 'Close the success gap', hours: 1.5 },
        after: { version: 1, name: 'Close it', hours: 2 },
      },
    ])
  })

  it('says which person wrote it, where one did', async () => {
    const before = await read('close_the_gap')
    const change = { version: before.version, play: written(before, { name: 'Hers' }) }
    const { status, body } = await test.post<PlayAnswer>('/v1/plays/close_the_gap/versions', change, {
      personId: 'per_manager',
    })
    expect({ status, ...body }).toMatchObject({ status: 201, personId: 'per_manager', personName: null })
    expect(await read('close_the_gap')).toMatchObject({ name: 'Hers', personId: 'per_manager' })
  })

  it('is refused where another was written meanwhile, and then nothing changes', async () => {
    const before = await read('close_the_gap')
    const change = { version: 0, play: written(before, { name: 'First' }) }
    const [one, two] = await Promise.all(
      [1, 2].map(() => test.post<Problem>('/v1/plays/close_the_gap/versions', change)),
    )
    expect([one?.status, two?.status].toSorted()).toEqual([201, 409])
    expect(await versions('close_the_gap')).toHaveLength(2)
    expect((await test.post('/v1/plays/nothing/versions', change)).status).toBe(404)
  })

  it('is put back by a new one with the old text', async () => {
    const before = await read('close_the_gap')
    await test.post('/v1/plays/close_the_gap/versions', {
      version: 0,
      play: written(before, { name: 'Other' }),
    })
    const restored = await test.post<PlayAnswer>('/v1/plays/close_the_gap/restore', { version: 1, from: 0 })
    expect(restored.body).toMatchObject({ version: 2, name: 'Close the success gap' })
    const unknown = await test.post<Problem>('/v1/plays/close_the_gap/restore', { version: 2, from: 9 })
    expect([unknown.status, unknown.body.errors[0]?.field]).toEqual([400, 'from'])
    const same = await test.post<PlayAnswer>('/v1/plays/close_the_gap/restore', { version: 2 })
    expect(same.body.version).toBe(2)
  })
})

describe('a retired play', () => {
  it('is kept and said, and comes back by restoring', async () => {
    const path = '/v1/plays/prepare_the_renewal'
    const retired = await test.post<PlayAnswer>(`${path}/retire`, { version: 0 })
    expect(retired.body).toMatchObject({ retired: true, version: 1 })
    expect((await test.post<PlayAnswer>(`${path}/retire`, { version: 1 })).body.version).toBe(1)
    expect(await read('prepare_the_renewal')).toMatchObject({ retired: true, name: 'Prepare the renewal' })
    const back = await test.post<PlayAnswer>(`${path}/restore`, { version: 1 })
    expect(back.body).toMatchObject({ retired: false, version: 2 })
  })

  it('is never the last one for what was agreed, nor for a notice', async () => {
    for (const key of ['keep_the_follow_up', 'win_back']) {
      expect((await test.post(`/v1/plays/${key}/retire`, { version: 0 })).status).toBe(409)
      const play = written(await read(key), { reasons: ['rung_drop'] })
      const moved = await test.post<Problem>(`/v1/plays/${key}/versions`, { version: 0, play })
      expect([moved.status, moved.body.errors[0]?.field]).toEqual([409, 'play.reasons'])
    }
    await test.post('/v1/plays', { key: 'another', play: own({ reasons: ['follow_up'] }) })
    expect((await test.post('/v1/plays/keep_the_follow_up/retire', { version: 0 })).status).toBe(200)
  })
})

describe('who may write plays', () => {
  it('is no key that only reads', async () => {
    const read = { scope: 'read' as const }
    expect((await test.post('/v1/plays', { key: 'who_decides', play: own() }, read)).status).toBe(403)
    expect((await test.post('/v1/plays/lint', { play: own() }, read)).status).toBe(403)
    expect((await test.post('/v1/plays/close_the_gap/retire', { version: 0 }, read)).status).toBe(403)
  })
})
