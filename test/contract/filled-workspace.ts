// A workspace with something behind every route, made through the API, and the names that all of it can be called by.
import { createHash } from 'node:crypto'
import type { Answer, TestRung } from '@rung/test-harness/rung'
import { expect } from 'vitest'
import { fillPath, type Operation, placesIn } from './api-document.ts'
import {
  atTheEnd,
  onceJudged,
  oneOfEverything,
  putInPlace,
  type Sample,
  type SampleRequest,
  toWhatWasMade,
} from './one-of-everything.ts'

export type FilledWorkspace = {
  readonly key: string
  /** The token of a link by which somebody is asked. */
  readonly link: string
  readonly said: readonly SampleRequest[]
  /** Our id of each thing, by the caller's own. */
  readonly idOf: ReadonlyMap<string, string>
  /** Every id that Rung gave. */
  readonly ids: readonly string[]
  /** What may stand for the parameter after this part of a path. */
  namesAt(place: string): readonly string[]
}

/** Whose names stand in a path, where that is not the resource the path begins with. */
const NAMED_AFTER: Readonly<Record<string, string>> = {
  '/v1/worklists': '/v1/people',
  '/v1/nudges': '/v1/nudges/decide',
  '/v1/roles': '/v1/people',
  '/v1/work-calendars/people': '/v1/people',
}
const CARDS = '/v1/worklists/{csm}/cards'
const CONTRADICTIONS = '/v1/accounts/{id}/contradictions'
const VERSIONS = '/v1/config/versions'
const MODELS = '/v1/models'
/** Their names are words and numbers that every workspace has: no ids. */
const FLAGS = '/ofrep/v1/evaluate/flags'
const NAMED_ALIKE = [CONTRADICTIONS, FLAGS, MODELS, VERSIONS]

export async function fillWorkspace(rung: TestRung, sample: Sample): Promise<FilledWorkspace> {
  const { adminKey, client } = await rung.workspace(sample.marker)
  const names = new Map<string, string[]>()
  const idOf = new Map<string, string>()
  let link = ''
  const record = async (statements: readonly SampleRequest[]): Promise<void> => {
    for (const statement of statements) {
      const made = JSON.parse((await say(rung, statement, adminKey)).text)
      // a play is named by its key
      const id: string | undefined = made.id ?? made.decisionId ?? made.key
      if (id === undefined) continue
      if (statement.path === '/v1/verdict-requests') link = made.token
      if (statement.path === '/v1/invitations') names.set('/v1/sessions', [await signIn(rung, made.token)])
      const { externalId } = statement.body
      const own = typeof externalId === 'string' ? [externalId] : []
      names.set(statement.path, [...(names.get(statement.path) ?? []), id, ...own])
      for (const name of own) idOf.set(name, id)
    }
  }
  const facts = oneOfEverything(sample)
  const put = putInPlace(sample)
  await record([...facts, ...put])
  await rung.settle()
  const questions = onceJudged(sample)
  await record(questions)
  const { cards } = await client.get<{ cards: { id: string }[] }>(`/v1/worklists/${sample.prefix}-csm`)
  names.set(FLAGS, ['nudge'])
  names.set(
    CARDS,
    cards.map(card => card.id),
  )
  const { contradictions } = await client.get<{ contradictions: { pair: string }[] }>(
    `/v1/accounts/${sample.prefix}-account/health`,
  )
  names.set(
    CONTRADICTIONS,
    contradictions.map(({ pair }) => pair),
  )
  names.set(MODELS, ['prior-2-lead-90'])
  for (const webhook of names.get('/v1/webhooks') ?? []) {
    const { id } = await client.post<{ id: string }>(`/v1/webhooks/${webhook}/test`, {})
    names.set('/v1/webhooks/{id}/deliveries', [id])
  }
  for (const draft of names.get('/v1/config/drafts') ?? []) {
    await client.post(`/v1/config/drafts/${draft}/shadow`, {})
    await rung.settle()
    const { version } = await client.post<{ version: number }>(`/v1/config/drafts/${draft}/publish`, {})
    names.set(VERSIONS, [String(version)])
    await rung.settle()
  }
  const ownNames = new Set(idOf.keys())
  return {
    key: adminKey,
    link,
    said: [...facts, ...put, ...questions, ...toWhatWasMade(sample), ...atTheEnd(sample)],
    idOf,
    ids: [...names.entries()]
      .filter(([place]) => !NAMED_ALIKE.includes(place))
      .flatMap(([, ofPlace]) => ofPlace)
      .filter(name => !ownNames.has(name)),
    namesAt: place => names.get(NAMED_AFTER[place] ?? place) ?? [],
  }
}

/** Where an operation is asked about the first thing there is in each place; about `nobody` where there is none. */
export function addressOf({ path }: Operation, { namesAt }: FilledWorkspace): string {
  return fillPath(
    path,
    placesIn(path).map(place => namesAt(place)[0] ?? 'nobody'),
  )
}

/** Uses the token of an invitation, and gives the id of the session that it begins. */
async function signIn(rung: TestRung, token: string): Promise<string> {
  const { status, text } = await rung.call({ method: 'POST', path: '/v1/sessions', key: token })
  expect(status, text).toBe(201)
  return JSON.parse(text).id
}

/** Says it under an Idempotency-Key that is the same for the same words, whoever says them. */
export async function say(
  rung: TestRung,
  { method = 'POST', path, body }: SampleRequest,
  key: string,
): Promise<Answer> {
  const words = createHash('sha256')
    .update(JSON.stringify([path, body]))
    .digest('hex')
  const answer = await rung.call({ method, path, key, body, headers: { 'idempotency-key': words } })
  expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300)
  expect(answer.text).not.toContain('"status":"rejected"')
  return answer
}
