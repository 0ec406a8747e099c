// Tells stories to a running Rung, day by day over all of them, and takes down what it answers.
import { ApiProblem } from '@rung/client'
import { type Answer, startTestRung, type TestRung } from '@rung/test-harness/rung'
import type { Recorded, Story } from './story.ts'

/** Answers by day and path as the story names them; our ids are put back into the story's own names. */
export type Heard = ReadonlyMap<string, unknown>

type Listener = {
  readonly story: Story
  readonly answers: Map<string, unknown>
  readonly keys: Map<string, string>
  readonly names: Map<string, string>
}

// Requests of so many stories are under way at once: as many as there are cores to serve them, and a little.
const AT_ONCE = 4
const OUR_ID = /\b[a-z]{3}_[0-9a-z]{26}\b/g

/**
 * Tells each of them to a Rung with those that end on the same day: the days of the others would judge it anew each, for nobody, and to
 * delete its workspace takes longer than to start another Rung.
 */
export async function recordApart(stories: readonly Story[]): Promise<Map<Story, Heard>> {
  const heard = new Map<Story, Heard>()
  for (const together of Map.groupBy(stories, story => daysOf(story).at(-1)).values()) {
    const rung = await startTestRung(together.flatMap(daysOf).sort()[0] ?? '')
    try {
      for (const [story, answers] of await recordStories(rung, together)) heard.set(story, answers)
    } finally {
      await rung.stop()
    }
  }
  return heard
}

const daysOf = ({ days }: Story): string[] => Object.keys(days).sort()

/** All stories share the clock, so each day of any of them is one round: tell, settle, ask. */
export async function recordStories(rung: TestRung, stories: readonly Story[]): Promise<Map<Story, Heard>> {
  const listeners: Listener[] = []
  const days = [...new Set(stories.flatMap(daysOf))].sort()
  for (const day of days) {
    rung.clock.set(`${day}T12:00:00Z`)
    const beginning = stories.filter(story => daysOf(story)[0] === day)
    listeners.push(...(await eachOf(beginning, story => openWorkspace(rung, story))))
    await eachOf(listeners, async listener => {
      for (const told of listener.story.days[day]?.told ?? []) await record(rung, listener, told)
    })
    await rung.settle()
    await eachOf(listeners, async listener => {
      for (const input of Object.keys(listener.story.days[day]?.answers ?? {}))
        await ask(rung, listener, day, input)
    })
  }
  return new Map(listeners.map(({ story, answers }) => [story, answers]))
}

async function openWorkspace(rung: TestRung, story: Story): Promise<Listener> {
  const { adminKey } = await rung.workspace(story.title)
  const listener = { story, answers: new Map(), keys: new Map([['', adminKey]]), names: new Map() }
  await record(rung, listener, [
    'people',
    { externalId: 'cleo', name: 'Cleo', timeZone: 'UTC', hoursPerDay: 6 },
  ])
  return listener
}

async function record(rung: TestRung, listener: Listener, told: Recorded): Promise<void> {
  const [on, where, body] = told.length === 3 ? told : [undefined, ...told]
  const method = where.startsWith('PATCH ') ? 'PATCH' : 'POST'
  const path = `/v1/${inOurNames(where.replace('PATCH ', ''), listener)}`
  const key = listener.keys.get('') ?? ''
  const answer = await rung.call({
    method,
    path,
    key,
    body: { ...body, ...(on === undefined ? {} : { occurredAt: on }) },
  })
  const {
    id,
    externalId,
    results = [],
  } = read(answer, `${listener.story.title}: ${method} ${path} ${JSON.stringify(body)}`)
  const refused = results.find(({ status }) => status === 'rejected')
  if (refused !== undefined) throw new Error(`${listener.story.title}: ${path}: ${JSON.stringify(refused)}`)
  if (id !== undefined && externalId !== undefined) listener.names.set(id, externalId)
}

/** What follows from a fact is named by ours: `audit-log:north` is the promise to `north` that follows `audit-log`. */
function inOurNames(path: string, { names }: Listener): string {
  const ids = new Map([...names].map(([id, name]) => [name, id]))
  return path.replace(/[^/]+:[^/]+/, each =>
    each
      .split(':')
      .map(name => ids.get(name) ?? name)
      .join(':'),
  )
}

async function ask(rung: TestRung, listener: Listener, day: string, input: string): Promise<void> {
  const [path = '', person = ''] = input.split(' as ')
  const key = listener.keys.get(person) ?? (await keyOf(rung, listener, person))
  const [method = 'GET', where = path, body] = path.match(/^(POST) (\S+) (.*)$/)?.slice(1) ?? []
  const answer = await rung.call({
    method,
    path: `/v1/${where}`,
    key,
    ...(body === undefined ? {} : { body: JSON.parse(body) as object }),
  })
  const text = answer.text.replaceAll(OUR_ID, id => listener.names.get(id) ?? id)
  listener.answers.set(
    `${day} ${input}`,
    read({ ...answer, text }, `${listener.story.title}: ${method} ${where}`),
  )
}

async function keyOf(rung: TestRung, listener: Listener, person: string): Promise<string> {
  const admin = listener.keys.get('') ?? ''
  const answer = await rung.call({
    method: 'POST',
    path: '/v1/keys',
    key: admin,
    body: { scope: 'read', person },
  })
  const { key } = read(answer, `a key for ${person}`)
  listener.keys.set(person, key ?? '')
  return key ?? ''
}

type Stated = {
  readonly id?: string
  readonly externalId?: string
  readonly key?: string
  readonly results?: readonly { readonly status: string }[]
}

function read({ status, text }: Answer, what: string): Stated {
  if (status >= 300) throw new ApiProblem(what, status, JSON.parse(text))
  return JSON.parse(text)
}

async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
