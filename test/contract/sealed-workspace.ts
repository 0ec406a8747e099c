// A Rung with customer verdicts that are sealed, their grade the only thing that may differ, and ways to ask.
import { cloneTestDatabase, createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { type ApiDocument, type Operation, readApiDocument, titleOf } from './api-document.ts'
import { oneOfEverything, type SampleRequest } from './one-of-everything.ts'
import { type Asked, asksOf, questionsOf } from './seal-questions.ts'

export type { Asked } from './seal-questions.ts'
export type Grade = 1 | 2 | 3 | 4 | 5
/** Keys of scope admin: the CSM's, one that names nobody, and the one that wrote the verdicts. */
export type Eyes = 'csm' | 'nobody' | 'writer'

export type SealedRung = {
  readonly rung: TestRung
  /** Asks every GET of the API document, of several days and instants or of few; answers by what was asked. */
  walk(eyes: Eyes, asked: Asked): Promise<Map<string, string>>
  /** Sends, as the CSM, whatever might tell a sealed verdict; answers by what was sent. */
  tryToRecord(): Promise<Map<string, string>>
  /** The CSM files for the period. */
  file(): Promise<void>
  /** Turns the clock and lets everything be judged. */
  turnTo(instant: string): Promise<void>
}

const TELLING = { prefix: 'alpha', marker: 'zanzibar', today: '2026-03-04' }
const OUTCOME = 'alpha-outcome'
const SEALED_PATH = '/v1/customer-verdicts/{id}'
const SEALED = 'alpha-sealed'

/** A workspace on the day on which the verdicts are said, and what was made in it. */
export type UntilVerdicts = {
  readonly database: TestDatabase
  readonly document: ApiDocument
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly keys: Readonly<Record<Eyes, string>>
  readonly draftId: string
  /** Where the feed of changes stood. */
  readonly cursor: string
}

const SAID_AT = '2026-03-10'

/** All that is alike whatever the grade, told once and then cloned. */
export async function fillUntilVerdicts(): Promise<UntilVerdicts> {
  const database = await createTestDatabase()
  const rung = await startTestRung(TELLING.today, { over: { database, seed: 1 } })
  const document = await readApiDocument(rung)
  const { adminKey } = await rung.workspace('Seals')
  const names = new Map<string, string[]>()
  const { send, say } = speaking(rung, adminKey, names)
  for (const statement of beforehand()) await say(statement)
  const keyFor = async (person: string | null): Promise<string> =>
    (
      await send('POST', '/v1/keys', {
        scope: 'admin',
        name: 'walks',
        ...(person === null ? {} : { person }),
      })
    ).body.key
  const keys = { csm: await keyFor('alpha-csm'), nobody: await keyFor(null), writer: adminKey }
  // switched off, it is sent nothing, and what it would be told is kept
  const webhook = await say({ path: '/v1/webhooks', body: { url: 'http://127.0.0.1:9/alpha' } })
  await send('PATCH', `/v1/webhooks/${webhook.id}`, { enabled: false })
  const shadow = async (changed: object): Promise<string> => {
    const draft = await say({ path: '/v1/config/drafts', body: { document: changed, note: 'Tried' } })
    await send('POST', `/v1/config/drafts/${draft.id}/shadow`, {})
    await rung.settle()
    return draft.id
  }
  await send(
    'POST',
    `/v1/config/drafts/${await shadow({ health: { dampers: { escalated: { least: 0.4 } } } })}/publish`,
    {},
  )
  const draftId = await shadow(DRAFT)
  for (const day of ['2026-03-06', '2026-03-08', SAID_AT]) {
    rung.clock.set(`${day}T12:00:00.000Z`)
    await rung.settle()
  }
  const { text } = await rung.call({ method: 'GET', path: '/v1/events', key: adminKey })
  await rung.stop()
  return { database, document, names, keys, draftId, cursor: JSON.parse(text).cursor }
}

/** Requests with the key of an admin, and our ids of what they make. */
function speaking(rung: TestRung, adminKey: string, names: Map<string, readonly string[]>) {
  const send = async (method: string, path: string, body: unknown, key = adminKey) => {
    const answer = await rung.call({ method, path, key, body })
    return { ...answer, body: JSON.parse(answer.text) }
  }
  const say = async ({ path, body }: SampleRequest, key = adminKey) => {
    const answer = await send('POST', path, body, key)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
    const id: string | undefined = answer.body.id ?? answer.body.decisionId
    if (id !== undefined) names.set(path, [...(names.get(path) ?? []), id])
    return answer.body
  }
  return { send, say }
}

/** A clone of that workspace, in which verdicts of this grade are said. */
export async function fillSealed(until: UntilVerdicts, grade: Grade): Promise<SealedRung> {
  const { document, keys, draftId, cursor } = until
  const database = await cloneTestDatabase(until.database)
  const rung = await startTestRung(SAID_AT, { over: { database, seed: 2 } })
  const names = new Map(until.names)
  const { say } = speaking(rung, keys.writer, names)
  const turnTo = async (instant: string) => {
    rung.clock.set(instant)
    await rung.settle()
  }
  for (const statement of verdicts(grade)) await say(statement)
  await turnTo('2026-03-10T18:00:00.000Z')
  await turnTo('2026-03-11T12:00:00.000Z')

  const ask = async (operation: Operation, eyes: Eyes, asked: Asked, answers: Map<string, string>) => {
    const questions = questionsOf(operation, names, asked)
    for (const { query, url } of questions) {
      const answer = await rung.call({ method: 'GET', path: url, key: keys[eyes] })
      // A turn of the walk that this route does not take is a question too; the plain one is answered, but of what is sealed.
      const isUnanswered =
        answer.status !== 200 && url === questions[0]?.url && operation.path !== SEALED_PATH
      if (isUnanswered) throw new Error(`${url}: ${answer.text}`)
      answers.set(`${titleOf(operation)}?${query}`, unnamed(answer.text))
    }
  }
  return {
    rung,
    turnTo,
    walk: async (eyes, asked) => {
      const answers = new Map<string, string>()
      for (const operation of asksOf(document)) await ask(operation, eyes, asked, answers)
      const changes = await rung.call({
        method: 'GET',
        path: `/v1/events?cursor=${cursor}`,
        key: keys[eyes],
      })
      answers.set('GET /v1/events?since the verdicts', kindsOf(JSON.parse(changes.text)))
      return answers
    },
    tryToRecord: async () => {
      const answers = new Map<string, string>()
      for (const [method, path, body] of attempts(draftId)) {
        const { status, text } = await rung.call({ method, path, body, key: keys.csm })
        answers.set(`${method} ${path} ${JSON.stringify(body)}`, `${status} ${unnamed(text)}`)
      }
      return answers
    },
    file: async () => {
      const body = { outcome: OUTCOME, verdict: 4, periodStartsOn: '2026-02-20' }
      await say({ path: '/v1/vendor-verdicts', body }, keys.csm)
      await rung.settle()
    },
  }
}

/** What changed of what, each once: in how many steps accounts were judged is told by nothing that was said. */
function kindsOf({
  data,
  reset,
}: {
  data: { type: string; resource: string; accounts: string[] }[]
  reset: boolean
}): string {
  const kinds = data.map(({ type, resource, accounts }) =>
    JSON.stringify([type, resource, accounts.toSorted()]),
  )
  return JSON.stringify([reset, [...new Set(kinds)].sort()])
}

/** Without what is drawn by lot for each request: a problem names its request, an audit its entries, a cursor the server's counters, a link its port. */
function unnamed(text: string): string {
  const plain = text
    .replace(/"instance":"[^"]*"/, '')
    .replace(/,"cursor":"[^"]*"/, '')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, '')
  return plain.includes('"aud_')
    ? plain.replace(/aud_[0-9a-f]+/g, 'aud').replace(/"nextCursor":"[^"]*"/, '')
    : plain
}

// Moves scores, and has the outcomes told anew under it.
const DRAFT = { health: { weights: { usage: 10 } }, successGap: { attainedHalfLifeDays: 60 } }

/** One of everything, but for verdicts of the running period; attained stands just below the middle. */
function beforehand(): SampleRequest[] {
  const before = oneOfEverything(TELLING).flatMap(statement => {
    if (['/v1/customer-verdicts', '/v1/vendor-verdicts'].includes(statement.path)) return []
    if (statement.path !== '/v1/measurements') return [statement]
    return [{ ...statement, body: { ...statement.body, value: 8 } }]
  })
  return [
    ...before,
    {
      path: '/v1/customer-verdicts',
      body: {
        externalId: 'alpha-before',
        outcome: OUTCOME,
        stakeholder: 'alpha-buyer',
        achieved: 3,
        experience: 3,
        occurredAt: '2026-01-30',
        recordedAt: '2026-01-30',
      },
    },
    {
      path: '/v1/vendor-verdicts',
      body: {
        externalId: 'alpha-we-said',
        outcome: OUTCOME,
        person: 'alpha-csm',
        verdict: 5,
        periodStartsOn: '2026-01-20',
        occurredAt: '2026-02-01',
        recordedAt: '2026-02-01',
      },
    },
    {
      path: '/v1/stakeholders',
      body: {
        externalId: 'alpha-admin',
        account: 'alpha-account',
        name: 'Al',
        role: 'admin',
        influence: 0.6,
        occurredAt: '2025-03-01',
      },
    },
  ]
}

/** One of today, and one of a past day that is only known today. */
function verdicts(grade: Grade): SampleRequest[] {
  const said = { outcome: OUTCOME, achieved: grade, experience: grade, words: `It helps: ${grade}` }
  return [
    {
      path: '/v1/customer-verdicts',
      body: { ...said, externalId: SEALED, stakeholder: 'alpha-buyer' },
    },
    {
      path: '/v1/customer-verdicts',
      body: { ...said, externalId: `${SEALED}-late`, stakeholder: 'alpha-admin', occurredAt: '2026-03-06' },
    },
    { path: '/v1/forecast/finals', body: { quarter: '2026-Q2', retainedMinor: 1, arrAfterMinor: 2 } },
  ]
}

type Attempt = readonly [method: string, path: string, body: object]

function attempts(draftId: string): Attempt[] {
  const body = (grade: number, externalId: string) => ({
    externalId,
    outcome: OUTCOME,
    stakeholder: 'alpha-buyer',
    achieved: grade,
    experience: grade,
    words: `It helps: ${grade}`,
    occurredAt: '2026-03-10T12:00:00.000Z',
  })
  const guesses = [3, 4, 5].flatMap((grade): Attempt[] => [
    ['POST', '/v1/customer-verdicts', body(grade, SEALED)],
    ['PATCH', `/v1/customer-verdicts/${SEALED}`, { achieved: grade }],
    ['POST', '/v1/customer-verdicts/batch', { items: [body(grade, SEALED), body(grade, `${SEALED}-late`)] }],
  ])
  return [
    ...guesses,
    ['PATCH', `/v1/customer-verdicts/${SEALED}`, { retracted: true }],
    ['POST', '/v1/nudges/decide', { account: 'alpha-account', user: 'alpha-user', surface: 'home' }],
    ['POST', '/v1/scores/replay', { from: '2026-03-04', to: '2026-03-11' }],
    ['POST', `/v1/config/drafts/${draftId}/shadow`, {}],
  ]
}
