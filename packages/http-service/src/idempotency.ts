// Idempotency-Key: the same POST sent again gets the same answer, and its handler does not run twice.
import { createScheduled, type Database, type Tx } from '@rung/database'
import { type NewId, type Refusal, refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { knownCaller, secretOf } from './admitted.ts'
import type { App } from './app.ts'
import { isTooDeep, refuseDeepValue } from './deep-value.ts'
import type { HttpPolicy } from './policy.ts'
import { pruneAnswers } from './prune-answers.ts'
import { type Seal, sealOf } from './sealed-answer.ts'
import { type Claim, type Kept, keepAnswer, readKept } from './storage/kept-answers.ts'

export type Idempotency = {
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly policy: HttpPolicy
}

const HEADER = 'Idempotency-Key'
export const JSON_TYPE = 'application/json; charset=utf-8'
// Visible ASCII, as in draft-ietf-httpapi-idempotency-key-header.
const USABLE = /^[\x20-\x7e]{1,255}$/

/** A POST under a key, while it is worked on. */
type Attempt = { readonly claim: Claim; readonly seal: Seal; readonly idempotency: Idempotency }

const attempts = new WeakMap<FastifyRequest, Attempt>()

/** Answers to the operator lie under no workspace that is anybody's. */
const INSTALLATION = `ws_${'0'.repeat(26)}`

/** The attempt that this request is, when it may be one: a POST with the header, from somebody whose key is good. */
function attemptOf(request: FastifyRequest, idempotency: Idempotency): Attempt | undefined {
  const sent = request.headers['idempotency-key']
  const secret = secretOf(request)
  if (sent === undefined || request.method !== 'POST' || secret === undefined) return undefined
  // Nothing is kept for a key that anybody may know; what a page sends has ids of its own.
  if (knownCaller(request)?.publishable === true) return undefined
  if (typeof sent !== 'string' || !USABLE.test(sent)) {
    throw refuse('invalid', 'is not usable', {
      field: HEADER,
      fix: 'Send 1 to 255 visible ASCII characters.',
    })
  }
  // What names the request is made of its whole body, of items and calls too that are judged one by one.
  if (isTooDeep(request.body)) throw refuseDeepValue('body')
  const seal = sealOf(secret, {
    idempotencyKey: sent,
    method: request.method,
    url: request.url,
    body: request.body,
  })
  const { token, fingerprint } = seal
  const workspaceId = knownCaller(request)?.workspaceId ?? INSTALLATION
  return { seal, idempotency, claim: { workspaceId, token, fingerprint, claim: idempotency.newId('clm') } }
}

/**
 * Another request under the same key has committed meanwhile. Thrown inside the transaction, so that this work is undone;
 * answered with what the other was.
 */
export class AnsweredMeanwhile extends Error {}

/**
 * Gives the answer kept under the key of a request, and keeps one when there is none yet.
 *
 * The handler keeps its answer in the transaction that does the work (`keepUnderKey`). So a process may die at any point:
 * either the work and its answer are both there, and a retry gets the answer, or neither is, and a retry does the work. Of
 * two requests that come at once one commits; the other is told to wait when both are in this process, else its work is
 * undone and it gets the answer of the first.
 *
 * Only answers of success are kept. A refusal or a fault has changed nothing, so its key stays free for a retry.
 */
export function replayAnswers(app: App, idempotency: Idempotency): void {
  const atWork = new Set<string>()

  app.addHook('preHandler', async (request, reply) => {
    const attempt = attemptOf(request, idempotency)
    if (!attempt) return
    if (atWork.has(nameOf(attempt))) throw stillWorkedOn(reply)
    // Before anything is awaited: the next one must see it.
    atWork.add(nameOf(attempt))
    attempts.set(request, attempt)
    const kept = await findKept(attempt)
    if (kept) return replay(reply, attempt, kept)
  })

  // Everything that is answered comes by here: a refusal and a fault too.
  app.addHook('onSend', async (request, _reply, payload) => {
    const attempt = attempts.get(request)
    if (attempt) atWork.delete(nameOf(attempt))
    return payload
  })

  prunePeriodically(app, idempotency)
}

const nameOf = ({ claim }: Attempt): string => `${claim.workspaceId} ${claim.token}`

export const isUnderKey = (request: FastifyRequest): boolean => attempts.has(request)

/** Keeps an answer in the transaction that does the work, if the request came under a key. */
export async function keepUnderKey(
  tx: Tx,
  request: FastifyRequest,
  { status, text }: { readonly status: number; readonly text: string },
): Promise<void> {
  const attempt = attempts.get(request)
  if (!attempt) return
  const { claim, seal, idempotency } = attempt
  const { clock, policy } = idempotency
  const now = clock()
  const expiresAt = new Date(now.getTime() + policy.replayHours * 3_600_000)
  const isTooLarge = Buffer.byteLength(text) > policy.keptAnswerBytes
  const answer = isTooLarge
    ? UNREADABLE
    : seal.close({ status, contentType: JSON_TYPE, body: text }, claim.claim)
  if (!(await keepAnswer(tx, claim, { answer, now, expiresAt }))) throw new AnsweredMeanwhile()
}

/** That it was answered, and not what: too large to keep, or forgotten with somebody's erasure. */
const UNREADABLE = Buffer.alloc(0)

/** Answers a request whose work was undone, since another one under its key came first, with what that one was answered. */
export async function replayOther(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const attempt = attempts.get(request)
  if (!attempt) throw new Error('Work was undone for a request that came under no key')
  const kept = await findKept(attempt)
  if (!kept) throw stillWorkedOn(reply)
  return replay(reply, attempt, kept)
}

function findKept({ claim, idempotency }: Attempt): Promise<Kept | undefined> {
  const { database, clock } = idempotency
  return database.inWorkspace(claim.workspaceId, tx => readKept(tx, claim, clock()), { readOnly: true })
}

function replay(reply: FastifyReply, { claim, seal }: Attempt, kept: Kept): FastifyReply {
  if (kept.fingerprint !== claim.fingerprint) {
    throw refuse('conflict', 'was used for another request', {
      field: HEADER,
      fix: 'Use a new key for a new request; send a retry exactly as the first time.',
    })
  }
  if (kept.answer === null) throw stillWorkedOn(reply)
  if (kept.answer.length === 0) {
    throw refuse('conflict', 'belongs to a request that was done, and its answer is not kept any more', {
      field: HEADER,
      fix: 'Do not send it again: read what it wrote.',
    })
  }
  const { status, contentType, body } = seal.open(kept.answer, kept.claim)
  return reply.code(status).header('idempotency-replayed', 'true').type(contentType).send(body)
}

function stillWorkedOn(reply: FastifyReply): Refusal {
  reply.header('retry-after', 1)
  return refuse('conflict', 'belongs to a request that is still being worked on', {
    field: HEADER,
    fix: 'Wait a second, then send it again.',
  })
}

function prunePeriodically(app: App, { database, clock, policy }: Idempotency): void {
  const pruning = createScheduled({
    task: 'prune_answers',
    run: () => pruneAnswers(database, clock()),
    log: app.log,
    lookEveryMs: policy.pruneSeconds * 1000,
  })
  app.addHook('onReady', async () => pruning.start())
  app.addHook('onClose', () => pruning.stop())
}
