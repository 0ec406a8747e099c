// One block of requests against a workspace of its own, with the work they make due in between, and the accounts asked afterwards.
import type { ApiDocument, Operation, Schema } from '../../test/contract/api-document.ts'
import { oneOfEverything } from '../../test/contract/one-of-everything.ts'
import { type DrawnRequest, drawRequest } from './draw-request.ts'
import type { Drawing } from './draw-value.ts'
import type { FuzzRung } from './fuzz-rung.ts'
import { judgeAnswer } from './judge-answer.ts'
import { createKnownNames, harvest, type KnownNames } from './known-names.ts'
import { createRandom, type Random } from './random.ts'

export type Failure = {
  /** Names the block and the request in it. */
  readonly where: string
  readonly wrong: string
  readonly request: string
  readonly answer: string
}

export type BlockReport = {
  readonly requests: number
  readonly byStatus: ReadonlyMap<number, number>
  readonly failures: readonly Failure[]
}

type Answer = { readonly status: number; readonly text: string }
type Sent = Pick<DrawnRequest, 'method' | 'path' | 'headers' | 'body'>

/** So many requests, then the work they made due. */
const REQUESTS_BETWEEN = 250
/** Seconds of work each, or the end of what others go on with. */
const RARELY =
  /models\/train|scores\/(rebuild|replay)|signals\/backfill|shadow$|publish$|rollback$|erasures|\/v1\/workspace/

export async function runBlock(
  rung: FuzzRung,
  document: ApiDocument,
  { seed, block, requests }: { readonly seed: number; readonly block: number; readonly requests: number },
): Promise<BlockReport> {
  const random = createRandom(seed * 100_003 + block)
  const known = createKnownNames()
  const failures: Failure[] = []
  const byStatus = new Map<number, number>()
  rung.nextNoon()
  const keys = await fillWorkspace(rung, known, block)
  const config = (await ask(rung, { method: 'GET', path: '/v1/config/schema' }, keys.admin)) as Schema
  const drawing: Drawing = {
    document,
    random,
    known,
    config,
    today: () => rung.now().toISOString().slice(0, 10),
  }
  const look = (where: string, sent: Sent, answer: Answer) => {
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1)
    const wrong = judgeAnswer(answer.status, answer.text)
    if (wrong !== undefined)
      failures.push({ where, wrong, request: written(sent), answer: answer.text.slice(0, 1_000) })
  }
  const settle = async (where: string) => {
    for (const undone of await rung.settle())
      failures.push({ where, wrong: `could not do ${undone}`, request: 'the work that was due', answer: '' })
  }
  for (let index = 0; index < requests; index++) {
    const where = `block ${block}, request ${index}`
    const request = drawRequest(drawing, drawOperation(document, random))
    const answer = await send(rung, request, keyFor(rung, request.operation, keys))
    look(where, request, answer)
    if (answer.status < 300) harvest(known, request.operation.path, parsed(answer.text))
    if ((index + 1) % REQUESTS_BETWEEN !== 0) continue
    await settle(where)
    rung.turn(5)
  }
  await settle(`the end of block ${block}`)
  for (const request of await questionsAfterwards(rung, keys.admin))
    look(`after block ${block}`, request, await send(rung, request, keys.admin))
  return { requests, byStatus, failures }
}

type Keys = { readonly admin: string; readonly operator: string }

async function fillWorkspace(rung: FuzzRung, known: KnownNames, block: number): Promise<Keys> {
  const made = await ask(
    rung,
    { method: 'POST', path: '/v1/workspaces', body: { name: `Fuzz ${block}`, currency: 'EUR' } },
    rung.operatorKey,
  )
  const { adminKey, adminKeyId } = made as { adminKey: string; adminKeyId: string }
  known.forbid(adminKeyId)
  const today = rung.now().toISOString().slice(0, 10)
  for (const { path, body } of oneOfEverything({ prefix: `f${block}`, marker: 'fuzz', today })) {
    harvest(known, path, await ask(rung, { method: 'POST', path, body }, adminKey))
  }
  for (const user of [`f${block}-user`, 'device-1', 'device-2']) known.add('user', user)
  for (const pair of ['usage_outcome', 'pulse_health']) known.add('/v1/accounts/{id}/contradictions', pair)
  known.add('/v1/models', 'prior-1-lead-90')
  return { admin: adminKey, operator: rung.operatorKey }
}

function drawOperation(document: ApiDocument, random: Random): Operation {
  for (;;) {
    const operation = random.of(document.operations)
    if (!RARELY.test(operation.path) || random.chance(0.1)) return operation
  }
}

const keyFor = (rung: FuzzRung, { scope }: Operation, { admin }: Keys) =>
  scope === 'operator' ? rung.operatorKey : admin

/** Everything that is answered of each account, and every list, as they stand after the block. */
async function questionsAfterwards(rung: FuzzRung, key: string): Promise<Sent[]> {
  const { data } = (await ask(rung, { method: 'GET', path: '/v1/accounts?limit=1000' }, key)) as {
    data: { id: string }[]
  }
  const of = ['health', 'success-gap', 'ladder', 'promises', 'usage', 'renewal-risk', 'trust', 'states']
  const lists = [
    'renewals',
    'contradictions',
    'forecast',
    'due-promises',
    'capabilities',
    'optimism-bias',
    'usage/metrics',
    'worklists/f-none',
  ]
  const paths = [
    ...data.flatMap(({ id }) => of.map(what => `/v1/accounts/${id}/${what}`)),
    ...lists.map(list => `/v1/${list}`),
  ]
  return paths.map(path => ({ method: 'GET', path, headers: {}, body: undefined }))
}

async function ask(
  rung: FuzzRung,
  { method, path, body }: { method: string; path: string; body?: object },
  key: string,
): Promise<unknown> {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await send(rung, { method, path, headers, body: body && JSON.stringify(body) }, key)
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`)
  return parsed(answer.text)
}

async function send(rung: FuzzRung, { method, path, headers, body }: Sent, key: string): Promise<Answer> {
  const answer = await fetch(`${rung.address}${path}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** So that it can be sent again by hand. */
function written({ method, path, headers, body }: Sent): string {
  const said = Object.entries(headers).map(([name, value]) => ` -H '${name}: ${value}'`)
  const data = body === undefined ? '' : ` -d '${body.slice(0, 4_000).replaceAll("'", "'\\''")}'`
  return `curl -X ${method} "$ADDRESS${path}" -H "authorization: Bearer $KEY"${said.join('')}${data}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
